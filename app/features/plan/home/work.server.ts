import { and, eq, inArray } from "drizzle-orm";
import { actingComune } from "~/features/accounts/acting.server";
import type { Actor } from "~/features/accounts/actor";
import { Conflict } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db } from "~db/client.server";
import { WORK_ITEMS } from "~db/enums";
import { workDone } from "~db/schema/plan";
import { isCeased } from "../queries.server";
import { messages } from "./messages";

/** What is ticked off, with the day, by item. */
export async function listWorkDone(comuneId: number): Promise<Map<string, string>> {
  const rows = await db
    .select({ item: workDone.item, doneOn: workDone.doneOn })
    .from(workDone)
    .where(eq(workDone.comuneId, comuneId));
  return new Map(rows.map(({ item, doneOn }) => [item, doneOn]));
}

/**
 * Keeps the ticks of the list. Only those that the person has changed are written: the form says how each stood when it was shown, so
 * that what a colleague ticks meanwhile stays.
 */
export async function saveWork(actor: Actor, form: FormValues): Promise<string> {
  const { comuneId, comuneIstat } = actingComune(actor, form);
  await countOf("milestone", actor.personId, messages.tooMany);
  const shown = WORK_ITEMS.filter((item) => `era-${item}` in form);
  const ticked = shown.filter((item) => form[`lavoro-${item}`] && form[`era-${item}`] === "");
  const cleared = shown.filter((item) => !form[`lavoro-${item}`] && form[`era-${item}`] !== "");
  await db.transaction(async (tx) => {
    if (await isCeased(comuneId, tx)) throw new Conflict(messages.frozen);
    const doneOn = todayInRome();
    const rows = ticked.map((item) => ({ comuneId, item, doneOn, doneBy: actor.personId }));
    if (rows.length) await tx.insert(workDone).values(rows).onConflictDoNothing();
    if (cleared.length)
      await tx.delete(workDone).where(and(eq(workDone.comuneId, comuneId), inArray(workDone.item, cleared)));
  });
  return comuneIstat;
}
