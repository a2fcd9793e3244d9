import { randomInt, randomUUID } from "node:crypto";
import { and, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import { emit } from "~/features/jobs/emit.server";
import { env } from "~/lib/env.server";
import { Conflict } from "~/lib/errors";
import type { Tx } from "~db/client.server";
import { conferenceBookings, conferences } from "~db/schema/conferences";
import { refusalOf } from "../eligibility";
import { bookingProblem } from "../policy";
import { type Conference, lockConference } from "./lock.server";
import { messages } from "./messages";
import { promote } from "./promote.server";
import { standingOf } from "./standing.server";

export type Booking = typeof conferenceBookings.$inferSelect;

export interface Wish {
  conferenceId: number;
  comuneId: number;
  /** Who asks. */
  personId: number;
  attendee: { name: string; email: string };
  /** Why staff let in a comune that the rules keep out. */
  overrideReason?: string | null;
}

export interface Taken {
  booking: Booking;
  /** False: the same person had a seat or a place already, and keeps it. */
  isNew: boolean;
}

/**
 * A seat for one person, else a place in the waitlist, under the lock of the conference. Asked twice, the second gets what the first
 * has got. Throws `NotFound`, and `Conflict` with the reason why there is neither.
 */
export async function takeSeat(tx: Tx, wish: Wish): Promise<Taken> {
  const conference = await lockConference(tx, wish.conferenceId);
  const existing = await bookingOf(tx, wish);
  if (existing) return { booking: existing, isNew: false };
  await mayBook(tx, conference, wish);
  // Nobody who waits and may have a seat is overtaken by who comes now.
  if (conference.seatsTaken < conference.capacity) await promote(tx, conference);
  const { state, passedOver, position } = await nextPlace(tx, conference.id, wish.comuneId);
  if (state === "waitlisted" && !conference.hasWaitlist) throw new Conflict(messages.full);
  const [booking] = await tx
    .insert(conferenceBookings)
    .values({
      conferenceId: conference.id,
      comuneId: wish.comuneId,
      personId: wish.personId,
      reference: newReference(),
      state,
      passedOver,
      position,
      lockedAt: sql`clock_timestamp()`,
      confirmedAt: state === "confirmed" ? sql`clock_timestamp()` : null,
      attendeeName: wish.attendee.name,
      attendeeEmail: wish.attendee.email,
      uid: newUid(),
      overrideReason: wish.overrideReason ?? null,
    })
    .returning();
  if (!booking) throw new Error("the booking was not written");
  await tell(tx, booking);
  return { booking, isNew: true };
}

async function tell(tx: Tx, { id: bookingId, state, sequence }: Booking): Promise<void> {
  if (state === "confirmed") await emit(tx, { name: "booking.confirmed", payload: { bookingId, sequence } });
  else await emit(tx, { name: "booking.waitlisted", payload: { bookingId } });
}

/** What the same person has in this conference already. */
async function bookingOf(tx: Tx, { conferenceId, attendee }: Wish): Promise<Booking | undefined> {
  const [booking] = await tx
    .select()
    .from(conferenceBookings)
    .where(
      and(
        eq(conferenceBookings.conferenceId, conferenceId),
        eq(conferenceBookings.attendeeEmail, attendee.email),
        ne(conferenceBookings.state, "cancelled"),
      ),
    );
  return booking;
}

/** Throws `Conflict` when the conference, or this comune in it, cannot be booked at this moment. */
export async function mayBook(
  tx: Tx,
  conference: Conference,
  { comuneId, overrideReason }: Pick<Wish, "comuneId" | "overrideReason">,
): Promise<void> {
  const problem = bookingProblem(conference, new Date());
  if (problem && !(overrideReason && (problem === "early" || problem === "late"))) {
    throw new Conflict(messages.problems[problem]);
  }
  if (overrideReason) return;
  const refusal = refusalOf(conference, await standingOf(comuneId, conference.id, tx));
  if (refusal) throw new Conflict(messages.refused[refusal]);
}

/**
 * The next number of the queue, and whether there is a seat for it. Only under the lock, and in a statement after it: an earlier one
 * would not see what was committed while this one waited.
 */
export async function nextPlace(
  tx: Tx,
  conferenceId: number,
  comuneId: number,
): Promise<Pick<Booking, "state" | "passedOver"> & { position: number }> {
  const seats = (whose: SQL) => sql<number>`(select count(*)::int from ${conferenceBookings} b
    where b.conference_id = conferences.id and b.state in ('confirmed', 'offered') and ${whose})`;
  const [place] = await tx
    .update(conferences)
    .set({ nextPosition: sql`${conferences.nextPosition} + 1` })
    .where(eq(conferences.id, conferenceId))
    .returning({
      next: conferences.nextPosition,
      capacity: conferences.capacity,
      limit: conferences.seatsPerComune,
      taken: seats(sql`true`),
      ofComune: seats(sql`b.comune_id = ${comuneId}`),
    });
  if (!place) throw new Error("the locked conference is gone");
  const position = place.next - 1;
  const isOver = place.limit !== null && place.ofComune >= place.limit;
  if (isOver) return { state: "waitlisted", passedOver: "limit", position };
  return { state: place.taken < place.capacity ? "confirmed" : "waitlisted", passedOver: null, position };
}

/** Letters and figures that are not taken for each other on the telephone. */
const ALPHABET = "ABCDEFGHJKLMNPQRTUVWXY346789";

/** «WC-7K3M9QTA». */
function newReference(): string {
  return `WC-${Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("")}`;
}

/** Of the event in the attendee's calendar, for its life. */
export function newUid(): string {
  return `booking-${randomUUID()}@${env().MAIL_FROM.split("@")[1]}`;
}

/** Seats and places of one comune, to be counted or listed. */
export const ACTIVE = ["confirmed", "offered", "waitlisted"] as const;
export const isActive = inArray(conferenceBookings.state, [...ACTIVE]);
