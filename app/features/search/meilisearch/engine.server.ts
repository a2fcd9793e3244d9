import type { MultiSearchQuery, SearchResponse } from "meilisearch";
import { MODALITIES, STAGES } from "~db/enums";
import { SEARCH_KINDS, type SearchEngine, type SearchQuery, type SearchResults } from "../engine";
import { find } from "../postgres/find.server";
import { hitsOf } from "../postgres/hits";
import { nothing, pageOf, suggestionPage, suggestionsOf } from "../results";
import { type Understood, understand } from "../understand.server";
import { liveIndex, meilisearch } from "./client.server";
import { asTerms, type MeiliDocument } from "./documents";
import { filtersOf } from "./filters";

/** Sources that are ranked; further ones there are not. */
const MOST = 200;

/**
 * Search in Meilisearch: PostgreSQL says what the words of a query are, Meilisearch which texts fit, and PostgreSQL ranks those and gives
 * the page to be shown. So both engines rank alike (by `weights.ts`), and a text that is not there any more, or not for this reader, is
 * never shown, whatever the index still holds.
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
  const [found, ...without] = await findAny(understood, query);
  if (!found) throw new Error("meilisearch: no answer");
  const among = found.hits.map(({ kind, source }) => ({ kind, key: source.slice(kind.length + 1) }));
  // The page of a code that is named is among the results even when other words of the query are not on it.
  among.push(...asked.codes.map((key) => ({ kind: "code", key })));
  const ranked = await find(concepts, { ...query, codes: asked.codes, sections, among, ...pageOf(query) });
  const hits = hitsOf(ranked, understood);
  const exact = ranked.sources[0]?.exact ? (hits.shift() ?? null) : null;
  const capped = found.hits.length >= MOST;
  const total = capped ? Math.max(ranked.total, found.estimatedTotalHits ?? 0) : ranked.total;
  return { exact, hits, total, totalCapped: capped, facets: countsOf(found, without), correction };
}

/**
 * Texts with all the words come first; commoner words are dropped until something is found (`frequency`). Words that are equally common
 * would be dropped together, so where that leaves nothing they are asked for again from the rarest on, dropped one by one.
 */
async function findAny({ asked, terms }: Understood, query: SearchQuery): Promise<SearchResponse<MeiliDocument>[]> {
  // While its last word is typed, that word is the beginning of others.
  const end = asked.words.at(-1)?.unfinished ? "" : " ";
  const asTyped = await ask(asTerms(terms.map(({ stem }) => stem).join(" ")) + end, "frequency", query);
  if (asTyped[0]?.hits.length || terms.length < 2) return asTyped;
  const rarestFirst = terms.filter(({ documents }) => documents).sort((one, other) => one.documents - other.documents);
  return ask(`${asTerms(rarestFirst.map(({ stem }) => stem).join(" "))} `, "last", query);
}

const FACETS = ["kind", "stages", "modalities"] as const;

/** One request: the search itself, and for each filter in use how many there would be without it. */
async function ask(
  q: string,
  matchingStrategy: "frequency" | "last",
  query: SearchQuery,
): Promise<SearchResponse<MeiliDocument>[]> {
  const filters = filtersOf(query);
  const base = { indexUid: liveIndex(), q, matchingStrategy, distinct: "source" };
  const except = (facet: string) =>
    Object.entries(filters).flatMap(([name, filter]) => (name === facet ? [] : [filter]));
  const queries: MultiSearchQuery[] = [
    {
      ...base,
      filter: Object.values(filters),
      limit: MOST,
      facets: [...FACETS],
      attributesToRetrieve: ["kind", "source"],
    },
    ...FACETS.filter((facet) => filters[facet]).map((facet) => {
      return { ...base, filter: except(facet), limit: MOST, facets: [facet], attributesToRetrieve: ["id"] };
    }),
  ];
  const { results } = await meilisearch().multiSearch<{ queries: MultiSearchQuery[] }, MeiliDocument>({ queries });
  return results as SearchResponse<MeiliDocument>[];
}

/** Each facet counts what the other filters leave. */
function countsOf(found: SearchResponse, without: SearchResponse[]): SearchResults["facets"] {
  const distributions = [found, ...without].map(({ facetDistribution }) => facetDistribution ?? {});
  const counts = <T extends string>(facet: string, keys: readonly T[]) => {
    const own = distributions.findLast((distribution) => facet in distribution)?.[facet] ?? {};
    return Object.fromEntries(keys.map((key) => [key, own[key] ?? 0])) as Record<T, number>;
  };
  return {
    kind: counts("kind", SEARCH_KINDS),
    stage: counts("stages", STAGES),
    modality: counts("modalities", MODALITIES),
  };
}
