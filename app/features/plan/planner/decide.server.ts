import { sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit, auditComuni } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { publicChange } from "~/lib/changes/public-change.server";
import { Forbidden, Invalid } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db, type Tx } from "~db/client.server";
import type { DecisionAct } from "~db/enums";
import { planDecisions } from "~db/schema/planner";
import { chosenNow } from "./chosen.server";
import { dayOf } from "./days";
import { Ledger } from "./ledger";
import { asLoad, capacityOf, capacityRows, idList, loadRows, lockPlanner } from "./load.server";
import { messages } from "./messages";
import { canDecide } from "./policy";
import { decideSchema } from "./schema";
import type { Signed } from "./signed";
import { approval, type Chosen, staleness } from "./verdict";
import { addVersions } from "./versions.server";

/**
 * Approves the chosen proposals or sends them back, all in one transaction; what has changed since the page was opened is left out and
 * said. Gives the decision. Throws `Invalid` when nothing was chosen or a reason is missing.
 */
export async function decide(
  actor: Actor,
  signed: readonly Signed[],
  form: FormValues,
  address: string,
): Promise<number> {
  if (!canDecide(actor)) throw new Forbidden();
  const parsed = decideSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  if (!signed.length) throw new Invalid({ form: messages.decide.nobody });
  await countOf("planChange", actor.personId, messages.faults.manyChanges);
  const { intento: act, motivo } = parsed.data;
  const work = (tx: Tx) => decideWithin(tx, actor, { act, note: motivo || null, signed, address });
  return act === "approved" ? publicChange(["/comuni", "/avanzamento"], work) : db.transaction(work);
}

interface Decision {
  act: DecisionAct;
  note: string | null;
  signed: readonly Signed[];
  address: string;
}

async function decideWithin(tx: Tx, actor: Actor, { act, note, signed, address }: Decision): Promise<number> {
  await lockPlanner(tx);
  const chosen = await chosenNow(tx, signed);
  const verdictOf = act === "approved" ? await approver(tx) : staleness;
  const judged = chosen.map((one) => ({ one, why: verdictOf(one) }));
  const agreed = judged.flatMap(({ one, why }) => (why ? [] : [one]));
  const leftOut = judged.flatMap(({ one, why }) => (why ? [{ comuneId: one.comuneId, why }] : []));
  const { personId } = actor;
  const [decision] = await tx
    .insert(planDecisions)
    .values({ act, personId, note, decided: agreed.length, leftOut })
    .returning({ id: planDecisions.id });
  if (!decision) throw new Error("the decision was not written");
  if (agreed.length) {
    if (act === "approved") await writePlans(tx, agreed);
    await addVersions(tx, agreed, { act, personId, note, decisionId: decision.id });
    const ids = agreed.map(({ comuneId }) => comuneId);
    await auditComuni(tx, { personId, action: `plan.${act}`, subject: "plan", address }, idList(ids));
    await emit(tx, { name: `plan.${act}`, payload: { decisionId: decision.id } });
  }
  const subject = { kind: "plan-decision", id: decision.id } as const;
  const details = { decided: agreed.length, leftOut: leftOut.length };
  await audit(tx, { personId, action: `plan.${act}`, subject, address, details });
  return decision.id;
}

/** Judges one proposal after the other, each with the places that those before it have taken. */
async function approver(tx: Tx): Promise<(chosen: Chosen) => ReturnType<typeof approval>> {
  const today = todayInRome();
  const [capacity, load] = await Promise.all([capacityRows(tx), loadRows(tx, today, { proposals: allProposals })]);
  const ledger = new Ledger(capacityOf(capacity), load.map(asLoad));
  return (chosen) => approval(chosen, dayOf(today), ledger);
}

/** Only plans in force count: what waits beside them may never be approved. */
const allProposals = sql`(select comune_id from plan_proposals)`;

/** The dates of the proposals onto the plans, where the comune, its authority and everybody read them. */
async function writePlans(tx: Tx, agreed: readonly Chosen[]): Promise<void> {
  await tx.execute(sql`
    update plans set file_planned_on = coalesce(g."fileOn", file_planned_on),
      tests_end_planned_on = coalesce(g."testsEndOn", tests_end_planned_on),
      start_planned_from = g."startFrom", start_planned_to = g."startTo", changed_at = now()
    from jsonb_to_recordset(${JSON.stringify(agreed)}::text::jsonb)
      as g("comuneId" bigint, "fileOn" date, "testsEndOn" date, "startFrom" date, "startTo" date)
    where comune_id = g."comuneId"`);
}
