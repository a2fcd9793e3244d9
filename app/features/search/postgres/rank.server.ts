import type { PendingQuery, Row } from "postgres";
import { sql } from "~db/client.server";
import type { SearchQuery } from "../engine";
import type { Law } from "../text/laws";
import { FRESH, HELPFUL, KINDS, READER, TEXT } from "../weights";

type Fragment = PendingQuery<Row[]>;

/** What the text of a source is worth, from its best section, all of it and the share of the query it covers. */
export const textWorth = (): Fragment => sql`
  (${TEXT.section}::float8 * section[1] + (1 - ${TEXT.section}::float8) * breadth)
    * (1 - ${TEXT.cover}::float8 + ${TEXT.cover}::float8 * cover / most)`;

/** What its kind counts for, and of a thread what became of it. */
export const standing = (): Fragment => sql`
  boost * case kind when 'guide' then ${KINDS.guide}::float8 when 'faq' then ${KINDS.faq}::float8
    when 'code' then ${KINDS.code}::float8 else 1 end`;

/** What was written for the reader's stage (modality) is worth a little more than what is for all, that than the rest. */
export const closeness = (column: Fragment, value: string | null = null): Fragment =>
  sql`case when ${value}::text = any(${column}) then ${READER.own}::float8
    when ${value}::text is not null and ${column} = '{}' then ${READER.all}::float8 else 0 end`;

/** Reading a text again after a year is as good as half a change. */
export const freshness = (): Fragment => sql`${FRESH}::float8 / (1 + greatest(0, current_date - updated_on) / 365.0)`;

/** Between −1 and 1, and near 0 as long as few have voted; threads have no votes. */
export const helpfulness = (): Fragment =>
  sql`${HELPFUL}::float8 * coalesce((helpful_yes - helpful_no)::float8 / (helpful_yes + helpful_no + 10), 0)`;

/** Stems of what stands before the number of a law. */
const KIND_OF_LAW = "('dpcm' | 'dpr' | 'lgs' | 'legisl' | 'legg' | 'circol')";

/** How a row is about one of these laws: 2 = it is the page of that law, 1 = it names it (kind, number and year stand together in it). */
export function namesLaw(laws: Law[]): Fragment {
  const query = laws.map(({ number, year }) => `(${KIND_OF_LAW} <-> '${number}' <-> '${year}')`).join(" | ") || null;
  return sql`case when ${query}::text is null or not vector @@ ${query}::tsquery then 0
    when kind = 'document' and ts_filter(vector, '{a,b}') @@ ${query}::tsquery then 2 else 1 end`;
}

/** The code that the query names first; without one, what says most of a law that it names; where it names neither, nothing. */
export const isExact = (namesAny: boolean): Fragment =>
  namesAny
    ? sql`coalesce(code = min(code) over (), false)
        or (law > 0 and min(code) over () is null and row_number() over (order by law desc, rank desc, id) = 1)`
    : sql`false`;

/** The best first, or the newest. */
export const inOrder = (order: SearchQuery["order"]): Fragment =>
  sql`case when ${order === "data"} then updated_on end desc nulls last, rank desc, id`;
