import { eq, sql } from "drizzle-orm";
import { NotFound } from "~/lib/errors";
import { type Db, db } from "~db/client.server";
import { plans } from "~db/schema/plan";
import { comuni } from "~db/schema/registry";

/** The dates of a plan, as the timeline reads them. */
export const dateColumns = {
  /** Of the campaign the comune has answered first, else of the one that runs. */
  sheetDueOn: sql<string | null>`coalesce(
    (select k.deadline::text from sheets s join campaigns k on k.id = s.campaign_id
      where s.comune_id = plans.comune_id order by s.version limit 1),
    case when plans.sheet_sent_on is null then (select k.deadline::text from campaigns k
      where k.opens_on is null or k.opens_on <= (now() at time zone 'Europe/Rome')::date order by k.deadline desc limit 1) end)`,
  sheetSentOn: sql<string | null>`coalesce(
    (select min(s.sent_on)::text from sheets s where s.comune_id = plans.comune_id), plans.sheet_sent_on::text)`,
  filePlannedOn: plans.filePlannedOn,
  fileSentOn: plans.fileSentOn,
  testsEndPlannedOn: plans.testsEndPlannedOn,
  testsEndedOn: plans.testsEndedOn,
  startPlannedFrom: plans.startPlannedFrom,
  startPlannedTo: plans.startPlannedTo,
  startedOn: plans.startedOn,
  completedOn: plans.completedOn,
};

export type OwnPlan = Awaited<ReturnType<typeof readPlan>>;

/** The whole plan of a comune, for who works on it; of one that has ceased as it froze. */
export async function readPlan(comuneId: number, on: Db = db) {
  const [row] = await on
    .select({
      dates: dateColumns,
      stage: plans.stage,
      modality: plans.modality,
      software: plans.software,
      vendorId: plans.vendorId,
      productId: plans.productId,
      id: comuni.id,
      name: comuni.name,
      istat: comuni.istat,
      provinceCode: comuni.provinceCode,
      population: comuni.population,
      ceasedOn: comuni.ceasedOn,
    })
    .from(plans)
    .innerJoin(comuni, eq(comuni.id, plans.comuneId))
    .where(eq(plans.comuneId, comuneId));
  if (!row) throw new NotFound();
  return row;
}

/** Whoever changes the plan of a comune does so one after the other. */
export async function lockPlan(on: Db, comuneId: number): Promise<void> {
  await on.execute(sql`select comune_id from plans where comune_id = ${comuneId} for no key update`);
}
