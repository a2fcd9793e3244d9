import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import { emit } from "~/features/jobs/emit.server";
import type { Tx } from "~db/client.server";
import type { PassedOver } from "~db/enums";
import { conferenceBookings, conferences } from "~db/schema/conferences";
import { plans } from "~db/schema/plan";
import { comuni, provinces } from "~db/schema/registry";
import { refusalOf } from "../eligibility";
import type { Conference } from "./lock.server";
import { isInvited } from "./standing.server";

/** Later than so many hours before the start a seat is offered: one that nobody notices to have is lost. */
const OFFER_HOURS = 4;
/** How long an offer stands, in minutes; never beyond the start. */
const OFFER_MINUTES = 60;

/**
 * Gives the free seats of a locked conference to the first of the waitlist who may have them, in the transaction that freed them.
 * Whoever is passed over keeps the place, with the reason for staff to see. Nobody is promoted once it has begun.
 */
export async function promote(tx: Tx, { id }: Pick<Conference, "id">): Promise<number[]> {
  const conference = await asOfNow(tx, id);
  if (conference.state !== "published" || conference.hasBegun) return [];
  const free = conference.capacity - conference.seatsTaken;
  if (free <= 0) return [];
  const taken = conference.seatsPerComune === null ? new Map<number, number>() : await seatsByComune(tx, id);
  const chosen: number[] = [];
  for await (const booking of waitlist(tx, id)) {
    const seats = taken.get(booking.comuneId) ?? 0;
    const refusal: PassedOver | null = booking.overrideReason === null ? refusalOf(conference, booking) : null;
    const isOver = conference.seatsPerComune !== null && seats >= conference.seatsPerComune;
    const passedOver = refusal ?? (isOver ? "limit" : null);
    if (passedOver === null) {
      chosen.push(booking.id);
      taken.set(booking.comuneId, seats + 1);
      if (chosen.length === free) break;
    } else if (passedOver !== booking.passedOver) {
      await tx.update(conferenceBookings).set({ passedOver }).where(eq(conferenceBookings.id, booking.id));
    }
  }
  for (const bookingId of chosen) await give(tx, bookingId, conference.isSoon);
  return chosen;
}

async function give(tx: Tx, bookingId: number, isSoon: boolean): Promise<void> {
  const [given] = await tx
    .update(conferenceBookings)
    .set(
      isSoon
        ? { state: "offered", passedOver: null, offeredUntil: untilStart() }
        : { state: "confirmed", passedOver: null, confirmedAt: sql`clock_timestamp()` },
    )
    .where(and(eq(conferenceBookings.id, bookingId), eq(conferenceBookings.state, "waitlisted")))
    .returning({ sequence: conferenceBookings.sequence });
  if (!given) return;
  if (isSoon) await emit(tx, { name: "booking.offered", payload: { bookingId } });
  else await emit(tx, { name: "booking.confirmed", payload: { bookingId, sequence: given.sequence } });
}

const untilStart = () => sql`least(clock_timestamp() + make_interval(mins => ${OFFER_MINUTES}),
  (select starts_at from ${conferences} c where c.id = conference_bookings.conference_id))`;

/** A later statement than the lock: it sees what was committed before the lock was given. */
async function asOfNow(tx: Tx, id: number) {
  const [conference] = await tx
    .select({
      state: conferences.state,
      capacity: conferences.capacity,
      seatsTaken: conferences.seatsTaken,
      seatsPerComune: conferences.seatsPerComune,
      stages: conferences.stages,
      modalities: conferences.modalities,
      regionCodes: conferences.regionCodes,
      provinceCodes: conferences.provinceCodes,
      isByInvitation: conferences.isByInvitation,
      hasBegun: sql<boolean>`starts_at <= clock_timestamp()`,
      isSoon: sql<boolean>`starts_at <= clock_timestamp() + make_interval(hours => ${OFFER_HOURS})`,
    })
    .from(conferences)
    .where(eq(conferences.id, id));
  if (!conference) throw new Error("the locked conference is gone");
  return conference;
}

/** Mostly the first few are enough. */
const AT_ONCE = 20;

/** Who waits, in the order of the lock. */
async function* waitlist(tx: Tx, conferenceId: number) {
  let after = 0;
  for (;;) {
    const page = await waiting(tx, conferenceId, after);
    yield* page;
    if (page.length < AT_ONCE) return;
    after = page.at(-1)?.position ?? 0;
  }
}

function waiting(tx: Tx, conferenceId: number, after: number) {
  return tx
    .select({
      id: conferenceBookings.id,
      position: conferenceBookings.position,
      comuneId: conferenceBookings.comuneId,
      overrideReason: conferenceBookings.overrideReason,
      passedOver: conferenceBookings.passedOver,
      stage: plans.stage,
      modality: plans.modality,
      provinceCode: comuni.provinceCode,
      regionCode: provinces.regionCode,
      isInvited: isInvited(conferenceId),
    })
    .from(conferenceBookings)
    .innerJoin(comuni, eq(comuni.id, conferenceBookings.comuneId))
    .innerJoin(plans, eq(plans.comuneId, comuni.id))
    .innerJoin(provinces, eq(provinces.code, comuni.provinceCode))
    .where(
      and(
        eq(conferenceBookings.conferenceId, conferenceId),
        eq(conferenceBookings.state, "waitlisted"),
        gt(conferenceBookings.position, after),
      ),
    )
    .orderBy(asc(conferenceBookings.position))
    .limit(AT_ONCE);
}

async function seatsByComune(tx: Tx, conferenceId: number): Promise<Map<number, number>> {
  const rows = await tx
    .select({ comuneId: conferenceBookings.comuneId, seats: sql<number>`count(*)::int` })
    .from(conferenceBookings)
    .where(
      and(
        eq(conferenceBookings.conferenceId, conferenceId),
        inArray(conferenceBookings.state, ["confirmed", "offered"]),
      ),
    )
    .groupBy(conferenceBookings.comuneId);
  return new Map(rows.map(({ comuneId, seats }) => [comuneId, seats]));
}
