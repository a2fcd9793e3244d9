import { STAGES, type Stage } from "~db/enums";

/** The lists of the page, by the value of `vista`: all, nothing found, something found and nothing opened. */
export const VIEWS = ["frequenti", "vuote", "ignorate"] as const;
export type View = (typeof VIEWS)[number];

/** Days that are counted. */
export const PERIODS = [30, 7, 180] as const;

export interface SearchFilters {
  view: View;
  days: (typeof PERIODS)[number];
  stage?: Stage;
}

/** Anything that is not a known value is passed over. */
export function readSearchFilters(params: URLSearchParams): SearchFilters {
  return {
    view: VIEWS.find((view) => view === params.get("vista")) ?? "frequenti",
    days: PERIODS.find((days) => String(days) === params.get("giorni")) ?? 30,
    stage: STAGES.find((stage) => stage === params.get("solo_fase")),
  };
}

/** The filters as parameters, those that are as ever left out. */
export function searchFilterParams({ view, days, stage }: SearchFilters): Record<string, string | undefined> {
  return {
    vista: view === "frequenti" ? undefined : view,
    giorni: days === 30 ? undefined : String(days),
    solo_fase: stage,
  };
}
