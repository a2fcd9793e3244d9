import type { Filters, Places } from "~/features/registry/filters";
import { readFilters } from "~/features/registry/filters";
import { SIZES, type Size } from "~/features/registry/sizes";
import { MODALITIES, type Modality, STAGES, type Stage } from "~db/enums";

export interface Authority {
  id: number;
  name: string;
}

/** Lists of the page, by the value of `vista`. */
export const VIEWS = ["aperte", "rimandate", "approvate", "senza-date"] as const;
export type View = (typeof VIEWS)[number];

/** Comuni as the planner's pages ask for them. */
export interface PlanFilters extends Filters {
  authority: Authority | null;
  modality: Modality | null;
  stage: Stage | null;
  size: Size | null;
}

/** The filters of an address or of a form; what is not known is passed over. `modalita` and `fase` are the reader's choice, not ours. */
export function readPlanFilters(
  params: URLSearchParams,
  places: Places,
  authorities: readonly Authority[],
): PlanFilters {
  return {
    ...readFilters(params, places),
    authority: authorities.find(({ id }) => String(id) === params.get("prefettura")) ?? null,
    modality: MODALITIES.find((known) => known === params.get("accesso")) ?? null,
    stage: STAGES.find((known) => known === params.get("situazione")) ?? null,
    size: SIZES.find(({ id }) => id === params.get("abitanti")) ?? null,
  };
}

/** The parameters that ask for the same list. */
export function planParams({ name, region, province, authority, modality, stage, size }: PlanFilters) {
  return {
    nome: name || undefined,
    regione: region?.code,
    provincia: province?.sigla,
    prefettura: authority?.id,
    accesso: modality ?? undefined,
    situazione: stage ?? undefined,
    abitanti: size?.id,
  };
}

export function isFiltered(filters: PlanFilters): boolean {
  return Object.values(planParams(filters)).some((value) => value !== undefined);
}

export function readView(params: URLSearchParams): View {
  return VIEWS.find((view) => view === params.get("vista")) ?? "aperte";
}
