import { Field } from "~/components/form/Field";
import { FilterButtons } from "~/components/form/FilterButtons";
import { Select } from "~/components/form/Select";
import { modalityNames, stageNames } from "~/components/messages";
import { NameField, ProvinceField, RegionField } from "~/features/registry/components/PlaceFields";
import type { Places } from "~/features/registry/filters";
import { MODALITIES, STAGES } from "~db/enums";
import { modalityLabel, sizeNames } from "../../labels";
import { SIZES } from "../../sizes";
import { isFiltered, NO_MODALITY, SHEET_STATES, type StandingFilters } from "../filters";
import { messages, sheetStateNames } from "../messages";

interface Props {
  filters: StandingFilters;
  places: Places;
  /** Address of the list. */
  action: string;
}

/** One GET form for all filters of the lists behind the figures. */
export function StandingForm({ filters, places, action }: Props) {
  const words = messages.form;
  return (
    <form action={action} method="get" aria-label={words.label}>
      <NameField value={filters.name} />
      <RegionField regions={places.regions} chosen={filters.region} />
      <ProvinceField provinces={places.provinces} chosen={filters.province} />
      <StandingSelects filters={filters} />
      {filters.house && (
        <Field id="software" name="software" label={words.software} defaultValue={filters.house} maxLength={120} />
      )}
      <FilterButtons submit={words.submit} clear={words.clear} clearHref={isFiltered(filters) ? action : null} />
    </form>
  );
}

/** Where the comuni stand: the part that the Prefettura's list shares. */
export function StandingSelects({ filters }: { filters: StandingFilters }) {
  const words = messages.form;
  const modalities = [
    ...MODALITIES.map((value) => ({ value: value as string, label: modalityNames[value] })),
    { value: NO_MODALITY, label: modalityLabel("") },
  ];
  return (
    <>
      <Select
        id="situazione"
        name="situazione"
        label={words.stage}
        emptyLabel={words.allStages}
        defaultValue={filters.stage ?? undefined}
        options={STAGES.map((stage) => ({ value: stage, label: stageNames[stage] }))}
      />
      <Select
        id="scheda"
        name="scheda"
        label={words.sheet}
        emptyLabel={words.allSheets}
        defaultValue={filters.sheet ?? undefined}
        options={SHEET_STATES.map((state) => ({ value: state, label: sheetStateNames[state] }))}
      />
      <Select
        id="modo"
        name="modo"
        label={words.modality}
        emptyLabel={words.allModalities}
        defaultValue={filters.modality ?? undefined}
        options={modalities}
      />
      <Select
        id="classe"
        name="classe"
        label={words.size}
        emptyLabel={words.allSizes}
        defaultValue={filters.size ?? undefined}
        options={SIZES.map((size) => ({ value: size, label: sizeNames[size] }))}
      />
      <label className="form-check mb-3">
        <input className="form-check-input" type="checkbox" name="ritardo" value="si" defaultChecked={filters.isLate} />
        <span className="form-check-label">{words.late}</span>
      </label>
    </>
  );
}
