import type { Modality, Stage, Topic } from "~db/enums";
import type { Audience } from "./audience";

/** What is searched. */
export const SEARCH_KINDS = ["guide", "faq", "code", "document", "video", "notice", "conference", "thread"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** How results are put in order: by what fits text and reader, by text alone, the newest first. */
export const SEARCH_ORDERS = ["pertinenza", "testo", "data"] as const;
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

/** What does not fit is not shown. A text without stages (modalities) fits all of them. */
export interface SearchFilters {
  kinds?: SearchKind[];
  stage?: Stage;
  modality?: Modality;
  topic?: Topic;
  /** Only threads with a solution. */
  solved?: boolean;
  /** Of the last change. */
  year?: number;
}

export interface SearchQuery extends SearchFilters {
  /** As typed; anything is taken. Beyond 200 characters and 12 words it is cut. */
  text: string;
  /** What else may be found than texts for everybody; made by `searchEngine(actor)`, never from an address. */
  audiences?: Audience[];
  /** Who reads: what fits comes a little earlier, nothing is hidden. */
  reader?: { stage?: Stage; modality?: Modality };
  order?: SearchOrder;
  /** From 1. */
  page?: number;
  pageSize?: number;
}

/** A piece of text to be escaped by whoever shows it; `mark` = it is what was looked for. */
export interface ExcerptPart {
  text: string;
  mark: boolean;
}

/** A source (a guide page, a FAQ, a code) with its best section. */
export interface SearchHit {
  kind: SearchKind;
  sourceKey: string;
  /** Path, with the anchor of the best section. */
  url: string;
  title: string;
  /** Where it stands: the manual's title, the topic. */
  context: string;
  /** The best section's heading; null at the top of the page. */
  heading: string | null;
  excerpt: ExcerptPart[];
  codes: string[];
  /** Empty = all. */
  stages: Stage[];
  modalities: Modality[];
  /** ISO day. */
  updatedOn: string;
  /** What its place is made of. */
  why: Why;
}

/** A place among the results is text × standing × (1 + the rest). */
export interface Why {
  text: number;
  /** Share of what was asked that it covers, 0 to 1. */
  covered: number;
  /** What its kind, a solution, an official answer count for. */
  standing: number;
  stage: number;
  modality: number;
  fresh: number;
  helpful: number;
}

/** How many sources each value would leave, the other filters applied. */
export interface SearchFacets {
  kind: Record<SearchKind, number>;
  stage: Record<Stage, number>;
  modality: Record<Modality, number>;
  topic: Record<Topic, number>;
  solved: number;
  /** Only years there are. */
  year: Record<string, number>;
}

export interface SearchResults {
  /** The page of a result code that the query names, or the one that best explains a law it names; not repeated among the hits. */
  exact: SearchHit | null;
  /** The law, where `exact` is about one. */
  law: string | null;
  hits: SearchHit[];
  /** Sources found, `exact` included; with `totalCapped` at least so many. */
  total: number;
  totalCapped: boolean;
  facets: SearchFacets;
  /** The query as it was understood, when a word of it is in no text. */
  correction: string | null;
}

/** A line of the box that opens while typing. */
export type Suggestion = Pick<SearchHit, "kind" | "sourceKey" | "url" | "title" | "context" | "heading">;

export interface Suggestions {
  exact: Suggestion | null;
  /** At most eight lines in all with `exact`, best group first. */
  groups: { kind: SearchKind; items: Suggestion[] }[];
  correction: string | null;
}

/** Answers any text without throwing. An engine that is down may throw: whoever calls has another one. */
export interface SearchEngine {
  name: string;
  search(query: SearchQuery): Promise<SearchResults>;
  suggest(query: SearchQuery): Promise<Suggestions>;
}
