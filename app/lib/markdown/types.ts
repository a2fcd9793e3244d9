import type { Modality } from "~db/enums";

/** Who wrote the text: the editors of the site, or anybody with an account. Users get fewer constructs and tighter limits. */
export type Profile = "editorial" | "user";

/** A piece of a page: HTML as it is, or alternatives of which the reader's own comes first (see `arrange`). */
export type Segment = { html: string } | { blocks: ModalityBlock[] };

export interface ModalityBlock {
  modalities: Modality[];
  html: string;
}

export interface Heading {
  id: string;
  text: string;
  level: 2 | 3 | 4;
}

/** Plain text of the part under one h2 or h3, for search; what precedes the first of them has no anchor. */
export interface Section {
  anchor: string | null;
  heading: string | null;
  text: string;
}

/** A link by name (`codice:EC075`, `faq:slug`, `manuale:manual/page#anchor`), for the check of dead links. */
export interface InternalLink {
  kind: "codice" | "faq" | "manuale";
  target: string;
  anchor: string | null;
}

/** What is stored beside the source. Each internal link and each image is listed once, in order of appearance. */
export interface Rendered {
  segments: Segment[];
  headings: Heading[];
  sections: Section[];
  links: InternalLink[];
  images: string[];
}

/** Words that name something where they stand in the text: codes that have a page, and people by what is typed after `@`. */
export interface KnownWords {
  codes: string[];
  mentions: Record<string, string>;
}

export interface RenderOptions {
  profile: Profile;
  /** Put before every id, so that two texts live on one page. Default: "u-" for users, nothing for editors. */
  idPrefix?: string;
  /** Names for links without text, by address without anchor: `{"codice:EC075": "…"}`. */
  titles?: Record<string, string>;
  /** Words to turn into what they name. */
  words?: KnownWords;
}
