import { readerOf } from "~/features/forum/visitor.server";
import type { SearchHit } from "~/features/search/engine";
import { searchEngine } from "~/features/search/engine.server";
import { keepSearch } from "~/features/search/log/log.server";
import { readerFor } from "~/features/search/reader.server";
import { readOutcome, readSearch } from "~/features/search/schema";
import { suggestionsJson } from "~/features/search/suggestions-json";
import { formPairs } from "~/lib/http/form.server";
import { countRequest } from "~/lib/http/rate-limit.server";
import { route } from "~/lib/http/route.server";
import { withChoice } from "~/lib/paths";

/** What the search dialog shows while one types; without JavaScript nobody asks for it. */
export const loader = route(async ({ url, choice, context }) => {
  const asked = readSearch(url.searchParams);
  await countRequest("search", context.address);
  const actor = await readerOf({ context });
  const reader = await readerFor(actor, asked);
  const { exact, hits, ...results } = await searchEngine(actor).search({ ...asked, reader, page: 1, pageSize: 8 });
  const forReader = (hit: SearchHit) => ({ ...hit, url: withChoice(hit.url, choice) });
  const found = { ...results, exact: exact && forReader(exact), hits: hits.map(forReader) };
  return Response.json(suggestionsJson(asked.text, found), { headers: { "cache-control": "private, max-age=30" } });
});

/** The dialog tells how a search in it ended: not every letter typed on the way there is a search. */
export const action = route(async ({ request, context }) => {
  await countRequest("search", context.address);
  const form = new URLSearchParams((await formPairs(request)).map(([name, value]) => [name, String(value)]));
  const asked = readSearch(form);
  const outcome = readOutcome(form);
  if (asked.text && outcome) {
    const actor = await readerOf({ context });
    const reader = await readerFor(actor, asked);
    await keepSearch({ ...asked, reader }, outcome.results, actor, outcome.clicked);
  }
  return new Response(null, { status: 204 });
});
