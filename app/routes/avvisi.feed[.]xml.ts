import { noticeFeed } from "~/features/notices/feed.server";
import { messages } from "~/features/site/messages";
import { route } from "~/lib/http/route.server";

/** Atom feed of notices and outages. */
export const loader = route(
  async () =>
    new Response(await noticeFeed(messages.feedTitle), {
      headers: { "content-type": "application/atom+xml; charset=utf-8" },
    }),
);
