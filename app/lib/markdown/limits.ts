import { formatNumber } from "~/lib/format";
import { MarkdownTooComplex } from "./too-complex";
import type { Profile } from "./types";

/**
 * What a text may hold; lengths are in UTF-16 units. Source: the forum study, § 4.1 and 4.3 (a post of 32,000 characters
 * could throw out of the parser, or become a page of 19 MB). Nesting and tables are counted in `tokenizer.ts`.
 */
export const LIMITS = {
  source: { user: 32_000, editorial: 200_000 } satisfies Record<Profile, number>,
  /** Quotes, lists and containers inside each other. */
  nesting: 20,
  columns: 50,
  rows: 500,
  /** In all the tables of a text: many tables at the edge are worth one beyond it. */
  cells: 25_000,
  /** For users only. */
  links: 50,
  /** Of one address; a longer one is dropped to its text. */
  address: 2_000,
  /** Code beyond this is shown without colours. */
  highlighted: 20_000,
  /** Of a whole page. */
  html: 1_000_000,
} as const;

/** @throws MarkdownTooComplex `length` */
export function checkLength(source: string, profile: Profile): void {
  const max = LIMITS.source[profile];
  if (source.length > max) throw new MarkdownTooComplex("length", formatNumber(max));
}
