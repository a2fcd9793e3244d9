import { and, asc, eq, gt, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { randomToken, tokenHash } from "~/lib/crypto.server";
import { env } from "~/lib/env.server";
import { NotFound } from "~/lib/errors";
import { countOf, countRequest } from "~/lib/http/rate-limit.server";
import { ics } from "~/lib/ics";
import { paths } from "~/lib/paths";
import { siteOrigin } from "~/lib/site-url.server";
import { db } from "~db/client.server";
import { memberships, people } from "~db/schema/accounts";
import { calendarFeeds, conferenceBookings, conferences } from "~db/schema/conferences";
import { messages as booking } from "../booking/messages";
import { feedAnswer } from "./files.server";
import { appointment } from "./invitation";
import { messages } from "./messages";

/** A new secret address for a person's calendar, shown once; the one before it leads nowhere any more. */
export async function renewFeed(actor: Actor, address: string): Promise<string> {
  await countOf("booking", actor.personId, booking.tooMany);
  const token = randomToken();
  const hash = tokenHash(token);
  await db.transaction(async (tx) => {
    await tx
      .insert(calendarFeeds)
      .values({ personId: actor.personId, tokenHash: hash })
      .onConflictDoUpdate({ target: calendarFeeds.personId, set: { tokenHash: hash, createdAt: sql`now()` } });
    const subject = { kind: "person" as const, id: actor.personId };
    await audit(tx, { personId: actor.personId, action: "calendar.renewed", subject, address });
  });
  return `${siteOrigin()}${paths.personalCalendar(token)}`;
}

/** The address leads nowhere any more. */
export async function withdrawFeed(actor: Actor, address: string): Promise<void> {
  await db.transaction(async (tx) => {
    const gone = await tx.delete(calendarFeeds).where(eq(calendarFeeds.personId, actor.personId)).returning();
    if (!gone.length) return;
    const subject = { kind: "person" as const, id: actor.personId };
    await audit(tx, { personId: actor.personId, action: "calendar.withdrawn", subject, address });
  });
}

/** Since when a person has a secret address; null without one. */
export async function feedSince({ personId }: Actor): Promise<Date | null> {
  const [feed] = await db
    .select({ createdAt: calendarFeeds.createdAt })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.personId, personId));
  return feed?.createdAt ?? null;
}

/**
 * The seats in the name of the person a key belongs to, in comuni where they work now. Nothing of anybody else. Throws `NotFound` for
 * a key that was withdrawn, and for who works for no comune any more.
 */
export async function personalFeed(request: Request, key: string, address: string): Promise<Response> {
  await countRequest("calendar", address);
  const [person] = await db
    .select({ id: people.id, email: people.email, name: people.name })
    .from(calendarFeeds)
    .innerJoin(people, and(eq(people.id, calendarFeeds.personId), isNull(people.closedAt)))
    .where(eq(calendarFeeds.tokenHash, tokenHash(key)));
  const comuni = person ? await presentComuni(person.id) : [];
  if (!person?.email || !comuni.length) throw new NotFound();
  const rows = await seatsOf(person.email, comuni);
  const events = rows.map(({ conferenceId, state, stamp, ...row }) => {
    const joinHref = `${siteOrigin()}${paths.joinConference(conferenceId)}`;
    return appointment({
      ...row,
      stamp: stamp ?? row.startsAt,
      joinHref,
      organiser: env().MAIL_FROM,
      isCancelled: state === "cancelled",
    });
  });
  return feedAnswer(request, ics({ method: "PUBLISH", name: messages.personalName, events }), "private, no-cache");
}

async function presentComuni(personId: number): Promise<number[]> {
  const rows = await db
    .select({ comuneId: memberships.comuneId })
    .from(memberships)
    .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt), isNotNull(memberships.comuneId)));
  return rows.flatMap(({ comuneId }) => comuneId ?? []);
}

/** What was called off stays for 30 days, as cancelled: calendars that only read what is there would keep it for ever. */
function seatsOf(email: string, comuneIds: number[]) {
  return db
    .select({
      uid: conferenceBookings.uid,
      sequence: conferenceBookings.sequence,
      state: conferenceBookings.state,
      conferenceId: conferenceBookings.conferenceId,
      stamp: sql<Date | null>`coalesce(${conferenceBookings.cancelledAt}, ${conferences.changedAt})`.mapWith(
        conferences.changedAt,
      ),
      title: conferences.title,
      startsAt: conferences.startsAt,
      endsAt: conferences.endsAt,
    })
    .from(conferenceBookings)
    .innerJoin(conferences, eq(conferences.id, conferenceBookings.conferenceId))
    .where(
      and(
        eq(conferenceBookings.attendeeEmail, email),
        inArray(conferenceBookings.comuneId, comuneIds),
        isNotNull(conferenceBookings.confirmedAt),
        gt(conferences.endsAt, sql`now() - interval '90 days'`),
        or(
          eq(conferenceBookings.state, "confirmed"),
          and(
            eq(conferenceBookings.state, "cancelled"),
            gt(conferenceBookings.cancelledAt, sql`now() - interval '30 days'`),
          ),
        ),
      ),
    )
    .orderBy(asc(conferences.startsAt), asc(conferenceBookings.id));
}
