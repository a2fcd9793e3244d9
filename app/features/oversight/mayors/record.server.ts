import { sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { canWatch } from "~/features/accounts/policy";
import { audit } from "~/features/audit/audit.server";
import { Forbidden, Invalid } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db } from "~db/client.server";
import { informedMayors } from "~db/schema/oversight";
import { chosenIds, lockWatched } from "../chosen.server";
import { messages } from "./messages";
import { mayorsSchema } from "./schema";

/** The comuni of a form, by name. Throws `Invalid` when none was chosen. */
export function chosenMayors(actor: Actor, form: FormValues): Promise<{ id: number; name: string }[]> {
  const ids = chosenIds(form);
  if (!ids.length) throw new Invalid({ form: messages.errors.none });
  return db.transaction(async (tx) => {
    const rows = await lockWatched(tx, actor, ids);
    return rows.map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, "it"));
  });
}

/** Records the day on which the mayors of the comuni of a form were informed; gives how many. A day recorded before is replaced. */
export async function recordMayors(actor: Actor, form: FormValues, address: string): Promise<number> {
  if (!canWatch(actor)) throw new Forbidden();
  const parsed = mayorsSchema(todayInRome()).safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const ids = chosenIds(form);
  if (!ids.length) throw new Invalid({ form: messages.errors.none });
  await countOf("reminder", actor.personId, messages.errors.tooMany);
  const informedOn = parsed.data.giorno;
  return db.transaction(async (tx) => {
    const rows = await lockWatched(tx, actor, ids);
    await tx
      .insert(informedMayors)
      .values(rows.map(({ id }) => ({ comuneId: id, informedOn, recordedBy: actor.personId })))
      .onConflictDoUpdate({
        target: informedMayors.comuneId,
        set: { informedOn, recordedBy: actor.personId, recordedAt: sql`now()` },
      });
    for (const { id } of rows) {
      const subject = { kind: "comune", id } as const;
      const details = { day: informedOn };
      await audit(tx, { personId: actor.personId, action: "mayor.informed", subject, comuneId: id, address, details });
    }
    return rows.length;
  });
}
