import { and, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { Forbidden, Invalid, NotFound } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db, type Tx } from "~db/client.server";
import { CAPACITY_KINDS, type CapacityKind } from "~db/enums";
import { planCapacities } from "~db/schema/planner";
import { mondayOfIso } from "./days";
import { lockPlanner } from "./load.server";
import { messages } from "./messages";
import { canSetCapacity } from "./policy";
import { exceptionSchema, usualSchema } from "./schema";

type Command = (actor: Actor, form: FormValues, address: string) => Promise<void>;

const COMMANDS: Record<string, Command> = { solita: setUsual, settimana: setException, togli: removeException };

/** What a supervisor of Sogei does about capacity, by the form's `intento`. Nobody's dates are moved by it. */
export async function changeCapacity(actor: Actor, form: FormValues, address: string): Promise<void> {
  if (!canSetCapacity(actor)) throw new Forbidden();
  const command = typeof form.intento === "string" ? COMMANDS[form.intento] : undefined;
  if (!command) throw new NotFound();
  await countOf("planChange", actor.personId, messages.faults.manyChanges);
  await command(actor, form, address);
}

async function setUsual(actor: Actor, form: FormValues, address: string): Promise<void> {
  const parsed = usualSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  await db.transaction(async (tx) => {
    await lockPlanner(tx);
    for (const kind of CAPACITY_KINDS) {
      const changed = await set(tx, actor, { kind, week: null, number: parsed.data[kind], note: null });
      if (changed) await record(tx, actor, address, { kind, number: parsed.data[kind] });
    }
  });
}

async function setException(actor: Actor, form: FormValues, address: string): Promise<void> {
  const parsed = exceptionSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { lavoro: kind, settimana, numero, motivo } = parsed.data;
  const week = mondayOfIso(settimana);
  if (week < mondayOfIso(todayInRome())) throw new Invalid({ settimana: messages.faults.pastWeek });
  await db.transaction(async (tx) => {
    await lockPlanner(tx);
    await set(tx, actor, { kind, week, number: numero, note: motivo });
    await record(tx, actor, address, { kind, week, number: numero });
  });
}

async function removeException(actor: Actor, form: FormValues, address: string): Promise<void> {
  const kind = CAPACITY_KINDS.find((known) => known === form.lavoro);
  const week = /^\d{4}-\d\d-\d\d$/.test(String(form.settimana)) ? String(form.settimana) : null;
  if (!kind || !week) throw new NotFound();
  await db.transaction(async (tx) => {
    await lockPlanner(tx);
    const removed = await tx
      .delete(planCapacities)
      .where(and(eq(planCapacities.kind, kind), sql`${planCapacities.week}::text = ${week}`))
      .returning({ id: planCapacities.id });
    // Pressed twice, it is gone all the same.
    if (removed.length) await record(tx, actor, address, { kind, week, number: null });
  });
}

interface Row {
  kind: CapacityKind;
  week: string | null;
  number: number;
  note: string | null;
}

/** Writes one number; gives whether it is another than before. */
async function set(tx: Tx, actor: Actor, { kind, week, number, note }: Row): Promise<boolean> {
  const [before] = await tx
    .select({ number: planCapacities.number })
    .from(planCapacities)
    .where(and(eq(planCapacities.kind, kind), week ? eq(planCapacities.week, week) : isNull(planCapacities.week)));
  if (before?.number === number && week === null) return false;
  const values = { number, note, changedBy: actor.personId, changedAt: sql`now()` };
  await tx
    .insert(planCapacities)
    .values({ kind, week, ...values })
    .onConflictDoUpdate({ target: [planCapacities.kind, planCapacities.week], set: values });
  return true;
}

async function record(
  tx: Tx,
  actor: Actor,
  address: string,
  details: { kind: CapacityKind; week?: string; number: number | null },
): Promise<void> {
  const subject = { kind: "plan-capacity", id: details.kind } as const;
  await audit(tx, { personId: actor.personId, action: "plan.capacity-changed", subject, address, details });
}
