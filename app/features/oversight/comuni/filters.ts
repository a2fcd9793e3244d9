import { type Filters, type Places, readFilters } from "~/features/registry/filters";
import { MODALITIES, type Modality, STAGES, type Stage } from "~db/enums";
import { SIZES, type Size } from "../sizes";

export const SHEET_STATES = ["inviata", "mancante"] as const;
export type SheetState = (typeof SHEET_STATES)[number];

/** The value of `modo` for comuni that have not said their modality. */
export const NO_MODALITY = "nessuna";

/** What lists of comuni behind the figures are asked for. */
export interface StandingFilters extends Filters {
  stage: Stage | null;
  modality: Modality | typeof NO_MODALITY | null;
  size: Size | null;
  sheet: SheetState | null;
  isLate: boolean;
  /** Maker of the software; null also for whoever may not ask for it. */
  house: string | null;
}

const LONGEST_HOUSE = 120;

/** `fase` and `modalita` of an address are the reader's choice and filter nothing: these have names of their own. */
export function readStandingFilters(params: URLSearchParams, places: Places, maySeeSoftware: boolean): StandingFilters {
  const one = <T extends string>(name: string, known: readonly T[]) =>
    known.find((value) => value === params.get(name)) ?? null;
  const house = params.get("software")?.trim().toUpperCase().slice(0, LONGEST_HOUSE);
  return {
    ...readFilters(params, places),
    stage: one("situazione", STAGES),
    modality: one("modo", [...MODALITIES, NO_MODALITY] as const),
    size: one("classe", SIZES),
    sheet: one("scheda", SHEET_STATES),
    isLate: params.get("ritardo") === "si",
    house: (maySeeSoftware && house) || null,
  };
}

/** The parameters that ask for the same list. */
export function standingParams(filters: StandingFilters) {
  const { name, province, region, stage, modality, size, sheet, isLate, house } = filters;
  return {
    nome: name,
    regione: region?.code,
    provincia: province?.sigla,
    situazione: stage,
    modo: modality,
    classe: size,
    scheda: sheet,
    ritardo: isLate ? "si" : null,
    software: house,
  };
}

export function isFiltered(filters: StandingFilters): boolean {
  return Object.values(standingParams(filters)).some(Boolean);
}
