import { eq, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import type { AuditAction } from "~/features/audit/actions";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { publicChange } from "~/lib/changes/public-change.server";
import { Conflict, Forbidden, Invalid, NotFound } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { paths } from "~/lib/paths";
import { db, type Tx } from "~db/client.server";
import type { Milestone } from "~db/enums";
import { milestoneReports } from "~db/schema/plan";
import { comuni } from "~db/schema/registry";
import { messages } from "./messages";
import { canDecideMilestones } from "./policy";
import { checkOrder, planToChange, waitingReport, writeMilestone } from "./record.server";
import { happenedSchema, milestoneSchema, refusalSchema, removalSchema } from "./schema";
import { timelineOf } from "./timeline";

type StoredReport = typeof milestoneReports.$inferSelect;

async function deciding(actor: Actor): Promise<void> {
  if (!canDecideMilestones(actor)) throw new Forbidden();
  await countOf("milestone", actor.personId, messages.tooMany);
}

/** Sogei confirms a day that waits: it stands on the plan, the stage follows, the comune is told. */
export async function confirmMilestone(actor: Actor, form: FormValues, address: string): Promise<void> {
  await deciding(actor);
  const { comuneId } = await reportIn(form);
  await changing(comuneId, async (tx) => {
    const plan = await planToChange(tx, comuneId);
    const report = await stillWaiting(tx, form);
    checkOrder(plan, report.milestone, report.happenedOn);
    await writeMilestone(tx, comuneId, report.milestone, report.happenedOn);
    await decide(tx, report, { actor, address, state: "confirmed", reason: null });
  });
}

/** Sogei sends a day back to the comune, with the reason. */
export async function refuseMilestone(actor: Actor, form: FormValues, address: string): Promise<void> {
  await deciding(actor);
  const parsed = refusalSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { comuneId } = await reportIn(form);
  await db.transaction(async (tx) => {
    await planToChange(tx, comuneId);
    const report = await stillWaiting(tx, form);
    await decide(tx, report, { actor, address, state: "refused", reason: parsed.data.motivo });
  });
}

/** Sogei records or corrects a day by itself; what the comune has waiting for the same milestone is decided with it. */
export async function recordMilestone(
  actor: Actor,
  comuneId: number,
  form: FormValues,
  address: string,
): Promise<void> {
  await deciding(actor);
  const [which, when] = [milestoneSchema.safeParse(form), happenedSchema(todayInRome()).safeParse(form)];
  if (!which.success || !when.success) {
    const faults = [which, when].flatMap(({ error }) => (error ? [fieldErrors(error)] : []));
    throw new Invalid(Object.assign({}, ...faults));
  }
  const [milestone, happenedOn] = [which.data.tappa, when.data];
  await changing(comuneId, async (tx) => {
    const plan = await planToChange(tx, comuneId);
    checkOrder(plan, milestone, happenedOn);
    await writeMilestone(tx, comuneId, milestone, happenedOn);
    const waiting = await waitingReport(tx, comuneId, milestone);
    if (waiting?.happenedOn === happenedOn)
      return decide(tx, waiting, { actor, address, state: "confirmed", reason: null });
    // One message is enough: the day Sogei has recorded says what was wrong with the other.
    if (waiting) await settle(tx, waiting.id, actor, "refused", messages.otherRecorded);
    await recordAlone(tx, "milestone.recorded", { actor, comuneId, milestone, happenedOn, address });
  });
}

/** Sogei takes away the day of a milestone that has not happened; what it was and why stays in the history. */
export async function removeMilestone(
  actor: Actor,
  comuneId: number,
  form: FormValues,
  address: string,
): Promise<void> {
  await deciding(actor);
  const parsed = removalSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { togli: milestone, perche: reason } = parsed.data;
  await changing(comuneId, async (tx) => {
    const { dates } = await planToChange(tx, comuneId);
    const happenedOn = timelineOf(dates, todayInRome()).find(({ id }) => id === milestone)?.happenedOn;
    if (!happenedOn) throw new Invalid({ togli: messages.error.notThere });
    await writeMilestone(tx, comuneId, milestone, null);
    await recordAlone(tx, "milestone.removed", { actor, comuneId, milestone, happenedOn, address }, reason);
  });
}

/** A change of where a comune stands, which public pages show. */
async function changing(comuneId: number, work: (tx: Tx) => Promise<void>): Promise<void> {
  const [comune] = await db.select({ istat: comuni.istat }).from(comuni).where(eq(comuni.id, comuneId));
  if (!comune) throw new NotFound();
  await publicChange([paths.comune(comune.istat), paths.progress()], work);
}

async function reportIn({ data }: FormValues, on: Tx | typeof db = db): Promise<StoredReport> {
  const id = /^\d{1,15}$/.test(String(data)) ? Number(data) : 0;
  const [report] = await on.select().from(milestoneReports).where(eq(milestoneReports.id, id));
  if (!report) throw new NotFound();
  return report;
}

/** Read again under the lock: two of Sogei may press at the same moment. */
async function stillWaiting(tx: Tx, form: FormValues): Promise<StoredReport> {
  const report = await reportIn(form, tx);
  if (report.state !== "reported") throw new Conflict(messages.error.decided);
  return report;
}

interface Decision {
  actor: Actor;
  address: string;
  state: "confirmed" | "refused";
  reason: string | null;
}

async function decide(tx: Tx, report: StoredReport, { actor, address, state, reason }: Decision): Promise<void> {
  const { id, comuneId, milestone, happenedOn } = report;
  await settle(tx, id, actor, state, reason);
  await tell(tx, state === "confirmed" ? "milestone.confirmed" : "milestone.refused", id, {
    actor,
    address,
    comuneId,
    milestone,
    happenedOn,
  });
}

async function settle(tx: Tx, id: number, { personId }: Actor, state: Decision["state"], reason: string | null) {
  await tx
    .update(milestoneReports)
    .set({ state, reason, decidedBy: personId, decidedAt: sql`now()` })
    .where(eq(milestoneReports.id, id));
}

interface Recorded {
  actor: Actor;
  comuneId: number;
  milestone: Milestone;
  happenedOn: string;
  address: string;
}

async function recordAlone(
  tx: Tx,
  action: "milestone.recorded" | "milestone.removed",
  recorded: Recorded,
  reason: string | null = null,
): Promise<void> {
  const { actor, comuneId, milestone, happenedOn } = recorded;
  const state = action === "milestone.removed" ? "removed" : "confirmed";
  const by = { reportedBy: actor.personId, decidedBy: actor.personId, decidedAt: sql`now()` };
  const [report] = await tx
    .insert(milestoneReports)
    .values({ comuneId, milestone, happenedOn, state, reason, ...by })
    .returning({ id: milestoneReports.id });
  if (!report) throw new Error("the milestone was not written");
  await tell(tx, action, report.id, recorded);
}

async function tell(tx: Tx, action: AuditAction, reportId: number, recorded: Recorded): Promise<void> {
  const { actor, comuneId, milestone, happenedOn, address } = recorded;
  const subject = { kind: "milestone", id: reportId } as const;
  const details = { milestone, day: happenedOn };
  await audit(tx, { personId: actor.personId, action, subject, comuneId, address, details });
  await emit(tx, { name: "milestone.decided", payload: { reportId } });
}
