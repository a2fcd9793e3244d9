import { eq, inArray, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { lateOn } from "~/features/plan/late.server";
import { Invalid } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import type { FormValues } from "~/lib/http/form.server";
import { db, type Tx } from "~db/client.server";
import { REMINDER_KINDS, type ReminderKind, type ReminderOutcome } from "~db/enums";
import { plans } from "~db/schema/plan";
import { comuni } from "~db/schema/registry";
import { addressOf, hasReferente, lastReminded } from "../authority/contacts.server";
import { chosenIds, lockWatched } from "../chosen.server";
import { messages } from "./messages";
import { outcomeOf } from "./outcome";

/** A comune chosen, with what will become of it. */
export interface Prepared {
  id: number;
  name: string;
  outcome: ReminderOutcome;
}

/** Days in which a comune is written to once. */
const PAUSE = sql`interval '7 days'`;

/** What comes of a reminder to the comuni of a form, before it is sent. Throws `Invalid` when none was chosen. */
export function prepareReminder(actor: Actor, form: FormValues): Promise<{ kind: ReminderKind; comuni: Prepared[] }> {
  const kind = REMINDER_KINDS.find((known) => known === form.modello) ?? "scheda";
  const ids = chosenIds(form);
  if (!ids.length) throw new Invalid({ form: messages.errors.none });
  return db.transaction(async (tx) => {
    await lockWatched(tx, actor, ids);
    return { kind, comuni: await outcomesOf(tx, ids, kind) };
  });
}

/** By name. The comuni are locked by the caller: who was written to a moment before stands in what is read here. */
export async function outcomesOf(tx: Tx, ids: readonly number[], kind: ReminderKind): Promise<Prepared[]> {
  const rows = await tx
    .select({
      id: comuni.id,
      name: comuni.name,
      stage: plans.stage,
      hasSheet: sql<boolean>`${plans.sheetSentOn} is not null`,
      isLate: sql<boolean>`coalesce(${lateOn(todayInRome())}, false)`,
      hasReferente,
      hasAddress: sql<boolean>`${addressOf} is not null`,
      isRecent: sql<boolean>`coalesce(${lastReminded} > now() - ${PAUSE}, false)`,
    })
    .from(comuni)
    .innerJoin(plans, eq(plans.comuneId, comuni.id))
    .where(inArray(comuni.id, [...ids]))
    .orderBy(comuni.nameKey, comuni.id);
  return rows.map(({ id, name, ...facts }) => ({ id, name, outcome: outcomeOf(facts, kind) }));
}
