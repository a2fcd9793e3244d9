import type { WhoReads } from "~/lib/live/stream.server";
import { comuneMemberships } from "./actor";
import { readSession } from "./session.server";

/** Who a browser with an open page is, as of now; the page alone does not keep the session alive. */
export const liveReader: WhoReads = async (cookies) => {
  const signIn = await readSession(cookies, { isVisit: false });
  if (signIn?.state !== "complete") return undefined;
  const { actor } = signIn;
  return {
    personId: actor.personId,
    comuneIds: comuneMemberships(actor).map(({ comuneId }) => comuneId),
    roles: actor.memberships.map(({ role }) => role),
    unread: actor.unread,
  };
};
