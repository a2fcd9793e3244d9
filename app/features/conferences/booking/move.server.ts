import { and, eq, ne, sql } from "drizzle-orm";
import { emit } from "~/features/jobs/emit.server";
import { Conflict } from "~/lib/errors";
import type { Tx } from "~db/client.server";
import { conferenceBookings } from "~db/schema/conferences";
import { lockConferences } from "./lock.server";
import { messages } from "./messages";
import { promote } from "./promote.server";
import { type Booking, mayBook, newUid, nextPlace } from "./take-seat.server";

/**
 * The same seat on another date, in one step: either both change or nothing does. Only to a date with a free seat, so that nobody
 * gives up a seat for a place in a waitlist. In calendars the appointment moves: same UID, higher SEQUENCE.
 */
export async function moveBooking(tx: Tx, booking: Booking, toId: number): Promise<void> {
  if (booking.conferenceId === toId) throw new Conflict(messages.sameDate);
  const [from, to] = await lockConferences(tx, booking.conferenceId, toId);
  if (from.startsAt <= new Date()) throw new Conflict(messages.problems.begun);
  await mayBook(tx, to, booking);
  const [double] = await tx
    .select({ id: conferenceBookings.id })
    .from(conferenceBookings)
    .where(
      and(
        eq(conferenceBookings.conferenceId, to.id),
        eq(conferenceBookings.attendeeEmail, booking.attendeeEmail ?? ""),
        ne(conferenceBookings.state, "cancelled"),
      ),
    );
  if (double) throw new Conflict(messages.alreadyThere);
  await promote(tx, to);
  const { state, position } = await nextPlace(tx, to.id, booking.comuneId);
  if (state !== "confirmed") throw new Conflict(messages.noSeatThere);
  const [moved] = await tx
    .update(conferenceBookings)
    .set({
      conferenceId: to.id,
      position,
      lockedAt: sql`clock_timestamp()`,
      confirmedAt: sql`clock_timestamp()`,
      passedOver: null,
      sequence: sql`${conferenceBookings.sequence} + 1`,
    })
    .where(
      and(
        eq(conferenceBookings.id, booking.id),
        eq(conferenceBookings.conferenceId, from.id),
        eq(conferenceBookings.state, "confirmed"),
      ),
    )
    .returning({ sequence: conferenceBookings.sequence });
  if (!moved) throw new Conflict(messages.notConfirmed);
  const { sequence } = moved;
  await emit(tx, { name: "booking.changed", payload: { bookingId: booking.id, sequence } });
  await promote(tx, from);
}

/**
 * A colleague takes the seat, or the place in the waitlist. Two calendars change, so these are two bookings: the former one ends
 * with a CANCEL, the new one has a UID of its own and the same position.
 */
export async function swapAttendee(
  tx: Tx,
  booking: Booking,
  attendee: { name: string; email: string },
  personId: number,
): Promise<Booking> {
  const [conference] = await lockConferences(tx, booking.conferenceId, booking.conferenceId);
  if (conference.startsAt <= new Date()) throw new Conflict(messages.problems.begun);
  const wasConfirmed = booking.state === "confirmed";
  const [ended] = await tx
    .update(conferenceBookings)
    .set({
      state: "cancelled",
      cancelledAt: sql`clock_timestamp()`,
      position: null,
      sequence: sql`${conferenceBookings.sequence} + ${wasConfirmed ? 1 : 0}`,
    })
    .where(and(eq(conferenceBookings.id, booking.id), eq(conferenceBookings.state, booking.state)))
    .returning({ sequence: conferenceBookings.sequence });
  if (!ended || booking.state === "cancelled") throw new Conflict(messages.notConfirmed);
  const [taken] = await tx
    .select({ id: conferenceBookings.id })
    .from(conferenceBookings)
    .where(
      and(
        eq(conferenceBookings.conferenceId, conference.id),
        eq(conferenceBookings.attendeeEmail, attendee.email),
        ne(conferenceBookings.state, "cancelled"),
      ),
    );
  if (taken) throw new Conflict(messages.colleagueHasSeat);
  const { id, createdAt, sequence, reference, ...kept } = booking;
  await tx
    .update(conferenceBookings)
    .set({ reference: `${reference}-${id}` })
    .where(eq(conferenceBookings.id, id));
  const [swapped] = await tx
    .insert(conferenceBookings)
    .values({
      ...kept,
      reference,
      personId,
      attendeeName: attendee.name,
      attendeeEmail: attendee.email,
      uid: newUid(),
      sequence: 0,
    })
    .returning();
  if (!swapped) throw new Error("the booking was not written");
  await emit(tx, { name: "booking.cancelled", payload: { bookingId: id, sequence: ended.sequence } });
  if (wasConfirmed) await emit(tx, { name: "booking.confirmed", payload: { bookingId: swapped.id, sequence: 0 } });
  else await emit(tx, { name: "booking.waitlisted", payload: { bookingId: swapped.id } });
  return swapped;
}
