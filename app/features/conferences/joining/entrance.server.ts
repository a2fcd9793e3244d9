import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { type Actor, comuneMemberships } from "~/features/accounts/actor";
import { Forbidden, Gone, NotFound } from "~/lib/errors";
import { countOf } from "~/lib/http/rate-limit.server";
import { db } from "~db/client.server";
import { conferenceBookings, conferences } from "~db/schema/conferences";
import { isActive } from "../booking/take-seat.server";
import { leads } from "../meetings/lead.server";
import { messages } from "./messages";
import { mintPass, type Pass } from "./pass.server";
import type { EntranceState } from "./states";

/** Before the start one can enter so many minutes. */
const EARLY_MINUTES = 15;

/** The entrance as it stands for whoever may use it. Throws `NotFound`, and `Gone` once it is over or called off. */
export async function entranceOf(conferenceId: number, now = new Date()) {
  const [conference] = await db
    .select({
      id: conferences.id,
      title: conferences.title,
      state: conferences.state,
      startsAt: conferences.startsAt,
      endsAt: conferences.endsAt,
      roomId: conferences.roomId,
    })
    .from(conferences)
    .where(eq(conferences.id, conferenceId));
  if (!conference || conference.state === "draft" || conference.state === "proposed") throw new NotFound();
  if (conference.state !== "published") throw new Gone(messages.cancelled);
  if (conference.endsAt <= now) throw new Gone(messages.over);
  const opensAt = new Date(conference.startsAt.getTime() - EARLY_MINUTES * 60_000);
  const state: EntranceState = opensAt > now ? "early" : conference.roomId === null ? "no-room" : "open";
  const minutes = Math.max(1, Math.ceil((opensAt.getTime() - now.getTime()) / 60_000));
  const { roomId: _, ...shown } = conference;
  return { ...shown, opensAt, entrance: state, minutes };
}

/** As what somebody enters: the seat in their name, else one they have booked for their comune. Throws `Forbidden`. */
export async function passFor(actor: Actor, conferenceId: number): Promise<Pass> {
  if (await leads(actor, conferenceId)) return { conferenceId, kind: "staff", id: actor.personId };
  const comuni = comuneMemberships(actor).map(({ comuneId }) => comuneId);
  const rows = await db
    .select({
      id: conferenceBookings.id,
      comuneId: conferenceBookings.comuneId,
      personId: conferenceBookings.personId,
      email: conferenceBookings.attendeeEmail,
      state: conferenceBookings.state,
    })
    .from(conferenceBookings)
    .where(
      and(
        eq(conferenceBookings.conferenceId, conferenceId),
        isActive,
        sql`(${conferenceBookings.attendeeEmail} = ${actor.email} or ${conferenceBookings.personId} = ${actor.personId})`,
      ),
    )
    .orderBy(asc(sql`${conferenceBookings.attendeeEmail} <> ${actor.email}`), asc(conferenceBookings.id));
  // A seat is the comune's: who has left the comune has left the seat.
  const own = rows.filter(({ comuneId }) => comuni.includes(comuneId));
  const seat = own.find(({ state }) => state === "confirmed");
  if (seat) return { conferenceId, kind: "booking", id: seat.id };
  throw new Forbidden(own.length ? messages.waiting : messages.noSeat);
}

/** A code that opens the room for five minutes, and the mark that somebody has joined. Throws `Forbidden`, `Gone`, `NotFound`. */
export async function join(actor: Actor, conferenceId: number): Promise<string> {
  const pass = await passFor(actor, conferenceId);
  const { entrance, opensAt } = await entranceOf(conferenceId);
  if (entrance !== "open") throw new Forbidden(messages.states.early(opensAt));
  await countOf("booking", actor.personId, messages.tooMany);
  if (pass.kind === "booking") {
    await db
      .update(conferenceBookings)
      .set({ joinedAt: sql`now()` })
      .where(and(eq(conferenceBookings.id, pass.id), isNull(conferenceBookings.joinedAt)));
  }
  return mintPass(pass);
}
