import type { SearchEngine, SearchQuery, SearchResults } from "../engine";
import { lawAnswered, nothing, pageOf, suggestionPage, suggestionsOf } from "../results";
import { understand } from "../understand.server";
import { find } from "./find.server";
import { hitsOf } from "./hits";

/** Search in PostgreSQL: a query for the words (another if one is misspelled), a query for the texts. */
export const postgresEngine: SearchEngine = {
  name: "postgresql",
  search,
  suggest: async (query) => suggestionsOf(await search({ ...query, ...suggestionPage })),
};

async function search(query: SearchQuery): Promise<SearchResults> {
  const understood = await understand(query.text, query.audiences);
  const { asked, concepts, sections, correction } = understood;
  if (!concepts.length) return nothing(correction);
  const found = await find(concepts, { ...query, codes: asked.codes, laws: asked.laws, sections, ...pageOf(query) });
  const hits = hitsOf(found, understood);
  const exact = found.sources[0]?.exact ? (hits.shift() ?? null) : null;
  const law = lawAnswered(exact, asked);
  return { exact, law, hits, total: found.total, totalCapped: found.capped, facets: found.facets, correction };
}
