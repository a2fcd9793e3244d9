import { readerOf } from "~/features/forum/visitor.server";
import type { SearchHit } from "~/features/search/engine";
import { searchEngine } from "~/features/search/engine.server";
import { readSearch } from "~/features/search/schema";
import { suggestionsJson } from "~/features/search/suggestions-json";
import { countRequest } from "~/lib/http/rate-limit.server";
import { route } from "~/lib/http/route.server";
import { withChoice } from "~/lib/paths";

/** What the search dialog shows while one types; without JavaScript nobody asks for it. */
export const loader = route(async ({ url, choice, context }) => {
  const asked = readSearch(url.searchParams);
  await countRequest("search", context.address);
  const { exact, hits, ...results } = await searchEngine(await readerOf({ context })).search({
    ...asked,
    page: 1,
    pageSize: 8,
  });
  const forReader = (hit: SearchHit) => ({ ...hit, url: withChoice(hit.url, choice) });
  const found = { ...results, exact: exact && forReader(exact), hits: hits.map(forReader) };
  return Response.json(suggestionsJson(asked.text, found), { headers: { "cache-control": "private, max-age=30" } });
});
