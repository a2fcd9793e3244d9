import { sql } from "drizzle-orm";
import { db, type Tx } from "~db/client.server";
import type { PlanFilters } from "./filters";
import { idList } from "./load.server";
import { matchingPlans } from "./matching.server";
import { LARGE_FROM } from "./rules";
import type { Signed } from "./signed";
import type { Chosen } from "./verdict";

/**
 * The signed proposals beside what is true now. Their plans are held first and read in the next statement: who sends a sheet or records
 * a milestone writes on the plan, so either has committed and is seen here, or waits until this has.
 */
export async function chosenNow(tx: Tx, signed: readonly Signed[]): Promise<Chosen[]> {
  const ids = idList(signed.map(({ comuneId }) => comuneId));
  await tx.execute(sql`select comune_id from plans where comune_id in ${ids} order by comune_id for update`);
  const rows = await tx.execute<Omit<Chosen, "seen" | "before"> & BeforeColumns & Record<string, unknown>>(sql`
    select q.comune_id::int "comuneId", q.version, q.state, q.is_adjusted "isAdjusted", q.sheet_id::int "sheetId", s.id::int "presentSheetId",
      c.ceased_on is not null "isCeased", p.file_sent_on is not null "fileSent", p.tests_ended_on is not null "testsEnded",
      coalesce(p.started_on, p.completed_on) is not null started, coalesce(c.population >= ${LARGE_FROM}, false) "isLarge",
      c.province_code province, q.file_on::text "fileOn", q.tests_end_on::text "testsEndOn", q.start_from::text "startFrom",
      q.start_to::text "startTo", case when p.file_sent_on is null then p.file_planned_on::text end "fileBefore",
      case when p.tests_ended_on is null then p.tests_end_planned_on::text end "testsBefore", p.start_planned_from::text "startBefore"
    from plan_proposals q
    join plans p on p.comune_id = q.comune_id
    join comuni c on c.id = q.comune_id
    left join lateral (select id from sheets where comune_id = q.comune_id order by version desc limit 1) s on true
    where q.comune_id in ${ids} order by q.comune_id`);
  const seen = new Map(signed.map(({ comuneId, version }) => [comuneId, version]));
  return rows.map(({ fileBefore, testsBefore, startBefore, ...row }) => ({
    ...row,
    seen: seen.get(row.comuneId) ?? 0,
    before: { fileOn: fileBefore, testsEndOn: testsBefore, startFrom: startBefore },
  }));
}

interface BeforeColumns {
  fileBefore: string | null;
  testsBefore: string | null;
  startBefore: string | null;
}

/** The open proposals of the filters as they stand; what is signed is this list, not whatever the filters find later. */
export function signedOf(filters: PlanFilters): Promise<Signed[]> {
  return db.execute<Signed & Record<string, unknown>>(sql`
    select q.comune_id::int "comuneId", q.version
    from plan_proposals q join comuni on comuni.id = q.comune_id join plans on plans.comune_id = q.comune_id
    where q.state = 'open' and ${matchingPlans(filters)} order by q.comune_id`);
}
