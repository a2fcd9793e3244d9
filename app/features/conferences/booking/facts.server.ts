import { and, eq, isNull, lt, sql } from "drizzle-orm";
import type { Db } from "~db/client.server";
import { memberships, people } from "~db/schema/accounts";
import { conferenceBookings, conferences } from "~db/schema/conferences";
import { comuni } from "~db/schema/registry";

export type BookingFacts = NonNullable<Awaited<ReturnType<typeof bookingFacts>>>;

/** A booking with its conference, and the account of who attends, if they have one and belong to the comune. */
export async function bookingFacts(db: Db, bookingId: number) {
  const [row] = await db
    .select({
      id: conferenceBookings.id,
      conferenceId: conferenceBookings.conferenceId,
      comuneId: conferenceBookings.comuneId,
      comune: comuni.name,
      state: conferenceBookings.state,
      reference: conferenceBookings.reference,
      position: conferenceBookings.position,
      attendeeName: conferenceBookings.attendeeName,
      attendeeEmail: conferenceBookings.attendeeEmail,
      uid: conferenceBookings.uid,
      confirmedAt: conferenceBookings.confirmedAt,
      offeredUntil: conferenceBookings.offeredUntil,
      title: conferences.title,
      startsAt: conferences.startsAt,
      endsAt: conferences.endsAt,
      conferenceState: conferences.state,
      reason: conferences.reason,
      personId: memberships.personId,
    })
    .from(conferenceBookings)
    .innerJoin(conferences, eq(conferences.id, conferenceBookings.conferenceId))
    .innerJoin(comuni, eq(comuni.id, conferenceBookings.comuneId))
    .leftJoin(people, and(eq(people.email, conferenceBookings.attendeeEmail), isNull(people.closedAt)))
    .leftJoin(
      memberships,
      and(
        eq(memberships.personId, people.id),
        eq(memberships.comuneId, conferenceBookings.comuneId),
        isNull(memberships.endedAt),
      ),
    )
    .where(eq(conferenceBookings.id, bookingId));
  return row;
}

/** Which place in the waitlist a booking has among those that still wait; 1 is next. */
export async function placeInLine(
  db: Db,
  { conferenceId, position }: { conferenceId: number; position: number | null },
) {
  const before = and(
    eq(conferenceBookings.conferenceId, conferenceId),
    eq(conferenceBookings.state, "waitlisted"),
    lt(conferenceBookings.position, position ?? 0),
  );
  const [row] = await db.select({ before: sql<number>`count(*)::int` }).from(conferenceBookings).where(before);
  return (row?.before ?? 0) + 1;
}
