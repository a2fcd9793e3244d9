import { MODALITIES, type Modality, STAGES, type Stage, TOPICS, type Topic } from "~db/enums";
import { readDay } from "../when";

export const VIEWS = ["elenco", "settimana", "mese"] as const;
export type View = (typeof VIEWS)[number];

/** What the calendar is asked for. `per_fase` filters: `fase` of an address only says for whom one reads. */
export interface Filters {
  stage: Stage | null;
  modality: Modality | null;
  topic: Topic | null;
  withSeats: boolean;
}

export const NO_FILTERS: Filters = { stage: null, modality: null, topic: null, withSeats: false };

export interface Position {
  startsAt: Date;
  id: number;
}

export function readFilters(params: URLSearchParams): Filters {
  return {
    stage: STAGES.find((known) => known === params.get("per_fase")) ?? null,
    modality: MODALITIES.find((known) => known === params.get("per_modalita")) ?? null,
    topic: TOPICS.find((known) => known === params.get("argomento")) ?? null,
    withSeats: params.get("liberi") === "1",
  };
}

/** The parameters that ask for the same. */
export function filterParams({ stage, modality, topic, withSeats }: Filters) {
  return { per_fase: stage, per_modalita: modality, argomento: topic, liberi: withSeats ? "1" : null };
}

export function isFiltered({ stage, modality, topic, withSeats }: Filters): boolean {
  return Boolean(stage || modality || topic || withSeats);
}

export function readView(params: URLSearchParams, today: string): { view: View; day: string } {
  const view = VIEWS.find((known) => known === params.get("vista")) ?? "elenco";
  return { view, day: readDay(params.get("giorno"), today) };
}

/** Where the list goes on: after a conference, as `dopo=<milliseconds>-<id>`. */
export function readPosition(params: URLSearchParams): Position | null {
  const match = /^(\d{12,14})-(\d{1,15})$/.exec(params.get("dopo") ?? "");
  return match ? { startsAt: new Date(Number(match[1])), id: Number(match[2]) } : null;
}

export const writePosition = ({ startsAt, id }: Position) => `${startsAt.getTime()}-${id}`;
