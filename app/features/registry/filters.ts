import type { SQL } from "drizzle-orm";
import { nameKey } from "~/lib/text";
import { type ComuneCode, parseComuneCode } from "./codes";

export interface Region {
  code: string;
  name: string;
}

export interface Province {
  code: string;
  sigla: string;
  name: string;
  regionCode: string;
}

/** Regions and provinces, both by name. */
export interface Places {
  regions: Region[];
  provinces: Province[];
}

/** What the list of comuni is asked for. */
export interface Filters {
  /** As it was typed. */
  name: string;
  /** The name as names are kept for searching; "" when none is asked. */
  key: string;
  /** What was typed, when it is a code. */
  code: ComuneCode | null;
  province: Province | null;
  region: Region | null;
  /** Where to look; null is everywhere. Empty when the province is not in the region. */
  provinceCodes: string[] | null;
  /** A filter of another feature, which the page adds; null when it is not used. */
  also: OtherFilter | null;
}

/** A filter the registry knows nothing of: a parameter of the address, and the condition it stands for. */
export interface OtherFilter {
  name: string;
  value: string;
  where: SQL;
}

const LONGEST_NAME = 100;

/** Reads the filters of an address; a province or a region that is not known is passed over. */
export function readFilters(
  params: URLSearchParams,
  { provinces, regions }: Places,
  also: OtherFilter | null = null,
): Filters {
  const name = (params.get("nome") ?? "").trim().slice(0, LONGEST_NAME);
  const sigla = params.get("provincia")?.trim().toUpperCase();
  const province = (sigla && provinces.find((known) => known.sigla === sigla)) || null;
  const region = regions.find((known) => known.code === params.get("regione")) ?? null;
  const chosen = provinces.filter((known) => !province || known === province);
  const within = chosen.filter((known) => !region || known.regionCode === region.code);
  const provinceCodes = province || region ? within.map(({ code }) => code) : null;
  return { name, key: searchKey(name), code: parseComuneCode(name), province, region, provinceCodes, also };
}

/** The parameters that ask for the same list. */
export function filterParams({ name, province, region, also }: Filters) {
  const other = also ? { [also.name]: also.value } : {};
  return { nome: name, provincia: province?.sigla, regione: region?.code, ...other };
}

export function isFiltered({ name, province, region, also }: Filters): boolean {
  return Boolean(name || province || region || also);
}

/** San, Santo, Santa, Sant', Santi. */
const SAINTS = new Map([
  ["s", "san"],
  ["ss", "santi"],
]);

/** Beginnings of words, all of which the name of a comune must have: «s. agata» asks for `san…` and `agata…`. */
export function wordsOf(key: string): string[] {
  const words = key.split(" ").filter(Boolean);
  return words.map((word, index) => (index < words.length - 1 && SAINTS.get(word)) || word);
}

/** Many write «comune di Bologna». */
function searchKey(name: string): string {
  return nameKey(name).replace(/^comune (di )?(?=.)/, "");
}
