import type { PendingQuery, Row } from "postgres";
import { sql } from "~db/client.server";
import { MODALITIES, STAGES } from "~db/enums";
import { SEARCH_KINDS, type SearchFilters } from "../engine";

type Fragment = PendingQuery<Row[]>;

const join = (fragments: Fragment[], separator: Fragment): Fragment =>
  fragments.reduce((all, fragment) => sql`${all} ${separator} ${fragment}`);

const fits = (column: Fragment, value: string | null): Fragment =>
  sql`(${value}::text is null or ${column} = '{}' or ${value} = any(${column}))`;

/** A bit for each filter: which of them a source does not pass is one number, cheap to ask for each value of each facet. */
const BITS = { kind: 1, stage: 2, modality: 4, topic: 8, solved: 16, year: 32 };

/** The filters that a source does not pass; 0 = it passes all. */
export function missing(filters: SearchFilters): Fragment {
  const { kinds = [], stage = null, modality = null, topic = null, solved = false, year = null } = filters;
  const passes: Record<keyof typeof BITS, Fragment> = {
    kind: sql`cardinality(${kinds}::text[]) = 0 or kind = any(${kinds}::text[])`,
    stage: fits(sql`stages`, stage),
    modality: fits(sql`modalities`, modality),
    topic: sql`${topic}::text is null or ${topic} = any(topics)`,
    solved: sql`not ${solved}::boolean or solved is true`,
    year: sql`${year}::int is null or extract(year from updated_on) = ${year}::int`,
  };
  const bits = (Object.keys(BITS) as (keyof typeof BITS)[]).map(
    (name) => sql`case when ${passes[name]} then 0 else ${BITS[name]}::int end`,
  );
  return join(bits, sql`+`);
}

/** What the other filters leave. */
const left = (facet: keyof typeof BITS): Fragment => sql`missing & ${~BITS[facet]}::int = 0`;

/** Each facet counts what the others leave; topics and years only where there are any. */
export function facets(): Fragment {
  const counts = (
    facet: keyof typeof BITS,
    values: readonly string[],
    fitting: (value: string) => Fragment,
  ): Fragment =>
    sql`json_build_object(${join(
      values.map((value) => sql`${value}::text, count(*) filter (where ${left(facet)} and ${fitting(value)})`),
      sql`,`,
    )})`;
  const groups = (facet: keyof typeof BITS, value: Fragment): Fragment =>
    sql`(select coalesce(json_object_agg(value, sources), '{}') from (
      select ${value} as value, count(*) as sources from found where ${left(facet)} group by 1) grouped)`;
  return sql`json_build_object(
    'kind', ${counts("kind", SEARCH_KINDS, (kind) => sql`kind = ${kind}`)},
    'stage', ${counts("stage", STAGES, (stage) => fits(sql`stages`, stage))},
    'modality', ${counts("modality", MODALITIES, (modality) => fits(sql`modalities`, modality))},
    'topic', ${groups("topic", sql`unnest(topics)`)},
    'solved', count(*) filter (where ${left("solved")} and solved),
    'year', ${groups("year", sql`extract(year from updated_on)::int`)})`;
}
