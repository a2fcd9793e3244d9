import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { NotFound } from "~/lib/errors";
import { db } from "~db/client.server";
import { plans } from "~db/schema/plan";
import { planProposals, planUnplaced } from "~db/schema/planner";
import { comuni, provinces } from "~db/schema/registry";

/** The plan in force of a comune of today beside its proposal. Throws `NotFound` for a code that is nobody's. */
export function readPlan(istat: string) {
  return read(and(eq(comuni.istat, istat), isNull(comuni.ceasedOn)));
}

/** The same by id, also of a comune that has ceased: its people may still read how far it came. */
export function readOwnPlan(comuneId: number) {
  return read(eq(comuni.id, comuneId));
}

async function read(where: SQL | undefined) {
  const [found] = await db
    .select({
      comuneId: comuni.id,
      name: comuni.name,
      istat: comuni.istat,
      sigla: provinces.sigla,
      province: provinces.name,
      provinceCode: comuni.provinceCode,
      population: comuni.population,
      plan: plans,
      proposal: planProposals,
      unplaced: planUnplaced.reason,
      /** Of the sheet in force. */
      sheetId: sql<
        number | null
      >`(select id::int from sheets where comune_id = ${comuni.id} order by version desc limit 1)`,
    })
    .from(comuni)
    .innerJoin(provinces, eq(provinces.code, comuni.provinceCode))
    .innerJoin(plans, eq(plans.comuneId, comuni.id))
    .leftJoin(planProposals, eq(planProposals.comuneId, comuni.id))
    .leftJoin(planUnplaced, eq(planUnplaced.comuneId, comuni.id))
    .where(where);
  if (!found) throw new NotFound();
  return found;
}

export type ComunePlan = Awaited<ReturnType<typeof readPlan>>;
