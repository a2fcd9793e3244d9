import { and, eq, sql } from "drizzle-orm";
import { Conflict, Invalid } from "~/lib/errors";
import type { Tx } from "~db/client.server";
import type { Milestone } from "~db/enums";
import { milestoneReports, plans } from "~db/schema/plan";
import { lockPlan, type OwnPlan, readPlan } from "../dates.server";
import { messages } from "./messages";
import { contradicted } from "./timeline";

/** The plan of a comune, locked until the transaction ends. Throws `Conflict` for one that is frozen. */
export async function planToChange(tx: Tx, comuneId: number): Promise<OwnPlan> {
  await lockPlan(tx, comuneId);
  const plan = await readPlan(comuneId, tx);
  if (plan.ceasedOn) throw new Conflict(messages.error.ceased);
  return plan;
}

/** Refuses a day out of order between known ones, with the one it contradicts. */
export function checkOrder({ dates }: Pick<OwnPlan, "dates">, milestone: Milestone, day: string): void {
  const other = contradicted(dates, milestone, day);
  if (!other) return;
  const { before, after } = messages.error;
  const words = other.happenedOn > day ? before : after;
  throw new Invalid({ "giorno-giorno": words(other.id, other.happenedOn) });
}

/** What is known from now on, null for no day; the stage follows. */
export async function writeMilestone(
  tx: Tx,
  comuneId: number,
  milestone: Milestone,
  day: string | null,
): Promise<void> {
  const column = (
    { file: "fileSentOn", tests: "testsEndedOn", start: "startedOn", completion: "completedOn" } as const
  )[milestone];
  await tx
    .update(plans)
    .set({ [column]: day, changedAt: sql`now()` })
    .where(eq(plans.comuneId, comuneId));
}

/** What waits for a decision about a milestone of a comune. */
export async function waitingReport(tx: Tx, comuneId: number, milestone: Milestone) {
  const [report] = await tx
    .select()
    .from(milestoneReports)
    .where(
      and(
        eq(milestoneReports.comuneId, comuneId),
        eq(milestoneReports.milestone, milestone),
        eq(milestoneReports.state, "reported"),
      ),
    );
  return report;
}
