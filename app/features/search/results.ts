import { MODALITIES, STAGES, TOPICS } from "~db/enums";
import { SEARCH_KINDS, type SearchHit, type SearchResults, type Suggestion, type Suggestions } from "./engine";
import type { AskedQuery } from "./text/query";

const SUGGESTIONS = 8;
const LARGEST_PAGE = 50;
const LAST_PAGE = 50;
const PAGE_SIZE = 20;

/** The page that is asked for, as whole numbers within what an engine gives, whatever was asked. */
export function pageOf({ page, pageSize }: { page?: number; pageSize?: number }): { page: number; pageSize: number } {
  return { page: within(page ?? 1, LAST_PAGE), pageSize: within(pageSize ?? PAGE_SIZE, LARGEST_PAGE) };
}

const within = (given: number, most: number): number => Math.min(Math.max(Math.trunc(given) || 1, 1), most);

/** What is asked for, and how it is arranged, to fill the box that opens while typing. */
export const suggestionPage = { page: 1, pageSize: SUGGESTIONS };

export function suggestionsOf({ exact, hits, correction }: SearchResults): Suggestions {
  const items = hits.slice(0, exact ? SUGGESTIONS - 1 : SUGGESTIONS).map(suggestionOf);
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const groups = kinds.map((kind) => ({ kind, items: items.filter((item) => item.kind === kind) }));
  return { exact: exact && suggestionOf(exact), groups, correction };
}

function suggestionOf({ kind, sourceKey, url, title, context, heading }: SearchHit): Suggestion {
  return { kind, sourceKey, url, title, context, heading };
}

/** The law that the exact answer is about: no code that was named is. */
export function lawAnswered(exact: SearchHit | null, { codes, laws }: AskedQuery): string | null {
  return exact && !(exact.kind === "code" && codes.includes(exact.sourceKey)) ? (laws[0]?.name ?? null) : null;
}

export function nothing(correction: string | null): SearchResults {
  const zero = <T extends string>(keys: readonly T[]) =>
    Object.fromEntries(keys.map((key) => [key, 0])) as Record<T, number>;
  const facets = {
    kind: zero(SEARCH_KINDS),
    stage: zero(STAGES),
    modality: zero(MODALITIES),
    topic: zero(TOPICS),
    solved: 0,
    year: {},
  };
  return { exact: null, law: null, hits: [], total: 0, totalCapped: false, facets, correction };
}
