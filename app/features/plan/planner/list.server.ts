import { type SQL, sql } from "drizzle-orm";
import { type Cursor, writeCursor } from "~/features/registry/cursor.server";
import { beyond } from "~/features/registry/matching.server";
import { type KeysetPage, keysetPage } from "~/lib/keyset";
import { db } from "~db/client.server";
import type { Modality, ProposalState, Stage, Unplaced } from "~db/enums";
import { comuni } from "~db/schema/registry";
import type { PlanFilters, View } from "./filters";
import { idList } from "./load.server";
import { matchingPlans } from "./matching.server";
import type { PlanDates } from "./versions.server";

export interface ProposalRow extends PlanDates {
  id: number;
  name: string;
  nameKey: string;
  istat: string;
  sigla: string;
  population: number | null;
  stage: Stage;
  modality: Modality | null;
  /** 0: no proposal. */
  version: number;
  isAdjusted: boolean;
  /** A sheet came after the proposal was made. */
  isStale: boolean;
  unplaced: Unplaced | null;
}

export interface ProposalPage extends KeysetPage<ProposalRow, string> {
  counts: Record<View, number>;
}

const PAGE_SIZE = 50;

const STATE_OF = { aperte: "open", rimandate: "returned", approvate: "approved" } satisfies Partial<
  Record<View, ProposalState>
>;

const FROM = sql`from ${comuni} join plans on plans.comune_id = comuni.id
  join provinces v on v.code = comuni.province_code
  left join plan_proposals q on q.comune_id = comuni.id
  left join plan_unplaced u on u.comune_id = comuni.id`;

function inView(view: View): SQL {
  return view === "senza-date" ? sql`u.reason is not null` : sql`q.state = ${STATE_OF[view]}`;
}

/** Alias and column of each value, in the order of the row. */
const COLUMNS = sql`comuni.id::int id, comuni.name, comuni.name_key "nameKey", comuni.istat, v.sigla, comuni.population, plans.stage,
  plans.modality, coalesce(q.version, 0) "version", coalesce(q.is_adjusted, false) "isAdjusted",
  q.sheet_id is distinct from (select max(id) from sheets where comune_id = comuni.id) "isStale", u.reason unplaced,
  q.file_on::text "fileOn", q.tests_end_on::text "testsEndOn", q.start_from::text "startFrom", q.start_to::text "startTo"`;

/** A page of a view by name, with how many each view holds under the same filters. */
export async function listProposals(filters: PlanFilters, view: View, cursor: Cursor | null): Promise<ProposalPage> {
  const way = sql.raw(cursor?.direction === "before" ? "desc" : "asc");
  const from = cursor ? sql`and ${beyond(null, cursor)}` : sql``;
  const [found, counts] = await Promise.all([
    db.execute<ProposalRow & Record<string, unknown>>(sql`
      select ${COLUMNS} ${FROM} where ${matchingPlans(filters)} and ${inView(view)} ${from}
      order by comuni.name_key ${way}, comuni.id ${way} limit ${PAGE_SIZE + 1}`),
    countViews(filters),
  ]);
  return { counts, ...keysetPage(found, PAGE_SIZE, cursor?.direction, writeCursor) };
}

/** All rows of a view, for the file. */
export function allProposals(filters: PlanFilters, view: View): Promise<ProposalRow[]> {
  return db.execute<ProposalRow & Record<string, unknown>>(sql`
    select ${COLUMNS} ${FROM} where ${matchingPlans(filters)} and ${inView(view)} order by comuni.name_key, comuni.id`);
}

/** Rows of some comuni, for the page that is signed. */
export function proposalsOf(comuneIds: readonly number[]): Promise<ProposalRow[]> {
  return db.execute<ProposalRow & Record<string, unknown>>(sql`
    select ${COLUMNS} ${FROM} where comuni.id in ${idList(comuneIds)}
    order by comuni.name_key, comuni.id`);
}

async function countViews(filters: PlanFilters): Promise<ProposalPage["counts"]> {
  const [row] = await db.execute<ProposalPage["counts"]>(sql`
    select count(*) filter (where q.state = 'open')::int aperte, count(*) filter (where q.state = 'returned')::int rimandate,
      count(*) filter (where q.state = 'approved')::int approvate, count(u.reason)::int "senza-date"
    ${FROM} where ${matchingPlans(filters)} and (q.comune_id is not null or u.comune_id is not null)`);
  return row ?? { aperte: 0, rimandate: 0, approvate: 0, "senza-date": 0 };
}
