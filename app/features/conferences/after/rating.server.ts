import { eq, sql } from "drizzle-orm";
import { Conflict } from "~/lib/errors";
import { db, type Tx } from "~db/client.server";
import { conferenceBookings, conferenceRatings } from "~db/schema/conferences";
import type { Booking } from "../booking/take-seat.server";
import { attendanceOf } from "./attendance";
import { messages } from "./messages";

/** How it was, by who was there: 1 to 4; a later answer takes the place of the earlier. Throws `Conflict`. */
export async function rate(tx: Tx, booking: Booking, value: unknown): Promise<void> {
  const rating = Number(value);
  if (attendanceOf(booking) !== "present" || ![1, 2, 3, 4].includes(rating))
    throw new Conflict(messages.rating.onlyPresent);
  await tx
    .insert(conferenceRatings)
    .values({ bookingId: booking.id, rating })
    .onConflictDoUpdate({ target: conferenceRatings.bookingId, set: { rating } });
}

export async function ratingOf(bookingId: number): Promise<number | null> {
  const [row] = await db.select().from(conferenceRatings).where(eq(conferenceRatings.bookingId, bookingId));
  return row?.rating ?? null;
}

/** Votes of a conference, for who has held it. */
export async function ratingsOf(conferenceId: number): Promise<{ votes: number; average: number | null }> {
  const [row] = await db
    .select({
      votes: sql<number>`count(*)::int`,
      average: sql<number | null>`avg(${conferenceRatings.rating})::float8`,
    })
    .from(conferenceRatings)
    .innerJoin(conferenceBookings, eq(conferenceBookings.id, conferenceRatings.bookingId))
    .where(eq(conferenceBookings.conferenceId, conferenceId));
  return row ?? { votes: 0, average: null };
}
