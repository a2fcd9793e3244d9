import { and, eq, isNull, lte, ne, sql } from "drizzle-orm";
import { emit } from "~/features/jobs/emit.server";
import { Conflict } from "~/lib/errors";
import { db, type Tx } from "~db/client.server";
import type { PassedOver } from "~db/enums";
import { conferenceBookings } from "~db/schema/conferences";
import { inTurn, lockConference } from "./lock.server";
import { messages } from "./messages";
import { promote } from "./promote.server";
import type { Booking } from "./take-seat.server";

/**
 * Gives a seat or a place back, under the lock, and the seat to the next who waits in the same transaction. False when it was given
 * back before. `tells` is false where the attendee hears of it in another way.
 */
export async function giveBack(
  tx: Tx,
  { id, conferenceId }: Pick<Booking, "id" | "conferenceId">,
  { tells = true, passedOver }: { tells?: boolean; passedOver?: PassedOver } = {},
): Promise<boolean> {
  const conference = await lockConference(tx, conferenceId);
  const [cancelled] = await tx
    .update(conferenceBookings)
    .set({
      state: "cancelled",
      cancelledAt: sql`clock_timestamp()`,
      offeredUntil: null,
      passedOver,
      // Calendars hold only what was confirmed once.
      sequence: sql`case when ${conferenceBookings.confirmedAt} is null then 0 else ${conferenceBookings.sequence} + 1 end`,
    })
    .where(
      and(
        eq(conferenceBookings.id, id),
        eq(conferenceBookings.conferenceId, conferenceId),
        ne(conferenceBookings.state, "cancelled"),
      ),
    )
    .returning({ sequence: conferenceBookings.sequence });
  if (!cancelled) return false;
  const { sequence } = cancelled;
  if (tells) await emit(tx, { name: "booking.cancelled", payload: { bookingId: id, sequence } });
  await promote(tx, conference);
  return true;
}

/** Takes an offered seat for good. Throws `Conflict` when the offer is over. */
export async function acceptOffer(tx: Tx, { id, conferenceId }: Pick<Booking, "id" | "conferenceId">): Promise<void> {
  await lockConference(tx, conferenceId);
  const [accepted] = await tx
    .update(conferenceBookings)
    .set({ state: "confirmed", confirmedAt: sql`clock_timestamp()`, offeredUntil: null })
    .where(
      and(
        eq(conferenceBookings.id, id),
        eq(conferenceBookings.state, "offered"),
        sql`${conferenceBookings.offeredUntil} > clock_timestamp()`,
      ),
    )
    .returning({ sequence: conferenceBookings.sequence });
  if (!accepted) throw new Conflict(messages.offerOver);
  const { sequence } = accepted;
  await emit(tx, { name: "booking.confirmed", payload: { bookingId: id, sequence } });
}

/** Seats offered to who did not answer in time go to the next. Part of the job `conferences.tick`. */
export async function withdrawOffers(): Promise<void> {
  const over = await db
    .select({ id: conferenceBookings.id, conferenceId: conferenceBookings.conferenceId })
    .from(conferenceBookings)
    .where(and(eq(conferenceBookings.state, "offered"), lte(conferenceBookings.offeredUntil, sql`clock_timestamp()`)))
    .limit(200);
  for (const booking of over) {
    await inTurn(async (tx) => {
      await lockConference(tx, booking.conferenceId);
      // Accepted meanwhile: then there is nothing to withdraw.
      const still = await tx
        .select({ id: conferenceBookings.id })
        .from(conferenceBookings)
        .where(
          and(
            eq(conferenceBookings.id, booking.id),
            eq(conferenceBookings.state, "offered"),
            isNull(conferenceBookings.confirmedAt),
          ),
        );
      if (still.length) await giveBack(tx, booking, { passedOver: "offer-expired" });
    });
  }
}
