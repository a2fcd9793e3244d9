import { asc, eq } from "drizzle-orm";
import { db } from "~db/client.server";
import type { PlanAct } from "~db/enums";
import { people } from "~db/schema/accounts";
import { type PlanReasons, planVersions } from "~db/schema/planner";
import type { PlanDates } from "./versions.server";

export interface HistoryRow extends PlanDates {
  version: number;
  act: PlanAct;
  at: Date;
  note: string | null;
  reasons: PlanReasons | null;
  /** Null once the account is closed. */
  person: string | null;
}

/** Every version of a comune's plan, the oldest first. Few rows: a plan is changed a handful of times. */
export function historyOf(comuneId: number): Promise<HistoryRow[]> {
  return db
    .select({
      version: planVersions.version,
      act: planVersions.act,
      at: planVersions.createdAt,
      note: planVersions.note,
      reasons: planVersions.reasons,
      person: people.name,
      fileOn: planVersions.fileOn,
      testsEndOn: planVersions.testsEndOn,
      startFrom: planVersions.startFrom,
      startTo: planVersions.startTo,
    })
    .from(planVersions)
    .innerJoin(people, eq(people.id, planVersions.personId))
    .where(eq(planVersions.comuneId, comuneId))
    .orderBy(asc(planVersions.version));
}
