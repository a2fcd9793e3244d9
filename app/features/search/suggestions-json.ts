import type { SearchHit, SearchKind, SearchResults } from "./engine";
import { kindLabels } from "./labels";

interface Item {
  title: string;
  url: string;
  excerpt: SearchHit["excerpt"];
  note: string;
}

/** The answer of `/cerca/suggerimenti`, as the search dialog reads it (app/enhance). */
export interface SuggestionsJson {
  query: string;
  exact: Item | null;
  groups: { kind: SearchKind; label: string; items: Item[] }[];
  total: number;
  correction: string | null;
}

/** Hits by kind, the kind of the best one first. */
export function suggestionsJson(query: string, results: SearchResults): SuggestionsJson {
  const { law, total, correction } = results;
  // A law is explained by a page like others, and is no code.
  const exact = law ? null : results.exact;
  const hits = law && results.exact ? [results.exact, ...results.hits] : results.hits;
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  const groups = kinds.map((kind) => ({
    kind,
    label: kindLabels[kind],
    items: hits.filter((hit) => hit.kind === kind).map(itemOf),
  }));
  return { query, exact: exact && itemOf(exact), groups, total, correction };
}

function itemOf({ title, heading, url, excerpt, context }: SearchHit): Item {
  return { title: heading ? `${title} › ${heading}` : title, url, excerpt, note: context };
}
