import { eq, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { hasRole } from "~/features/accounts/policy";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { Conflict, Forbidden, Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { db } from "~db/client.server";
import { conferenceComuni, conferences } from "~db/schema/conferences";
import { comuni } from "~db/schema/registry";
import { lockConference } from "../booking/lock.server";
import { lockPlanning, sayingConflicts } from "../planning/conflicts.server";
import { messages as planning } from "../planning/messages";
import { reasonSchema } from "../planning/schema";
import { messages } from "./messages";

/** The Ministero agrees to meetings of the Prefetture. */
export const canDecideMeetings = (actor: Actor) => hasRole(actor, "ministero");

/** Agrees: the meeting is published and its comuni are called; or declines with a reason. Throws `Forbidden`, `Invalid`, `Conflict`. */
export async function decideMeeting(actor: Actor, id: number, form: FormValues, address: string): Promise<void> {
  if (!canDecideMeetings(actor)) throw new Forbidden();
  const isAgreed = form.intento === "accogli";
  const parsed = reasonSchema.safeParse(form);
  if (!isAgreed && !parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const reason = isAgreed ? null : (parsed.data?.motivo ?? null);
  await db.transaction(async (tx) => {
    await lockPlanning(tx);
    const { state, startsAt } = await lockConference(tx, id);
    if (state !== "proposed") throw new Conflict(planning.manage.changed);
    if (isAgreed && startsAt <= new Date()) throw new Conflict(messages.decide.tooLate);
    await sayingConflicts(startsAt, async () => {
      await tx
        .update(conferences)
        .set({
          state: isAgreed ? "published" : "declined",
          publishedAt: isAgreed ? sql`now()` : null,
          reason,
          changedAt: sql`now()`,
        })
        .where(eq(conferences.id, id));
    });
    const subject = { kind: "conference" as const, id };
    const action = isAgreed ? "conference.published" : "meeting.declined";
    await audit(tx, { personId: actor.personId, action, subject, address });
    await emit(tx, { name: "meeting.decided", payload: { conferenceId: id } });
    if (isAgreed) await emit(tx, { name: "meeting.called", payload: { conferenceId: id } });
  });
}

/** Names of the comuni that are called to a meeting. */
export async function calledComuni(conferenceId: number): Promise<string[]> {
  const rows = await db
    .select({ name: comuni.name })
    .from(conferenceComuni)
    .innerJoin(comuni, eq(comuni.id, conferenceComuni.comuneId))
    .where(eq(conferenceComuni.conferenceId, conferenceId))
    .orderBy(comuni.nameKey, comuni.id);
  return rows.map(({ name }) => name);
}
