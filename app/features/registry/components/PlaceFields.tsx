import { Field } from "~/components/form/Field";
import { Select } from "~/components/form/Select";
import type { Province, Region } from "../filters";
import { messages } from "../messages";
import { placeName } from "./ComuneTable";

/** Fields by which every list of comuni is filtered, in their usual order. */

export function NameField({ value, hint }: { value: string; hint?: string }) {
  return (
    <Field
      id="nome"
      name="nome"
      type="search"
      label={messages.form.name}
      hint={hint}
      defaultValue={value}
      maxLength={100}
      autoComplete="off"
    />
  );
}

export function RegionField({ regions, chosen }: { regions: Region[]; chosen: Region | null }) {
  return (
    <Select
      id="regione"
      name="regione"
      label={messages.columns.region}
      emptyLabel={messages.form.allRegions}
      defaultValue={chosen?.code}
      options={regions.map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}

/** Provinces that have a sigla; those of long ago have none. */
export function ProvinceField({ provinces, chosen }: { provinces: Province[]; chosen: Province | null }) {
  return (
    <Select
      id="provincia"
      name="provincia"
      label={messages.columns.province}
      emptyLabel={messages.form.allProvinces}
      defaultValue={chosen?.sigla}
      options={provinces
        .filter(({ sigla }) => sigla)
        .map(({ sigla, name }) => ({ value: sigla, label: placeName(name, sigla) }))}
    />
  );
}
