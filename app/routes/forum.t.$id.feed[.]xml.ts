import { threadFeed } from "~/features/forum/feed.server";
import { idOf } from "~/features/forum/ids";
import { route } from "~/lib/http/route.server";

/** Atom feed of a public thread. */
export const loader = route(async ({ params }) => {
  const body = await threadFeed(idOf(params.id));
  return new Response(body, { headers: { "content-type": "application/atom+xml; charset=utf-8" } });
});
