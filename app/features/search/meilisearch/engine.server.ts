import type { MultiSearchQuery, SearchResponse } from "meilisearch";
import type { SearchEngine, SearchQuery, SearchResults } from "../engine";
import { find } from "../postgres/find.server";
import { hitsOf } from "../postgres/hits";
import { lawAnswered, nothing, pageOf, suggestionPage, suggestionsOf } from "../results";
import { type Understood, understand } from "../understand.server";
import { liveIndex, meilisearch } from "./client.server";
import { asTerms, type MeiliDocument } from "./documents";
import { filtersOf } from "./filters";

/** Sources with all the words, and with each of the rarest of them, that are ranked; further ones there are not. Ranking them is most of the time of a search beside Meilisearch's own. */
const WITH_ALL = 120;
const WITH_ONE = 30;
const RAREST = 3;

/**
 * Search in Meilisearch: PostgreSQL says what the words of a query are, Meilisearch which texts fit, and PostgreSQL ranks those, counts
 * them and gives the page to be shown. So both engines rank alike (by `weights.ts`), and a text that is not there any more, or not for this
 * reader, is never shown, whatever the index still holds.
 */
export const meilisearchEngine: SearchEngine = {
  name: "meilisearch",
  search,
  suggest: async (query) => suggestionsOf(await search({ ...query, ...suggestionPage })),
};

async function search(query: SearchQuery): Promise<SearchResults> {
  const understood = await understand(query.text, query.audiences);
  const { asked, concepts, sections, correction } = understood;
  if (!concepts.length) return nothing(correction);
  const found = await candidates(understood, query);
  const sources = new Set(found.flatMap(({ hits }) => hits.map(({ source }) => source)));
  // The page of a code that is named is among the results even when other words of the query are not on it.
  for (const code of asked.codes) sources.add(`code:${code}`);
  const among = [...sources].map((source) => {
    const [kind = ""] = source.split(":", 1);
    return { kind, key: source.slice(kind.length + 1) };
  });
  const ranked = await find(concepts, {
    ...query,
    codes: asked.codes,
    laws: asked.laws,
    sections,
    among,
    ...pageOf(query),
  });
  const hits = hitsOf(ranked, understood);
  const exact = ranked.sources[0]?.exact ? (hits.shift() ?? null) : null;
  const totalCapped = found.some(({ hits, limit }) => hits.length >= limit);
  const law = lawAnswered(exact, asked);
  return { exact, law, hits, total: ranked.total, totalCapped, facets: ranked.facets, correction };
}

/**
 * Texts with all the words (commoner ones are dropped until something is found: `frequency`), and beside them those with each of the rarest
 * words alone: which of them is best is for the ranking to say. One request. Where something is filtered, what fits is asked for beside
 * what does not, which is only counted.
 */
async function candidates({ asked, terms }: Understood, query: SearchQuery) {
  // While its last word is typed, that word is the beginning of others.
  const last = asked.words.at(-1)?.unfinished ? terms.at(-1) : undefined;
  const known = terms.filter((term) => term.documents || term === last);
  const rarestFirst = [...known].sort((one, other) => one.documents - other.documents);
  const asWritten = (some: typeof terms) =>
    asTerms(some.map(({ stem }) => stem).join(" ")) + (some.at(-1) === last && last ? "" : " ");
  const wanted = [
    { q: asWritten(terms), limit: WITH_ALL },
    ...(terms.length > 1
      ? rarestFirst.slice(0, RAREST).map((term) => ({ q: asWritten([term]), limit: WITH_ONE }))
      : []),
  ];
  const { audiences, ...others } = filtersOf(query);
  const filters = [[audiences], ...(Object.keys(others).length ? [[audiences, ...Object.values(others)]] : [])];
  const queries = filters.flatMap((filter) => wanted.map(({ q, limit }) => queryFor(q, limit, filter)));
  const { results } = await meilisearch().multiSearch<{ queries: MultiSearchQuery[] }, MeiliDocument>({ queries });
  const answers = results as SearchResponse<MeiliDocument>[];
  if (answers.length !== queries.length) throw new Error("meilisearch: no answer");
  return answers.map(({ hits }, index) => ({ hits, limit: queries[index]?.limit ?? 0 }));
}

function queryFor(q: string, limit: number, filter: (string | undefined)[]) {
  return {
    indexUid: liveIndex(),
    q,
    limit,
    filter: filter.filter((each) => each !== undefined),
    matchingStrategy: "frequency" as const,
    distinct: "source",
    attributesToRetrieve: ["source"],
  };
}
