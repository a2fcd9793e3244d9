import { type SQL, sql } from "drizzle-orm";
import { paths } from "~/lib/paths";
import { db } from "~db/client.server";
import type { Stage } from "~db/enums";
import type { SearchFilters, View } from "./filters";

/** Words that were looked for less often are shown to nobody: they may be one person's. */
const LEAST = 3;
const MOST = 100;

export interface SearchRow {
  query: string;
  times: number;
  /** Without any result. */
  empty: number;
  /** With results of which none was opened in time. */
  ignored: number;
  stages: { stage: Stage | null; times: number }[];
  /** An open report asks for a text about it. */
  hasTask: boolean;
}

export interface SearchReport {
  rows: SearchRow[];
  totals: { all: number; empty: number; ignored: number };
}

const isEmpty = sql`results = 0`;
const isIgnored = sql`results > 0 and not clicked and (open_until is null or open_until < now())`;

const counted: Record<View, SQL> = {
  frequenti: sql`count(*)`,
  vuote: sql`count(*) filter (where ${isEmpty})`,
  ignorate: sql`count(*) filter (where ${isIgnored})`,
};

const inPeriod = ({ days, stage }: Omit<SearchFilters, "view">): SQL => sql`
  day > (now() at time zone 'Europe/Rome')::date - ${days}::int and (${stage ?? null}::text is null or stage = ${stage ?? null}::text)`;

/** The words that were searched for most, nothing found or nothing opened most; and what all searches of the period come to. */
export async function searchReport(filters: SearchFilters): Promise<SearchReport> {
  const [rows, [totals]] = await Promise.all([
    searchRows(filters, sql`${counted[filters.view]} > 0`),
    db.execute<SearchReport["totals"] & Record<string, unknown>>(sql`
      select count(*)::int as all, count(*) filter (where ${isEmpty})::int as empty, count(*) filter (where ${isIgnored})::int as ignored
      from search_log where ${inPeriod(filters)}`),
  ]);
  return { rows, totals: totals ?? { all: 0, empty: 0, ignored: 0 } };
}

/** The row of these words; undefined when they were not searched often enough to be shown. */
export async function searchRow(filters: SearchFilters, query: string): Promise<SearchRow | undefined> {
  const [row] = await searchRows(filters, sql`query = ${query}`);
  return row;
}

async function searchRows(filters: SearchFilters, condition: SQL): Promise<SearchRow[]> {
  const rows = await db.execute<Omit<SearchRow, "hasTask"> & Record<string, unknown>>(sql`
    with words as materialized (
      select query, count(*)::int as times, count(*) filter (where ${isEmpty})::int as empty,
        count(*) filter (where ${isIgnored})::int as ignored
      from search_log where ${inPeriod(filters)} group by query
      having count(*) >= ${LEAST} and ${condition} order by ${counted[filters.view]} desc, query limit ${MOST}
    )
    select words.*, (
      select json_agg(json_build_object('stage', stage, 'times', times) order by times desc, stage)
      from (select stage, count(*)::int as times from search_log l where l.query = words.query and ${inPeriod(filters)} group by stage) stages
    ) as stages
    from words order by case ${filters.view}::text when 'vuote' then empty when 'ignorate' then ignored else times end desc, query`);
  const taken = await tasksFor(rows.map(({ query }) => query));
  return rows.map((row) => ({ ...row, hasTask: taken.has(paths.search(row.query)) }));
}

async function tasksFor(queries: string[]): Promise<Set<string>> {
  if (!queries.length) return new Set();
  const addresses = sql.join(
    queries.map((query) => sql`${paths.search(query)}`),
    sql`, `,
  );
  const rows = await db.execute<{ path: string }>(
    sql`select path from suggestions where handled_at is null and path in (${addresses})`,
  );
  return new Set(rows.map(({ path }) => path));
}
