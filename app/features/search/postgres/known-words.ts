/** A word of the texts that resembles or completes one of the query. */
export interface KnownWord {
  word: string;
  stem: string;
  /** Sections with the word. */
  documents: number;
  /** Sections with its stem. */
  stemDocuments: number;
}

/** What the texts know of a word. */
export interface LookedUp {
  word: string;
  stem: string;
  documents: number;
  stemDocuments: number;
  /** Words spelled alike, when this one is in no text or hardly any. */
  alike: KnownWord[];
  completions: KnownWord[];
}

export interface WordToLookUp {
  word: string;
  form: string;
  spelled: boolean;
  unfinished: boolean;
  /** The word with two neighbouring letters swapped, each pair in turn. */
  swaps?: string[];
}

/** In so few sections a word may itself be a mistake that got into a text. */
export const HARDLY_KNOWN = 2;
