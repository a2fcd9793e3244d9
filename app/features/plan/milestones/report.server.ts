import { eq, sql } from "drizzle-orm";
import { actingComune } from "~/features/accounts/acting.server";
import type { Actor, ComuneMembership } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { Conflict, Forbidden, Invalid } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db, type Tx } from "~db/client.server";
import type { Milestone } from "~db/enums";
import { milestoneReports } from "~db/schema/plan";
import { stillReferente } from "../still-referente.server";
import { messages } from "./messages";
import { canReportMilestone } from "./policy";
import { checkOrder, planToChange, waitingReport } from "./record.server";
import { happenedSchema } from "./schema";

function reporting(actor: Actor, form: FormValues): ComuneMembership {
  const membership = actingComune(actor, form);
  if (!canReportMilestone(membership)) throw new Forbidden(messages.error.onlyReferenti);
  return membership;
}

/**
 * A referente says that a milestone was reached; the same day said twice is one report. Nothing changes until Sogei confirms it.
 * Throws `Invalid` for a day that cannot be.
 */
export async function reportMilestone(
  actor: Actor,
  milestone: Milestone,
  form: FormValues,
  address: string,
): Promise<string> {
  const membership = reporting(actor, form);
  const parsed = happenedSchema(todayInRome()).safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  await countOf("milestone", actor.personId, messages.tooMany);
  const { comuneId } = membership;
  const happenedOn = parsed.data;
  await db.transaction(async (tx) => {
    const plan = await planToChange(tx, comuneId);
    await stillReferente(tx, membership.id, messages.error.onlyReferenti);
    checkOrder(plan, milestone, happenedOn);
    const waiting = await waitingReport(tx, comuneId, milestone);
    if (waiting?.happenedOn === happenedOn) return;
    if (waiting) throw new Invalid({ "giorno-giorno": messages.error.waiting });
    const [report] = await tx
      .insert(milestoneReports)
      .values({ comuneId, milestone, happenedOn, state: "reported", reportedBy: actor.personId })
      .returning({ id: milestoneReports.id });
    if (!report) throw new Error("the report was not written");
    await note(tx, "milestone.reported", { actor, comuneId, reportId: report.id, address, milestone, happenedOn });
    await emit(tx, { name: "milestone.reported", payload: { reportId: report.id } });
  });
  return membership.comuneIstat;
}

/** Takes back what waits for confirmation. */
export async function withdrawMilestone(
  actor: Actor,
  milestone: Milestone,
  form: FormValues,
  address: string,
): Promise<string> {
  const membership = reporting(actor, form);
  const { comuneId } = membership;
  await db.transaction(async (tx) => {
    await planToChange(tx, comuneId);
    await stillReferente(tx, membership.id, messages.error.onlyReferenti);
    const waiting = await waitingReport(tx, comuneId, milestone);
    if (!waiting) throw new Conflict(messages.error.decided);
    await tx
      .update(milestoneReports)
      .set({ state: "withdrawn", decidedBy: actor.personId, decidedAt: sql`now()` })
      .where(eq(milestoneReports.id, waiting.id));
    const { happenedOn, id: reportId } = waiting;
    await note(tx, "milestone.withdrawn", { actor, comuneId, reportId, address, milestone, happenedOn });
  });
  return membership.comuneIstat;
}

interface Noted {
  actor: Actor;
  comuneId: number;
  reportId: number;
  address: string;
  milestone: Milestone;
  happenedOn: string;
}

function note(tx: Tx, action: "milestone.reported" | "milestone.withdrawn", noted: Noted): Promise<void> {
  const { actor, comuneId, reportId, address, milestone, happenedOn } = noted;
  const subject = { kind: "milestone", id: reportId } as const;
  const details = { milestone, day: happenedOn };
  return audit(tx, { personId: actor.personId, action, subject, comuneId, address, details });
}
