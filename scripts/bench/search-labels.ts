import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { SearchEngine, SearchHit, SearchKind } from "../../app/features/search/engine";
import type { Modality, Stage } from "../../db/enums";

/** A query with the pages that truly answer it, and those that help (`faq:slug`, `codice:EN306`, `manuale:m/p#anchor`). */
export interface LabelledQuery {
  id: string;
  query: string;
  exact: string[];
  acceptable: string[];
  /** Who asks, where the question says it. */
  stage?: Stage;
  modality?: Modality;
}

/** A place among the results: the page, and the section that the hit links to. */
export interface Place {
  page: string;
  anchor: string;
}

export interface Figures {
  queries: number;
  /** Mean of 1 / place of the first page that answers, 0 beyond the tenth. */
  mrr: number;
  /** How near the order of the first ten is to the best one there could be: pages that answer count 3, those that help 1. */
  ndcg: number;
  /** Share of queries with a page that answers among the first five. */
  recall: number;
  /** Share of queries whose first right page is linked at a section that answers (of those labelled with one). */
  deepLinks: number;
}

export type Ranker = (label: LabelledQuery) => Promise<Place[]>;

const PREFIXES: Record<SearchKind, string> = {
  guide: "manuale",
  faq: "faq",
  code: "codice",
  document: "documento",
  video: "video",
  notice: "avviso",
  conference: "incontro",
  thread: "discussione",
};

export function readLabels(file: string): LabelledQuery[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim()).map((line) => JSON.parse(line) as LabelledQuery);
}

/**
 * Three in ten, always the same: never looked at while weights are chosen. The id of a query is made from its words; what follows an `@` is who
 * asks, so that the same words asked by two readers are on one side.
 */
export const isHeldOut = ({ id }: LabelledQuery): boolean =>
  (createHash("sha256")
    .update(id.split("@")[0] ?? "")
    .digest()[0] ?? 0) %
    10 <
  3;

export function placeOf({ kind, sourceKey, url }: Pick<SearchHit, "kind" | "sourceKey" | "url">): Place {
  return { page: `${PREFIXES[kind]}:${sourceKey}`, anchor: decodeURIComponent(url.split("#")[1] ?? "") };
}

/** The first ten as a reader sees them: the exact code above, then the list. `aware`: the engine knows who asks. */
export const rankerOf =
  (engine: SearchEngine, aware: boolean): Ranker =>
  async ({ query, stage, modality }) => {
    const { exact, hits } = await engine.search({
      text: query,
      pageSize: 10,
      reader: aware ? { stage, modality } : undefined,
    });
    return [...(exact ? [exact] : []), ...hits].slice(0, 10).map(placeOf);
  };

export interface Outcome {
  label: LabelledQuery;
  /** From 1; 0 = not among the first ten. */
  place: number;
  found: Place[];
}

/** Queries that no page answers are ranked too: nothing is right for them. */
export async function rankAll(labels: LabelledQuery[], ranker: Ranker): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const label of labels) {
    const found = await ranker(label);
    const right = new Set(label.exact.map((target) => target.split("#")[0]));
    outcomes.push({ label, found, place: found.findIndex(({ page }) => right.has(page)) + 1 });
  }
  return outcomes;
}

/** Of one query, 0 to 1. A page counts where it is found first. */
function ndcgOf({ label, found }: Outcome): number {
  const worth = new Map<string, number>();
  for (const target of label.acceptable) worth.set(target.split("#")[0] ?? "", 1);
  for (const target of label.exact) worth.set(target.split("#")[0] ?? "", 3);
  const sum = (gains: number[]) =>
    gains.slice(0, 10).reduce((all, gain, place) => all + gain / Math.log2(place + 2), 0);
  const seen = new Set<string>();
  const gains = found.map(({ page }) => {
    const gain = seen.has(page) ? 0 : (worth.get(page) ?? 0);
    seen.add(page);
    return gain;
  });
  const best = sum([...worth.values()].sort((one, other) => other - one));
  return best ? sum(gains) / best : 0;
}

export function figuresOf(outcomes: Outcome[]): Figures {
  const mean = (values: number[]) =>
    values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
  const linked = outcomes.flatMap(({ label, place, found }) => {
    const hit = found[place - 1];
    const sections = label.exact.filter((target) => hit && target.startsWith(`${hit.page}#`));
    return hit && sections.length ? [sections.includes(`${hit.page}#${hit.anchor}`) ? 1 : 0] : [];
  });
  return {
    queries: outcomes.length,
    mrr: mean(outcomes.map(({ place }) => (place ? 1 / place : 0))),
    ndcg: mean(outcomes.map(ndcgOf)),
    recall: mean(outcomes.map(({ place }) => (place && place <= 5 ? 1 : 0))),
    deepLinks: mean(linked),
  };
}
