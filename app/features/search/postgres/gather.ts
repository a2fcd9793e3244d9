import type { SearchFilters } from "../engine";
import { filterMark, SOLVED, topicMark, yearMark } from "../text/filters";
import type { Alternative, Concept } from "./concepts";

/** tsqueries that collect the rows to be ranked, from the most telling; null = nothing to look for. */
export interface Gathering {
  /** Rows with any of the rare words. */
  rare: string | null;
  /** Titles and headings with all of the common words. */
  titles: string | null;
  /** Rows with all of the common words. */
  all: string | null;
  /** So many rows have all of these that reading rows one after the other finds enough sooner than the index. */
  scan: boolean;
  /** Titles and headings with one of the common words. */
  anyTitle: string | null;
  /** Rows may match that are not collected. */
  capped: boolean;
}

/** Rows that are ranked for their rare words, at most: what bounds the time of a search, whatever the number of texts. */
const MOST_ROWS = 400;
/** As many rows as this in all are simply all ranked. */
export const FEW_ROWS = 1_000;

/** From this share of the rows on. */
const SCANNED = 0.1;

/**
 * Where to look for a query. As long as few rows can match, all of them are ranked. Where there are more, the rarest words choose
 * (a row without them can't come first), then titles with the common words, then rows with all of them, as they were typed.
 */
export function gather(concepts: Concept[], total: number): Gathering {
  const rarestFirst = [...concepts].sort((one, other) => one.documents - other.documents);
  let expected = 0;
  const rare = rarestFirst.filter((concept) => {
    expected += concept.documents;
    return total <= FEW_ROWS || expected <= MOST_ROWS;
  });
  // Synonyms of common words would only make the index read more.
  const common = rarestFirst.slice(rare.length).flatMap(({ alternatives }) => alternatives.slice(0, 1));
  const share = common.reduce((product, { documents }) => product * Math.min(1, documents / total), 1);
  return {
    rare: join(
      rare.flatMap(({ alternatives }) => alternatives),
      "|",
    ),
    titles: join(common, "&"),
    all: join(common, "&"),
    scan: share > SCANNED,
    anyTitle: common.length > 1 ? join(common, "|") : null,
    capped: common.length > 0,
  };
}

/** Rows with anything of what is asked. */
export const anyOf = (concepts: Concept[]): string | null =>
  join(
    concepts.flatMap(({ alternatives }) => alternatives),
    "|",
  );

const join = (alternatives: Alternative[], operator: "&" | "|"): string | null =>
  alternatives.map(({ query }) => `(${query})`).join(` ${operator} `) || null;

/** What a row must fit, as a tsquery of marks; null without filters. */
export function filterQuery({ kinds, stage, modality, topic, solved, year }: SearchFilters): string | null {
  const groups = [
    kinds ?? [],
    stage ? [stage] : [],
    modality ? [modality] : [],
    topic ? [topicMark(topic)] : [],
    solved ? [SOLVED] : [],
    year ? [yearMark(year)] : [],
  ].filter((values) => values.length);
  const any = (values: string[]) => `(${values.map((value) => `'${filterMark(value)}'`).join(" | ")})`;
  return groups.map(any).join(" & ") || null;
}
