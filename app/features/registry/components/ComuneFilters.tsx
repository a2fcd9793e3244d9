import type { ReactNode } from "react";
import { Field } from "~/components/form/Field";
import { Select } from "~/components/form/Select";
import { ChoiceFields } from "~/components/navigation/ChoiceFields";
import type { Choice } from "~/lib/choice";
import { paths, withChoice } from "~/lib/paths";
import { type Filters, isFiltered, type Places } from "../filters";
import { messages } from "../messages";
import { placeName } from "./ComuneTable";

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
  const provinces = places.provinces.filter(({ sigla }) => sigla);
  return (
    <form action={paths.comuni()} method="get" aria-label={form.label}>
      <Field
        id="nome"
        name="nome"
        label={form.name}
        hint={form.nameHint}
        type="search"
        defaultValue={filters.name}
        maxLength={100}
        autoComplete="off"
      />
      <Select
        id="regione"
        name="regione"
        label={messages.columns.region}
        emptyLabel={form.allRegions}
        defaultValue={filters.region?.code}
        options={places.regions.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Select
        id="provincia"
        name="provincia"
        label={messages.columns.province}
        emptyLabel={form.allProvinces}
        defaultValue={filters.province?.sigla}
        options={provinces.map(({ sigla, name }) => ({ value: sigla, label: placeName(name, sigla) }))}
      />
      {children}
      <ChoiceFields choice={choice} />
      <div className="line">
        <button className="btn btn-primary" type="submit">
          {form.submit}
        </button>
        {isFiltered(filters) && (
          <a className="small" href={withChoice(paths.comuni(), choice)}>
            {form.clear}
          </a>
        )}
      </div>
    </form>
  );
}
