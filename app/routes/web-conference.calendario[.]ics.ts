import { publicFeed } from "~/features/conferences/calendar/files.server";
import { route } from "~/lib/http/route.server";

/** All public conferences, for calendars that read it again by themselves. */
export const loader = route(({ request }) => publicFeed(request));
