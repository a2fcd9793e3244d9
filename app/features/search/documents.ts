import type { Modality, Stage, Topic } from "~db/enums";
import type { Audience } from "./audience";

/** A section of a source as it is kept in `search_documents`; the vector is made when it is written. */
export interface SearchDocument {
  path: string;
  /** "" = the top of the page. */
  anchor: string;
  position: number;
  title: string;
  context: string;
  heading: string;
  summary: string;
  body: string;
  keywords: string;
  codes: string[];
  stages: Stage[];
  modalities: Modality[];
  topics: Topic[];
  boost: number;
  updatedOn: string;
  /** Of a thread: whether it has a solution; null for anything else. */
  solved: boolean | null;
  /** Empty = for everybody. */
  audiences: Audience[];
}

/** A source and the parts it is read in (`lib/markdown` makes them); the first, without anchor, is its top. */
export interface SearchSource extends Omit<SearchDocument, "anchor" | "position" | "heading" | "body" | "keywords"> {
  keywords: string[];
  sections: { anchor: string | null; heading: string | null; text: string }[];
}

/** What a source is for, and worth, unless it says otherwise: everybody, and 1. */
export const FOR_EVERYBODY = {
  context: "",
  summary: "",
  keywords: [],
  codes: [],
  stages: [],
  modalities: [],
  topics: [],
  boost: 1,
  solved: null,
  audiences: [],
} satisfies Partial<SearchSource>;

/** A row for the top of the source and one for each section; summary, keywords and codes belong to the top. */
export function documentsOf({ sections, keywords, ...source }: SearchSource): SearchDocument[] {
  const top = sections.find((section) => section.anchor === null);
  const below = sections.filter((section) => section.anchor !== null);
  const first = {
    ...source,
    anchor: "",
    position: 0,
    heading: "",
    body: top?.text ?? "",
    keywords: keywords.join(", "),
  };
  const others = below.map((section, index) => ({
    ...source,
    anchor: section.anchor ?? "",
    position: index + 1,
    heading: section.heading ?? "",
    summary: "",
    body: section.text,
    keywords: "",
    codes: [],
  }));
  return [first, ...others];
}
