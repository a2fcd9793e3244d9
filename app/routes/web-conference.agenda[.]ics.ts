import { personalFeed } from "~/features/conferences/calendar/personal.server";
import { route } from "~/lib/http/route.server";

/** A person's calendar; the key in the query is the only way in, and queries are never logged. */
export const loader = route(({ request, url, context }) =>
  personalFeed(request, url.searchParams.get("chiave") ?? "", context.address),
);
