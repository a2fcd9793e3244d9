import { and, eq, isNull, or, sql } from "drizzle-orm";
import { goodLink } from "~/features/accounts/links.server";
import { randomToken, tokenHash } from "~/lib/crypto.server";
import { Forbidden, Gone } from "~/lib/errors";
import { type Cookie, cookieHeader, cookieValue } from "~/lib/http/cookies.server";
import { countRequest } from "~/lib/http/rate-limit.server";
import { db } from "~db/client.server";
import { conferenceGuests } from "~db/schema/conferences";
import { entranceOf } from "../joining/entrance.server";
import { messages as joining } from "../joining/messages";
import { mintPass } from "../joining/pass.server";
import { messages } from "./messages";

/** Recognises the browser that used a guest's link first. */
const COOKIE: Cookie = { name: "anpr_ospite", maxAge: 2 * 86_400 };

interface Request {
  code: string;
  cookies: string | null;
  address: string;
}

/** The guest of a link, and the entrance. Opening the page uses nothing up. Throws `Gone`, `NotFound`, `LimitExceeded`. */
export async function guestEntrance({ code, cookies, address }: Request) {
  await countRequest("calendar", address, messages.tooMany);
  const link = await goodLink(code, ["guest"]);
  const [guest] = link ? await db.select().from(conferenceGuests).where(eq(conferenceGuests.linkId, link.id)) : [];
  if (!guest) throw new Gone(messages.gone);
  const known = cookieValue(COOKIE, cookies);
  if (guest.browserHash && guest.browserHash !== (known && tokenHash(known))) throw new Gone(messages.elsewhere);
  return { guest, known, conference: await entranceOf(guest.conferenceId) };
}

/** Lets the guest in for five minutes; the link is this browser's from now on. Gives the pass and the cookie to set. */
export async function letGuestIn(request: Request): Promise<{ pass: string; cookie: string }> {
  const { guest, known, conference } = await guestEntrance(request);
  if (conference.entrance !== "open") throw new Forbidden(joining.states.early(conference.opensAt));
  const token = known ?? randomToken();
  const taken = await db
    .update(conferenceGuests)
    .set({ browserHash: tokenHash(token), joinedAt: sql`coalesce(${conferenceGuests.joinedAt}, now())` })
    .where(
      and(
        eq(conferenceGuests.id, guest.id),
        or(isNull(conferenceGuests.browserHash), eq(conferenceGuests.browserHash, tokenHash(token))),
      ),
    )
    .returning({ id: conferenceGuests.id });
  // Somebody else was quicker with the same link.
  if (!taken.length) throw new Gone(messages.elsewhere);
  const pass = mintPass({ conferenceId: guest.conferenceId, kind: "guest", id: guest.id });
  return { pass, cookie: cookieHeader(COOKIE, token) };
}
