import { STAGES, type Stage } from "~db/enums";

/** How many comuni of a group stand in each stage; `sheets` sent theirs, `late` missed a planned day. */
export type Counts = Record<Stage, number> & { total: number; sheets: number; late: number };

/** A group of comuni, by a code that filters of lists understand. */
export interface Group extends Counts {
  code: string;
  name: string;
}

export const MEASURES = ["aregime", "schede"] as const;
/** What the map shows: comuni that work in ANPR, or sheets sent. */
export type Measure = (typeof MEASURES)[number];

export const VIEWS = ["regioni", "province"] as const;
export type View = (typeof VIEWS)[number];

export function readView(params: URLSearchParams): { view: View; measure: Measure } {
  return {
    view: VIEWS.find((known) => known === params.get("vista")) ?? "regioni",
    measure: MEASURES.find((known) => known === params.get("misura")) ?? "aregime",
  };
}

/** From 0 to 1. */
export function share({ aregime, sheets, total }: Counts, measure: Measure): number {
  return total ? (measure === "schede" ? sheets : aregime) / total : 0;
}

export function nothing(): Counts {
  const stages = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>;
  return { ...stages, total: 0, sheets: 0, late: 0 };
}

/** So many comuni in one stage. */
export interface StageCount {
  stage: Stage;
  total: number;
  sheets: number;
  late: number;
}

/** Counts added up by a key of theirs. */
export function tally<T extends StageCount>(rows: Iterable<T>, keyOf: (row: T) => string): Map<string, Counts> {
  const groups = new Map<string, Counts>();
  for (const row of rows) {
    const key = keyOf(row);
    const counts = groups.get(key) ?? nothing();
    counts[row.stage] += row.total;
    counts.total += row.total;
    counts.sheets += row.sheets;
    counts.late += row.late;
    groups.set(key, counts);
  }
  return groups;
}

/** Several groups as one. */
export function sum(groups: readonly Counts[]): Counts {
  const all = nothing();
  for (const group of groups) {
    for (const key of Object.keys(all) as (keyof Counts)[]) all[key] += group[key];
  }
  return all;
}
