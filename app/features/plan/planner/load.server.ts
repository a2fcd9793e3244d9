import { type SQL, sql } from "drizzle-orm";
import { nationalHoliday } from "~/lib/holidays.server";
import type { Db, Tx } from "~db/client.server";
import type { CapacityKind } from "~db/enums";
import { calendarOf } from "./calendar";
import { dayOf, isoOf, mondayOfIso } from "./days";
import type { Capacity, Load } from "./ledger";
import { LARGE_FROM } from "./rules";

/** The working weeks of Italy. */
export const italianCalendar = calendarOf((iso) => nationalHoliday(iso) !== null);

/** Any number, the same in every process: who changes proposals, plans or capacity does so one after the other. */
const LOCK = 20161116;

/** Held to the end of the transaction: what was counted is still true when it is written. */
export async function lockPlanner(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
}

export interface CapacityRow extends Record<string, unknown> {
  kind: CapacityKind;
  /** A Monday; null: every other week. */
  week: string | null;
  number: number;
  note: string | null;
}

export async function capacityRows(db: Db): Promise<CapacityRow[]> {
  return db.execute<CapacityRow>(
    sql`select kind, week::text, number, note from plan_capacities order by kind, week nulls first`,
  );
}

export function capacityOf(rows: readonly CapacityRow[]): Capacity {
  const numbers = new Map(rows.map(({ kind, week, number }) => [`${kind} ${week ? dayOf(week) : ""}`, number]));
  return (kind, monday) => numbers.get(`${kind} ${monday}`) ?? numbers.get(`${kind} `) ?? 0;
}

export interface LoadRow extends Record<string, unknown> {
  kind: CapacityKind;
  day: string;
  number: number;
  isProposed: boolean;
  province: string | null;
}

interface Without {
  /** Comuni whose open proposal is not counted: it is about to be replaced. */
  proposals?: SQL;
  /** Comuni whose plan is not counted. */
  plans?: SQL;
}

/** A list of ids as one parameter, whatever its length. */
export const idList = (ids: readonly number[]): SQL =>
  sql`(select value::bigint from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))`;

/**
 * Work ahead, by kind and day: of plans in force, as far as it has not been done, and of proposals nobody has decided on. Until then a
 * comune with both stands in the weeks of both, once in each.
 */
export async function loadRows(db: Db, today: string, without: Without = {}): Promise<LoadRow[]> {
  const plans = without.plans ? sql`and p.comune_id not in ${without.plans}` : sql``;
  return db.execute<LoadRow>(sql`
    with open as (
      select comune_id, file_on, tests_end_on, start_from from plan_proposals
      where state = 'open' ${without.proposals ? sql`and comune_id not in ${without.proposals}` : sql``}
    ), ahead as (
      select c.population, c.province_code, false "isProposed",
        case when p.file_sent_on is null and ${otherWeek("p.file_planned_on", "o.file_on")} then p.file_planned_on end file_on,
        case when p.tests_ended_on is null and ${otherWeek("p.tests_end_planned_on", "o.tests_end_on")} then p.tests_end_planned_on end tests_end_on,
        case when ${otherWeek("p.start_planned_from", "o.start_from")} then p.start_planned_from end start_from
      from plans p join comuni c on c.id = p.comune_id left join open o on o.comune_id = p.comune_id
      where c.ceased_on is null and p.started_on is null and p.completed_on is null ${plans}
      union all
      select c.population, c.province_code, true, o.file_on, o.tests_end_on, o.start_from
      from open o join comuni c on c.id = o.comune_id where c.ceased_on is null
    )
    select kind, day::text, count(*)::int number, "isProposed", case when kind = 'large' then province_code end province
    from ahead, lateral (values ('file', file_on), ('tests', tests_end_on), ('start', start_from),
      ('large', case when population >= ${LARGE_FROM} then start_from end)) work(kind, day)
    where day >= ${mondayOfIso(today)}::date
    group by 1, 2, 4, 5`);
}

const otherWeek = (one: string, other: string) =>
  sql.raw(`date_trunc('week', ${one}) is distinct from date_trunc('week', ${other})`);

export const asLoad = ({ kind, day, number, province }: LoadRow): Load => ({ kind, day: dayOf(day), number, province });

/** Mondays from that of `from` on. */
export function mondaysFrom(from: string, weeks: number): string[] {
  const first = dayOf(mondayOfIso(from));
  return Array.from({ length: weeks }, (_, index) => isoOf(first + 7 * index));
}
