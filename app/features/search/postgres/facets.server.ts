import type { PendingQuery, Row } from "postgres";
import { sql } from "~db/client.server";
import { MODALITIES, STAGES, TOPICS } from "~db/enums";
import { SEARCH_KINDS, type SearchFilters } from "../engine";

type Fragment = PendingQuery<Row[]>;

const list = (fragments: Fragment[]): Fragment => fragments.reduce((all, fragment) => sql`${all}, ${fragment}`);

const fits = (column: Fragment, value: string | null): Fragment =>
  sql`(${value}::text is null or ${column} = '{}' or ${value} = any(${column}))`;

/** The filters that a source does not pass, by name. */
export function missing(filters: SearchFilters): Fragment {
  const { kinds = [], stage = null, modality = null, topic = null, solved = false, year = null } = filters;
  const checks: [name: string, passes: Fragment][] = [
    ["kind", sql`cardinality(${kinds}::text[]) = 0 or kind = any(${kinds}::text[])`],
    ["stage", fits(sql`stages`, stage)],
    ["modality", fits(sql`modalities`, modality)],
    ["topic", sql`${topic}::text is null or ${topic} = any(topics)`],
    ["solved", sql`not ${solved}::boolean or solved is true`],
    ["year", sql`${year}::int is null or extract(year from updated_on) = ${year}::int`],
  ];
  return sql`array_remove(array[${list(checks.map(([name, passes]) => sql`case when not (${passes}) then ${name}::text end`))}], null)`;
}

/** Each facet counts what the others leave. */
export function facets(): Fragment {
  const left = (facet: string) => sql`missing <@ array[${facet}::text]`;
  const counts = (facet: string, values: readonly string[], fitting: (value: string) => Fragment): Fragment =>
    sql`json_build_object(${list(
      values.map((value) => sql`${value}::text, count(*) filter (where ${left(facet)} and ${fitting(value)})`),
    )})`;
  return sql`json_build_object(
    'kind', ${counts("kind", SEARCH_KINDS, (kind) => sql`kind = ${kind}`)},
    'stage', ${counts("stage", STAGES, (stage) => fits(sql`stages`, stage))},
    'modality', ${counts("modality", MODALITIES, (modality) => fits(sql`modalities`, modality))},
    'topic', ${counts("topic", TOPICS, (topic) => sql`${topic} = any(topics)`)},
    'solved', count(*) filter (where ${left("solved")} and solved),
    'year', (select coalesce(json_object_agg(year, sources), '{}') from (
      select extract(year from updated_on)::int as year, count(*) as sources from found where ${left("year")} group by 1) years))`;
}
