import { redirect } from "@remix-run/node";
import { openRoom } from "~/features/conferences/joining/open-room.server";
import { route } from "~/lib/http/route.server";

/** The only place where the address of a room leaves this site, for five minutes after somebody was let in. */
export const loader = route(async ({ url, context }) => {
  context.keepNothing();
  const headers = { "referrer-policy": "no-referrer" };
  return redirect(await openRoom(url.searchParams.get("codice") ?? ""), { status: 302, headers });
});
