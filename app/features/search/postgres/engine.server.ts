import { MODALITIES, STAGES } from "~db/enums";
import {
  SEARCH_KINDS,
  type SearchEngine,
  type SearchHit,
  type SearchQuery,
  type SearchResults,
  type Suggestion,
  type Suggestions,
} from "../engine";
import { form } from "../text/analyse";
import { type AskedQuery, readQuery, rewrite } from "../text/query";
import { findSynonyms } from "../text/synonyms";
import { type Concepts, makeConcepts } from "./concepts";
import { find } from "./find.server";
import { hitsOf } from "./hits";
import type { WordToLookUp } from "./known-words";
import { lookUp } from "./lookup.server";

const PAGE_SIZE = 20;
const LARGEST_PAGE = 50;
const LAST_PAGE = 50;
const SUGGESTIONS = 8;

/** Search in PostgreSQL: a query for the words (another if one is misspelled), a query for the texts. */
export const postgresEngine: SearchEngine = { name: "postgresql", search, suggest };

async function search(query: SearchQuery): Promise<SearchResults> {
  let asked = readQuery(query.text);
  let understood = await understand(asked);
  const correction = understood.changes.size ? rewrite(query.text, understood.changes) : null;
  if (correction) {
    asked = readQuery(correction);
    understood = await understand(asked);
  }
  const { concepts, sections } = understood;
  if (!concepts.length) return { ...nothing(), correction };
  const pageSize = within(query.pageSize ?? PAGE_SIZE, LARGEST_PAGE);
  const page = within(query.page ?? 1, LAST_PAGE);
  const found = await find(concepts, { ...query, codes: asked.codes, sections, pageSize, page });
  const hits = hitsOf(found, concepts);
  const exact = found.sources[0]?.exact ? (hits.shift() ?? null) : null;
  return { exact, hits, total: found.total, totalCapped: found.capped, facets: found.facets, correction };
}

async function suggest(query: SearchQuery): Promise<Suggestions> {
  const { exact, hits, correction } = await search({ ...query, page: 1, pageSize: SUGGESTIONS });
  const items = hits.slice(0, exact ? SUGGESTIONS - 1 : SUGGESTIONS).map(suggestionOf);
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const groups = kinds.map((kind) => ({ kind, items: items.filter((item) => item.kind === kind) }));
  return { exact: exact && suggestionOf(exact), groups, correction };
}

/** Looks up the words of a query, and what they could stand for, in one go. */
async function understand(asked: AskedQuery): Promise<Concepts> {
  if (!asked.words.length) return { concepts: [], changes: new Map(), sections: 0 };
  const synonyms = findSynonyms(asked.words.map((word) => word.form)).flatMap((found) => found.synonyms);
  const others = [...synonyms.flatMap(({ words }) => words), ...asked.words.flatMap(({ variants }) => variants)];
  const wanted = new Map<string, WordToLookUp>();
  for (const word of others) wanted.set(word, { word, form: form(word), spelled: false, unfinished: false });
  for (const word of asked.words) wanted.set(word.word, word);
  const known = await lookUp([...wanted.values()], asked.onlyStopWords);
  return makeConcepts(asked, known.words, known.total);
}

/** A whole number from 1 to `most`, whatever was given. */
const within = (given: number, most: number): number => Math.min(Math.max(Math.trunc(given) || 1, 1), most);

function suggestionOf({ kind, sourceKey, url, title, context, heading }: SearchHit): Suggestion {
  return { kind, sourceKey, url, title, context, heading };
}

function nothing(): SearchResults {
  const zero = <T extends string>(keys: readonly T[]) =>
    Object.fromEntries(keys.map((key) => [key, 0])) as Record<T, number>;
  const facets = { kind: zero(SEARCH_KINDS), stage: zero(STAGES), modality: zero(MODALITIES) };
  return { exact: null, hits: [], total: 0, totalCapped: false, facets, correction: null };
}
