import { FilterButtons } from "~/components/form/FilterButtons";
import { Select } from "~/components/form/Select";
import { modalityNames, stageNames } from "~/components/messages";
import { NameField, ProvinceField, RegionField } from "~/features/registry/components/PlaceFields";
import type { Places } from "~/features/registry/filters";
import { SIZES } from "~/features/registry/sizes";
import { MODALITIES, STAGES } from "~db/enums";
import { type Authority, isFiltered, type PlanFilters } from "../filters";
import { sizeName } from "../labels";
import { messages } from "../messages";

export interface FilterChoices {
  filters: PlanFilters;
  places: Places;
  authorities: readonly Authority[];
}

interface Props extends FilterChoices {
  /** Where the form leads. */
  action: string;
  /** What the address keeps besides the filters. */
  hidden?: Record<string, string>;
  clearHref: string;
}

const words = messages.filters;

/** One GET form for every list of the planner. */
export function PlanFilterForm({ filters, places, authorities, action, hidden = {}, clearHref }: Props) {
  return (
    <form action={action} method="get" aria-label={words.label}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <NameField value={filters.name} />
      <RegionField regions={places.regions} chosen={filters.region} />
      <ProvinceField provinces={places.provinces} chosen={filters.province} />
      <Select
        id="prefettura"
        name="prefettura"
        label={words.authority}
        emptyLabel={words.allAuthorities}
        defaultValue={filters.authority ? String(filters.authority.id) : undefined}
        options={authorities.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <Select
        id="accesso"
        name="accesso"
        label={words.modality}
        emptyLabel={words.anyModality}
        defaultValue={filters.modality ?? undefined}
        options={MODALITIES.map((value) => ({ value, label: modalityNames[value] }))}
      />
      <Select
        id="situazione"
        name="situazione"
        label={words.stage}
        emptyLabel={words.anyStage}
        defaultValue={filters.stage ?? undefined}
        options={STAGES.map((value) => ({ value, label: stageNames[value] }))}
      />
      <Select
        id="abitanti"
        name="abitanti"
        label={words.size}
        emptyLabel={words.anySize}
        defaultValue={filters.size?.id}
        options={SIZES.map((size) => ({ value: size.id, label: sizeName(size) }))}
      />
      <FilterButtons
        submit={words.submit}
        clear={words.clear}
        clearHref={isFiltered(filters) ? clearHref : null}
        isSecondary
      />
    </form>
  );
}
