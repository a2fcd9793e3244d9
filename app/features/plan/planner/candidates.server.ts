import { type SQL, sql } from "drizzle-orm";
import { type Db, db } from "~db/client.server";
import type { Modality } from "~db/enums";
import { comuni } from "~db/schema/registry";
import { dayOrNull } from "./days";
import type { PlanFilters } from "./filters";
import { matchingPlans } from "./matching.server";
import type { Candidate } from "./propose";
import { LARGE_FROM } from "./rules";

/** Whom a run is for, besides comuni that have neither plan nor proposal. */
export interface Also {
  /** Proposals not approved yet are made anew, but for those changed by hand. */
  again: boolean;
  /** Comuni that are late on their plan get new dates. */
  late: boolean;
}

export interface KnownCandidate extends Candidate {
  sheetId: number | null;
}

interface Row extends Record<string, unknown> {
  comuneId: number;
  istat: string;
  province: string;
  isLarge: boolean | null;
  modality: Modality | null;
  sheetId: number | null;
  testsFrom: string | null;
  adaptedOn: string | null;
  fileSentOn: string | null;
  testsEndedOn: string | null;
}

/** Comuni whose subentro is still to be planned: not begun, not ceased. */
const PLANNABLE = sql`plans.started_on is null and plans.completed_on is null and comuni.ceased_on is null`;

/** Of them, those a run takes: no plan ahead and nothing waiting, and as far as asked what is late or only proposed. */
function taken({ again, late }: Also, today: string): SQL {
  const isLate = sql`(coalesce(plans.start_planned_to, plans.start_planned_from) < ${today}::date
    or (plans.tests_ended_on is null and plans.tests_end_planned_on < ${today}::date)
    or (coalesce(plans.file_sent_on, plans.tests_ended_on) is null and plans.file_planned_on < ${today}::date))`;
  const isFree = late ? sql`(plans.start_planned_from is null or ${isLate})` : sql`plans.start_planned_from is null`;
  const waits = again ? sql`q.state = 'open' and q.is_adjusted` : sql`q.state = 'open'`;
  return sql`${PLANNABLE} and ${isFree} and coalesce(${waits}, false) = false`;
}

const FROM = sql`from ${comuni} join plans on plans.comune_id = comuni.id
  left join plan_proposals q on q.comune_id = comuni.id
  left join lateral (select id, modality, sent_on, adaptation_days, adapted_by, tests_from from sheets
    where comune_id = comuni.id order by version desc limit 1) s on true`;

/** The last sheet of each comune decides: its adaptation counts for WAI and WS. */
async function read(from: Db, where: SQL): Promise<KnownCandidate[]> {
  const rows = await from.execute<Row>(sql`
    select comuni.id::int "comuneId", comuni.istat, comuni.province_code province, comuni.population >= ${LARGE_FROM} "isLarge",
      coalesce(s.modality, plans.modality) modality, s.id::int "sheetId", s.tests_from::text "testsFrom",
      case when s.modality <> 'WA' then coalesce(s.adapted_by, s.sent_on + nullif(s.adaptation_days, 0))::text end "adaptedOn",
      plans.file_sent_on::text "fileSentOn", plans.tests_ended_on::text "testsEndedOn"
    ${FROM} where ${where}`);
  return rows.map(({ testsFrom, adaptedOn, fileSentOn, testsEndedOn, isLarge, ...row }) => ({
    ...row,
    isLarge: isLarge ?? false,
    hasSheet: row.sheetId !== null,
    testsFrom: dayOrNull(testsFrom),
    adaptedOn: dayOrNull(adaptedOn),
    fileSentOn: dayOrNull(fileSentOn),
    testsEndedOn: dayOrNull(testsEndedOn),
  }));
}

/** The comuni of the filters that a run takes. */
export function candidatesOf(from: Db, filters: PlanFilters, also: Also, today: string): Promise<KnownCandidate[]> {
  return read(from, sql`${matchingPlans(filters)} and ${taken(also, today)}`);
}

/** One comune, as long as its subentro has not begun. */
export async function candidateOf(from: Db, comuneId: number): Promise<KnownCandidate | undefined> {
  const [found] = await read(from, sql`comuni.id = ${comuneId} and ${PLANNABLE}`);
  return found;
}

export async function countCandidates(filters: PlanFilters, also: Also, today: string): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int count ${FROM} where ${matchingPlans(filters)} and ${taken(also, today)}`,
  );
  return row?.count ?? 0;
}
