import { and, asc, desc, eq, gt, ne, sql } from "drizzle-orm";
import { db } from "~db/client.server";
import { conferenceBookings, conferences } from "~db/schema/conferences";
import { attendanceOf } from "../after/attendance";
import { refusalOf } from "../eligibility";
import { NO_FILTERS } from "../listing/filters";
import { listConferences, type Reader } from "../listing/queries.server";
import { bookingProblem } from "../policy";
import { standingOf } from "./standing.server";
import { isActive } from "./take-seat.server";

const LISTED = 100;

/** Bookings of a comune: those to come first by date, then those that are over, the last one first. */
export async function bookingsOf(comuneId: number) {
  const columns = {
    id: conferenceBookings.id,
    conferenceId: conferences.id,
    title: conferences.title,
    startsAt: conferences.startsAt,
    endsAt: conferences.endsAt,
    state: conferenceBookings.state,
    reference: conferenceBookings.reference,
    attendeeName: conferenceBookings.attendeeName,
    attendance: conferenceBookings.attendance,
    joinedAt: conferenceBookings.joinedAt,
    isOver: sql<boolean>`${conferences.endsAt} <= now()`,
  };
  const rows = () =>
    db
      .select(columns)
      .from(conferenceBookings)
      .innerJoin(conferences, eq(conferences.id, conferenceBookings.conferenceId))
      .limit(LISTED)
      .$dynamic();
  const ofComune = eq(conferenceBookings.comuneId, comuneId);
  const [coming, past] = await Promise.all([
    rows()
      .where(and(ofComune, isActive, sql`${conferences.endsAt} > now()`))
      .orderBy(asc(conferences.startsAt), asc(conferenceBookings.position)),
    rows()
      .where(and(ofComune, eq(conferenceBookings.state, "confirmed"), sql`${conferences.endsAt} <= now()`))
      .orderBy(desc(conferences.startsAt), asc(conferenceBookings.position)),
  ]);
  return { coming, past: past.map((row) => ({ ...row, attendance: attendanceOf(row) })) };
}

export type BookingRow = Awaited<ReturnType<typeof bookingsOf>>["coming"][number];

/** Conferences to come where a comune finds a free seat today, for who wants to change the date. */
export async function otherDates(comuneId: number, conferenceId: number, reader: Reader) {
  const standing = await standingOf(comuneId, 0);
  const { rows } = await listConferences({ ...NO_FILTERS, withSeats: true }, reader);
  const now = new Date();
  return rows.filter(
    (row) =>
      row.id !== conferenceId &&
      bookingProblem(row, now) === null &&
      refusalOf(row, { ...standing, isInvited: true }) === null,
  );
}

/** Another seat of the same person at the same hours; null when there is none. */
export async function clashOf(email: string, { id, startsAt, endsAt }: { id: number; startsAt: Date; endsAt: Date }) {
  const [clash] = await db
    .select({ title: conferences.title, startsAt: conferences.startsAt, endsAt: conferences.endsAt })
    .from(conferenceBookings)
    .innerJoin(conferences, eq(conferences.id, conferenceBookings.conferenceId))
    .where(
      and(
        eq(conferenceBookings.attendeeEmail, email),
        eq(conferenceBookings.state, "confirmed"),
        ne(conferences.id, id),
        sql`${conferences.startsAt} < ${endsAt.toISOString()}::timestamptz`,
        gt(conferences.endsAt, startsAt),
      ),
    )
    .limit(1);
  return clash ?? null;
}

/** Seats a comune has taken of a conference. */
export function seatsOf(comuneId: number, conferenceId: number): Promise<number> {
  return db.$count(
    conferenceBookings,
    and(
      eq(conferenceBookings.comuneId, comuneId),
      eq(conferenceBookings.conferenceId, conferenceId),
      sql`${conferenceBookings.state} in ('confirmed', 'offered')`,
    ),
  );
}
