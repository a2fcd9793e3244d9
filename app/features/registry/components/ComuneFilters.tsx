import type { ReactNode } from "react";
import { FilterButtons } from "~/components/form/FilterButtons";
import { ChoiceFields } from "~/components/navigation/ChoiceFields";
import type { Choice } from "~/lib/choice";
import { paths, withChoice } from "~/lib/paths";
import { type Filters, isFiltered, type Places } from "../filters";
import { messages } from "../messages";
import { NameField, ProvinceField, RegionField } from "./PlaceFields";

interface Props {
  filters: Filters;
  places: Places;
  choice: Choice;
  /** A choice of another feature, after those of the registry. */
  children?: ReactNode;
}

/** One GET form: name or code, region, province. */
export function ComuneFilters({ filters, places, choice, children }: Props) {
  const { form } = messages;
  return (
    <form action={paths.comuni()} method="get" aria-label={form.label}>
      <NameField value={filters.name} hint={form.nameHint} />
      <RegionField regions={places.regions} chosen={filters.region} />
      <ProvinceField provinces={places.provinces} chosen={filters.province} />
      {children}
      <ChoiceFields choice={choice} />
      <FilterButtons
        submit={form.submit}
        clear={form.clear}
        clearHref={isFiltered(filters) ? withChoice(paths.comuni(), choice) : null}
      />
    </form>
  );
}
