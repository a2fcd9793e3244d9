import type { Actor } from "~/features/accounts/actor";
import { canWatch } from "~/features/accounts/policy";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { Forbidden, Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db } from "~db/client.server";
import { reminderComuni, reminders } from "~db/schema/oversight";
import { chosenIds, lockWatched } from "../chosen.server";
import { messages } from "./messages";
import { isWritten } from "./outcome";
import { outcomesOf } from "./prepare.server";
import { reminderSchema } from "./schema";

/**
 * Writes to the comuni of a form that can be written to, and keeps what became of each; gives the reminder's id. Two that write to a
 * comune at the same moment send one mail: the second finds it written to. Throws `Invalid` when nobody is left to write to.
 */
export async function sendReminder(actor: Actor, form: FormValues, address: string): Promise<number> {
  if (!canWatch(actor)) throw new Forbidden();
  const parsed = reminderSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const ids = chosenIds(form);
  if (!ids.length) throw new Invalid({ form: messages.errors.none });
  await countOf("reminder", actor.personId, messages.errors.tooMany);
  const { modello: kind, nota: note } = parsed.data;
  return db.transaction(async (tx) => {
    const comuni = await lockWatched(tx, actor, ids);
    const authorityId = authorityOf(actor, new Set(comuni.map(({ provinceCode }) => provinceCode)));
    const outcomes = await outcomesOf(tx, ids, kind);
    const written = outcomes.filter(({ outcome }) => isWritten(outcome));
    if (!written.length) throw new Invalid({ form: messages.errors.nobody });
    const values = { authorityId, sentBy: actor.personId, kind, note };
    const [reminder] = await tx.insert(reminders).values(values).returning({ id: reminders.id });
    if (!reminder) throw new Error("the reminder was not written");
    const reminderId = reminder.id;
    await tx.insert(reminderComuni).values(outcomes.map(({ id, outcome }) => ({ reminderId, comuneId: id, outcome })));
    const subject = { kind: "reminder", id: reminderId } as const;
    const details = { kind, chosen: outcomes.length, written: written.length };
    await audit(tx, { personId: actor.personId, action: "reminder.sent", subject, address, details });
    for (const { id } of written) await emit(tx, { name: "reminder.sent", payload: { reminderId, comuneId: id } });
    return reminderId;
  });
}

/** The authority in whose name one writes: the one that watches all these provinces. */
function authorityOf(actor: Actor, provinceCodes: ReadonlySet<string>): number {
  const found = actor.memberships.find(
    (membership) =>
      membership.authorityId !== null && [...provinceCodes].every((code) => membership.provinceCodes.includes(code)),
  );
  if (!found?.authorityId) throw new Invalid({ form: messages.errors.authorities });
  return found.authorityId;
}
