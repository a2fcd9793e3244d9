import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { publicChange } from "~/lib/changes/public-change.server";
import { Conflict, Forbidden, Invalid } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import type { Tx } from "~db/client.server";
import { conferenceBookings, conferences } from "~db/schema/conferences";
import { type Conference, lockConference } from "../booking/lock.server";
import { promote } from "../booking/promote.server";
import { isActive } from "../booking/take-seat.server";
import { tellGuestsOfMove } from "../guests/links.server";
import { canManageConferences } from "../policy";
import { reindexConference } from "../search.server";
import { lockPlanning, sayingConflicts } from "./conflicts.server";
import { messages } from "./messages";
import { PUBLIC_PATHS } from "./public-paths";
import { readConferenceForm } from "./read-form.server";
import { setSpeakers } from "./speakers.server";

/**
 * Changes one conference. Another time is told to all who have a seat, with a higher SEQUENCE; words alone raise none. More seats
 * are given to who waits; fewer than are taken are refused by the database. Throws `Forbidden`, `Invalid`, `NotFound`, `Conflict`.
 */
export async function editConference(actor: Actor, id: number, form: FormValues, address: string): Promise<void> {
  if (!canManageConferences(actor)) throw new Forbidden();
  const { values, speakers, dates } = await readConferenceForm(form, { isSeries: false });
  const [date] = dates;
  if (!date) throw new Invalid({ giorno: messages.rules.day });
  await publicChange(PUBLIC_PATHS, async (tx) => {
    await lockPlanning(tx);
    const before = await lockConference(tx, id);
    if (before.state === "cancelled" || before.state === "declined") throw new Conflict(messages.manage.changed);
    const hasMoved = isOtherTime(before, date);
    await sayingConflicts(date.startsAt, async () => {
      await tx
        .update(conferences)
        .set({ ...values, ...date, ...(hasMoved ? movedFrom(before, date) : {}), changedAt: sql`now()` })
        .where(eq(conferences.id, id));
      await setSpeakers(tx, id, speakers);
    });
    const details = { moved: hasMoved, capacity: values.capacity };
    const subject = { kind: "conference" as const, id };
    await audit(tx, { personId: actor.personId, action: "conference.changed", subject, address, details });
    if (hasMoved) {
      await tellOfMove(tx, id);
      if (before.state === "published") await tellGuestsOfMove(tx, id, { title: values.title, ...date });
    }
    await promote(tx, before);
    await reindexConference(tx, id);
  });
}

const isOtherTime = (before: Conference, after: { startsAt: Date; endsAt: Date }) =>
  before.startsAt.getTime() !== after.startsAt.getTime() || before.endsAt.getTime() !== after.endsAt.getTime();

/** What calendars and search engines must know of a published conference that moves. */
function movedFrom(before: Conference, { startsAt }: { startsAt: Date }) {
  if (before.state !== "published") return {};
  const isLater = before.startsAt.getTime() !== startsAt.getTime();
  return { sequence: before.sequence + 1, ...(isLater ? { formerStartsAt: before.startsAt } : {}) };
}

async function tellOfMove(tx: Tx, conferenceId: number): Promise<void> {
  const moved = await tx
    .update(conferenceBookings)
    .set({
      sequence: sql`${conferenceBookings.sequence} + case when ${conferenceBookings.state} = 'confirmed' then 1 else 0 end`,
    })
    .where(and(eq(conferenceBookings.conferenceId, conferenceId), isActive))
    .returning({
      bookingId: conferenceBookings.id,
      sequence: conferenceBookings.sequence,
      state: conferenceBookings.state,
    });
  for (const { bookingId, sequence, state } of moved) {
    if (state === "confirmed") await emit(tx, { name: "booking.changed", payload: { bookingId, sequence } });
    if (state === "waitlisted") await emit(tx, { name: "booking.waitlisted", payload: { bookingId } });
    if (state === "offered") await emit(tx, { name: "booking.offered", payload: { bookingId } });
  }
}
