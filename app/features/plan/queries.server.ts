import { eq, inArray, sql } from "drizzle-orm";
import { todayInRome } from "~/lib/format";
import { type Db, db } from "~db/client.server";
import { STAGES, type Stage } from "~db/enums";
import { plans } from "~db/schema/plan";
import { comuni } from "~db/schema/registry";
import { dateColumns } from "./dates.server";
import { isLate } from "./milestones/timeline";
import type { Subentro } from "./subentro";

export type PublicPlan = NonNullable<Awaited<ReturnType<typeof readPublicPlan>>>;

/** What everybody may know of a comune's plan. */
export async function readPublicPlan(comuneId: number) {
  const [plan] = await db
    .select({ stage: plans.stage, modality: plans.modality, dates: dateColumns })
    .from(plans)
    .where(eq(plans.comuneId, comuneId));
  if (!plan) return undefined;
  const { stage, modality, dates } = plan;
  const { sheetSentOn, fileSentOn, startPlannedFrom, startPlannedTo, completedOn } = dates;
  const late = isLate(dates, todayInRome());
  return { stage, modality, sheetSentOn, fileSentOn, startPlannedFrom, startPlannedTo, completedOn, isLate: late };
}

/** Its plan is frozen: the comune exists no more. */
export async function isCeased(comuneId: number, on: Db = db): Promise<boolean> {
  const [row] = await on.select({ ceasedOn: comuni.ceasedOn }).from(comuni).where(eq(comuni.id, comuneId));
  return !row || row.ceasedOn !== null;
}

/** Where a comune stands, as lists show it. */
export interface Standing extends Subentro {
  stage: Stage;
}

/** Where some comuni stand, by id. */
export async function standingsOf(comuneIds: readonly number[]): Promise<Map<number, Standing>> {
  if (!comuneIds.length) return new Map();
  const rows = await db
    .select({
      comuneId: plans.comuneId,
      stage: plans.stage,
      startPlannedFrom: plans.startPlannedFrom,
      startPlannedTo: plans.startPlannedTo,
      completedOn: plans.completedOn,
    })
    .from(plans)
    .where(inArray(plans.comuneId, [...comuneIds]));
  return new Map(rows.map(({ comuneId, ...standing }) => [comuneId, standing]));
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
