import { listFeed } from "~/features/forum/feed.server";
import { readFilters } from "~/features/forum/list/filters";
import { route } from "~/lib/http/route.server";

/** Atom feed of a list of the forum. */
export const loader = route(async ({ url }) => {
  const filters = { ...readFilters(url.searchParams), words: undefined };
  const body = await listFeed(filters, `${url.pathname}${url.search}`);
  return new Response(body, { headers: { "content-type": "application/atom+xml; charset=utf-8" } });
});
