import type { PendingQuery, Row } from "postgres";
import { sql } from "~db/client.server";
import { FEW_ROWS, type Gathering } from "./gather";

type Fragment = PendingQuery<Row[]>;

/** Rows after which one stops looking for common words. */
const ENOUGH = sql`250`;
const HEADS = sql`ts_filter(vector, '{a,b}')`;

/**
 * The rows to rank, as the table `collected`; none that is not `visible` to the reader. Among very many rows those that fit the filters are collected beside the others, which
 * are only counted: else a filter could leave nothing of what was collected.
 */
export function collect(gathering: Gathering, filter: string | null, visible: Fragment): Fragment {
  if (!gathering.capped) {
    return sql`collected as (select ctid from search_documents where vector @@ ${gathering.rare}::tsquery and ${visible} limit ${FEW_ROWS})`;
  }
  if (!filter) return steps("collected", gathering, visible);
  return sql`${steps("counted", gathering, visible)}, ${steps("fitting", { ...gathering, scan: false }, visible, filter)},
    collected as (select ctid from counted union select ctid from fitting)`;
}

/**
 * Each step looks only if those before it found too little. Rows are matched in parts of their own, read no further than needed: right
 * under a limit the planner would take to reading the whole table.
 */
function steps(
  name: string,
  { rare, titles, all, scan, anyTitle }: Gathering,
  visible: Fragment,
  filter?: string,
): Fragment {
  const table = (suffix: string) => sql(`${name}_${suffix}`);
  const matching = (suffix: string, condition: Fragment) =>
    sql`${table(suffix)} as materialized (select ctid from search_documents where ${condition} and ${visible})`;
  const fitting = (query: string | null) => (query && filter ? `(${query}) & ${filter}` : query);
  // The marks that filters ask for are not among the words of titles.
  const alsoFitting = filter ? sql`vector @@ ${filter}::tsquery and` : sql``;
  const missing = (...before: string[]) =>
    before.reduce((left, suffix) => sql`${left} - (select count(*) from ${table(suffix)})`, ENOUGH);
  return sql`
    ${matching("rare", sql`vector @@ ${fitting(rare)}::tsquery`)},
    ${matching("titles", sql`${alsoFitting} ${HEADS} @@ ${titles}::tsquery`)},
    ${matching("indexed", sql`not ${scan}::boolean and vector @@ ${fitting(all)}::tsquery`)},
    ${matching("scanned", sql`${scan}::boolean and (vector @@ ${fitting(all)}::tsquery) is true`)},
    ${matching("any_title", sql`${alsoFitting} ${HEADS} @@ ${anyTitle}::tsquery`)},
    ${table("first")} as materialized (select ctid from ${table("rare")} limit ${FEW_ROWS}),
    ${table("second")} as materialized (select ctid from ${table("titles")} limit greatest(0, ${missing("first")})),
    ${table("third")} as materialized (
      select ctid from (select ctid from ${table("indexed")} union all select ctid from ${table("scanned")}) all_words
      limit greatest(0, ${missing("first", "second")})),
    ${table("fourth")} as materialized (
      select ctid from ${table("any_title")} limit greatest(0, ${missing("first", "second", "third")})),
    ${sql(name)} as (
      select ctid from ${table("first")} union select ctid from ${table("second")}
      union select ctid from ${table("third")} union select ctid from ${table("fourth")})`;
}
