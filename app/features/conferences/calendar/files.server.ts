import { createHash } from "node:crypto";
import { and, asc, gt, inArray, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { env } from "~/lib/env.server";
import { NotFound } from "~/lib/errors";
import { ics } from "~/lib/ics";
import { paths } from "~/lib/paths";
import { siteOrigin } from "~/lib/site-url.server";
import { db } from "~db/client.server";
import { conferences } from "~db/schema/conferences";
import { bookingFacts } from "../booking/facts.server";
import { ownBooking } from "../booking/own.server";
import { appointment, invitation } from "./invitation";
import { messages } from "./messages";

const TYPE = "text/calendar; charset=utf-8";

/** How far back feeds reach: a cancelled conference stays in them, as cancelled, at least so many days. */
const FEED_DAYS = 90;

/** The file of one's own seat. Throws `NotFound` for another comune's, and for a place in line: that is no appointment yet. */
export async function invitationFile(actor: Actor, bookingId: number): Promise<Response> {
  const own = await ownBooking(actor, bookingId);
  const facts = await bookingFacts(db, bookingId);
  if (!facts || own.state !== "confirmed") throw new NotFound();
  const { title, startsAt, endsAt, attendeeName, attendeeEmail, conferenceId } = facts;
  const { content, method } = invitation({
    uid: own.uid,
    sequence: own.sequence,
    stamp: own.confirmedAt ?? own.createdAt,
    title,
    startsAt,
    endsAt,
    joinHref: `${siteOrigin()}${paths.joinConference(conferenceId)}`,
    organiser: env().MAIL_FROM,
    attendee: { name: attendeeName ?? "", email: attendeeEmail ?? "" },
  });
  return new Response(content, {
    headers: {
      "content-type": `${TYPE}; method=${method}`,
      "content-disposition": 'attachment; filename="invito.ics"',
      "cache-control": "no-store",
    },
  });
}

/** Every public conference of late and to come; no names, and its page as the place. */
export async function publicFeed(request: Request): Promise<Response> {
  const rows = await db
    .select({
      id: conferences.id,
      uid: conferences.uid,
      sequence: conferences.sequence,
      title: conferences.title,
      state: conferences.state,
      startsAt: conferences.startsAt,
      endsAt: conferences.endsAt,
      changedAt: conferences.changedAt,
    })
    .from(conferences)
    .where(
      and(
        inArray(conferences.state, ["published", "cancelled"]),
        sql`${conferences.publishedAt} is not null and not ${conferences.isByInvitation}`,
        gt(conferences.endsAt, sql`now() - make_interval(days => ${FEED_DAYS})`),
      ),
    )
    .orderBy(asc(conferences.startsAt), asc(conferences.id))
    .limit(2000);
  const events = rows.map(({ id, changedAt, state, ...row }) => ({
    ...appointment({
      ...row,
      stamp: changedAt,
      joinHref: `${siteOrigin()}${paths.conference(id)}`,
      organiser: env().MAIL_FROM,
      isCancelled: state === "cancelled",
    }),
    description: `${messages.publicDescription}\n${siteOrigin()}${paths.conference(id)}`,
  }));
  const content = ics({ method: "PUBLISH", name: messages.publicName, events });
  return feedAnswer(request, content, "public, max-age=300");
}

/** A feed, or 304 when the reader has it as it is. */
export function feedAnswer(request: Request, content: string, cacheControl: string): Response {
  const etag = `"${createHash("sha256").update(content).digest("base64url").slice(0, 27)}"`;
  const headers = {
    etag,
    "cache-control": cacheControl,
    "referrer-policy": "no-referrer",
  };
  if (request.headers.get("if-none-match")?.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(content, { headers: { ...headers, "content-type": TYPE } });
}
