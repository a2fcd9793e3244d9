import type { Choice } from "~/lib/choice";
import { paths, withChoice } from "~/lib/paths";
import { normaliseCode } from "~/lib/text";
import {
  ENVIRONMENTS,
  type Environment,
  FORUM_CATEGORIES,
  type ForumCategory,
  MODALITIES,
  type Modality,
  STAGES,
  type Stage,
} from "~db/enums";

/** The lists of the forum, by the value of `vista`; the first two of the second line are only for who is signed in. */
export const VIEWS = ["recenti", "fase", "senza-risposta", "risolte", "seguite", "mie", "riservate"] as const;
export type View = (typeof VIEWS)[number];

/** Where a page of a list begins: after (older than) or before (newer than) a thread. */
export interface Position {
  direction: "after" | "before";
  at: Date;
  id: number;
}

/** A list of threads as its address says it. What is not a known value is passed over. */
export interface ThreadFilters {
  view: View;
  category?: ForumCategory;
  stage?: Stage;
  modality?: Modality;
  environment?: Environment;
  /** As the tables write it. */
  code?: string;
  product?: string;
  /** Words of the title, for who looks through their own threads. */
  words?: string;
  position?: Position;
}

const known = <T extends string>(values: readonly T[], text: string | null) => values.find((value) => value === text);

export function readFilters(params: URLSearchParams, category?: string): ThreadFilters {
  return {
    view: known(VIEWS, params.get("vista")) ?? "recenti",
    category: known(FORUM_CATEGORIES, category ?? params.get("categoria")),
    stage: known(STAGES, params.get("solo_fase")),
    modality: known(MODALITIES, params.get("solo_modalita")),
    environment: known(ENVIRONMENTS, params.get("ambiente")),
    code: normaliseCode(params.get("codice") ?? "") ?? undefined,
    product: params.get("prodotto")?.trim().slice(0, 100) || undefined,
    words: params.get("parole")?.trim().slice(0, 100) || undefined,
    position: readPosition(params),
  };
}

/** Where a page of a list begins; undefined for the first. */
export function readPosition(params: URLSearchParams): Position | undefined {
  const [, at, id] = /^(\d{1,14})-(\d{1,15})$/.exec(params.get("dopo") ?? params.get("prima") ?? "") ?? [];
  if (!at || !id) return undefined;
  return { direction: params.has("dopo") ? "after" : "before", at: new Date(Number(at)), id: Number(id) };
}

export const positionText = ({ at, id }: { at: Date; id: number }) => `${at.getTime()}-${id}`;

/** The parameters of a list, without its page. */
function listParams({ view, stage, modality, environment, code, product, words }: ThreadFilters) {
  return {
    vista: view === "recenti" ? undefined : view,
    solo_fase: stage,
    solo_modalita: modality,
    ambiente: environment,
    codice: code,
    prodotto: product,
    parole: words,
  };
}

/** The same list as an address: of another view, on another page. */
export function listAddress(
  filters: ThreadFilters,
  choice: Choice,
  page: { dopo?: string; prima?: string } = {},
): string {
  const params = { ...listParams(filters), ...page };
  return withChoice(filters.category ? paths.forumCategory(filters.category, params) : paths.forum(params), choice);
}

/** Its feed: only what everybody may read. */
export function feedAddress(filters: ThreadFilters): string {
  const view = filters.view === "senza-risposta" || filters.view === "risolte" ? filters.view : "recenti";
  return paths.forumFeed({ categoria: filters.category, ...listParams({ ...filters, view, words: undefined }) });
}

/** Whether anything but the view and the category narrows the list. */
export const isFiltered = ({ stage, modality, environment, code, product, words }: ThreadFilters) =>
  Boolean(stage || modality || environment || code || product || words);
