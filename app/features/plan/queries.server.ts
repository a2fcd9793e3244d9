import { eq, inArray, sql } from "drizzle-orm";
import { todayInRome } from "~/lib/format";
import { type Db, db } from "~db/client.server";
import { STAGES, type Stage } from "~db/enums";
import { plans } from "~db/schema/plan";
import { comuni } from "~db/schema/registry";

export type PublicPlan = NonNullable<Awaited<ReturnType<typeof readPublicPlan>>>;

/** What everybody may know of a comune's plan. */
export async function readPublicPlan(comuneId: number) {
  const [plan] = await db
    .select({
      stage: plans.stage,
      modality: plans.modality,
      sheetSentOn: plans.sheetSentOn,
      fileSentOn: plans.fileSentOn,
      startPlannedFrom: plans.startPlannedFrom,
      startPlannedTo: plans.startPlannedTo,
      completedOn: plans.completedOn,
    })
    .from(plans)
    .where(eq(plans.comuneId, comuneId));
  return plan && { ...plan, isLate: isLate(plan, todayInRome()) };
}

/** The planned window is over, and the comune has not taken over. */
export function isLate(
  {
    startPlannedFrom,
    startPlannedTo,
    completedOn,
  }: Pick<typeof plans.$inferSelect, "startPlannedFrom" | "startPlannedTo" | "completedOn">,
  today: string,
): boolean {
  const until = startPlannedTo ?? startPlannedFrom;
  return completedOn === null && until !== null && until < today;
}

/** Its plan is frozen: the comune exists no more. */
export async function isCeased(comuneId: number, on: Db = db): Promise<boolean> {
  const [row] = await on.select({ ceasedOn: comuni.ceasedOn }).from(comuni).where(eq(comuni.id, comuneId));
  return !row || row.ceasedOn !== null;
}

/** Where some comuni stand, by id. */
export async function stagesOf(comuneIds: readonly number[]): Promise<Map<number, Stage>> {
  if (!comuneIds.length) return new Map();
  const rows = await db
    .select({ comuneId: plans.comuneId, stage: plans.stage })
    .from(plans)
    .where(inArray(plans.comuneId, [...comuneIds]));
  return new Map(rows.map(({ comuneId, stage }) => [comuneId, stage]));
}

/** The parameter of lists of comuni that says where they stand. */
export const STAGE_PARAM = "situazione";

/** The filter of a list of comuni by stage; null when none is asked for. */
export function stageFilter(params: URLSearchParams) {
  const stage = STAGES.find((known) => known === params.get(STAGE_PARAM));
  if (!stage) return null;
  const where = sql`${comuni.id} in (select ${plans.comuneId} from ${plans} where ${plans.stage} = ${stage})`;
  return { name: STAGE_PARAM, value: stage, where };
}
