import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { publicChange } from "~/lib/changes/public-change.server";
import { Conflict, Forbidden, Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { conferenceBookings, conferences } from "~db/schema/conferences";
import { lockConference } from "../booking/lock.server";
import { isActive } from "../booking/take-seat.server";
import { tellGuestsOfEnd } from "../guests/links.server";
import { canManageConferences } from "../policy";
import { reindexConference } from "../search.server";
import { messages } from "./messages";
import { PUBLIC_PATHS } from "./public-paths";
import { reasonSchema } from "./schema";

/** From now on comuni see it and book; with `serie` all drafts made together. Throws `Forbidden`, `Conflict`, `NotFound`. */
export async function publishConference(actor: Actor, id: number, form: FormValues, address: string): Promise<void> {
  if (!canManageConferences(actor)) throw new Forbidden();
  await publicChange(PUBLIC_PATHS, async (tx) => {
    const { seriesId } = await lockConference(tx, id);
    const which = form.serie && seriesId !== null ? eq(conferences.seriesId, seriesId) : eq(conferences.id, id);
    const published = await tx
      .update(conferences)
      .set({ state: "published", publishedAt: sql`now()`, changedAt: sql`now()` })
      .where(and(which, eq(conferences.state, "draft")))
      .returning({ id: conferences.id });
    if (!published.length) throw new Conflict(messages.manage.changed);
    for (const row of published) {
      const subject = { kind: "conference" as const, id: row.id };
      await audit(tx, { personId: actor.personId, action: "conference.published", subject, address });
      await reindexConference(tx, row.id);
    }
  });
}

/** Calls it off: all who have a seat or wait are told, and calendars lose it. Throws `Forbidden`, `Invalid`, `Conflict`. */
export async function cancelConference(actor: Actor, id: number, form: FormValues, address: string): Promise<void> {
  if (!canManageConferences(actor)) throw new Forbidden();
  const parsed = reasonSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  await publicChange(PUBLIC_PATHS, async (tx) => {
    const before = await lockConference(tx, id);
    if (before.state !== "draft" && before.state !== "published") throw new Conflict(messages.manage.changed);
    await tx
      .update(conferences)
      .set({
        state: "cancelled",
        reason: parsed.data.motivo,
        sequence: before.sequence + 1,
        cancelledAt: sql`now()`,
        changedAt: sql`now()`,
      })
      .where(eq(conferences.id, id));
    const told = await tx
      .update(conferenceBookings)
      .set({
        state: "cancelled",
        cancelledAt: sql`clock_timestamp()`,
        offeredUntil: null,
        sequence: sql`${conferenceBookings.sequence} + case when ${conferenceBookings.confirmedAt} is null then 0 else 1 end`,
      })
      .where(and(eq(conferenceBookings.conferenceId, id), isActive))
      .returning({ bookingId: conferenceBookings.id, sequence: conferenceBookings.sequence });
    for (const payload of told) await emit(tx, { name: "booking.cancelled", payload });
    await tellGuestsOfEnd(tx, id);
    await reindexConference(tx, id);
    const subject = { kind: "conference" as const, id };
    const details = { told: told.length };
    await audit(tx, { personId: actor.personId, action: "conference.cancelled", subject, address, details });
  });
}
