import type { PendingQuery, Row } from "postgres";
import { sql } from "~db/client.server";
import { MODALITIES, type Modality, STAGES, type Stage } from "~db/enums";
import type { Audience } from "../audience";
import { SEARCH_KINDS, type SearchKind, type SearchQuery, type SearchResults } from "../engine";
import { FIELDS, READER } from "../weights";
import { collect } from "./collect.server";
import type { Concept } from "./concepts";
import { anyOf, filterQuery, gather } from "./gather";

/** A source that was found, with the section that fits best. */
export interface FoundSource {
  kind: SearchKind;
  sourceKey: string;
  path: string;
  anchor: string;
  title: string;
  context: string;
  heading: string;
  summary: string;
  body: string;
  codes: string[];
  stages: Stage[];
  modalities: Modality[];
  updatedOn: string;
  /** The page of a code that was asked for: before the others, on the first page only. */
  exact: boolean;
}

export interface Found {
  sources: FoundSource[];
  total: number;
  /** More texts may match than were looked at. */
  capped: boolean;
  facets: SearchResults["facets"];
  /** Words of the texts whose stem was looked for: what to mark. */
  words: { word: string; stem: string }[];
}

interface Request extends Pick<SearchQuery, "kinds" | "stage" | "modality" | "reader" | "audiences"> {
  /** Rows that there are. */
  sections: number;
  codes: string[];
  pageSize: number;
  page: number;
  /** Sources that another engine has found: these are ranked, and no others. */
  among?: { kind: string; key: string }[];
}

type Fragment = PendingQuery<Row[]>;

const WEIGHTS = sql`${FIELDS}::float4[]`;
/** How much less than the best source one may cover of the query and still be shown. */
const LEAST_COVER = sql`0.4`;
/** Characters of a section among which an excerpt is looked for. */
const LONGEST_BODY = sql`8000`;

const list = (fragments: Fragment[]): Fragment => fragments.reduce((all, fragment) => sql`${all}, ${fragment}`);

/**
 * Collects rows, ranks them, groups them by source and counts, in one statement whose text is always the same. A source is worth its
 * best section and, less, what all its sections say together; the more of the query it covers, the better.
 */
export async function find(concepts: Concept[], request: Request): Promise<Found> {
  const gathering = gather(concepts, request.sections);
  const { kinds = [], stage = null, modality = null, reader, codes } = request;
  const from = (request.page - 1) * request.pageSize;
  const visible = visibleTo(request.audiences);
  const [row] = await sql<Omit<Found, "capped">[]>`
    with asked as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(askedRows(concepts))}::text::jsonb)
        as a(concept int, worth float8, query tsquery, phrase bool, weight float8)
    ),
    ${request.among ? collectAmong(request.among, concepts, visible) : collect(gathering, filterQuery(request), visible)},
    rows as materialized (
      select id, vector, kind, source_key, position, boost, stages, modalities
      from search_documents where ctid = any(array(select ctid from collected))
    ),
    scored as materialized (
      select id, concept, worth, max(score) as score
      from (
        select id, concept, worth, weight * ts_rank(${WEIGHTS}, vector, query) as score
        from rows cross join asked where not phrase or vector @@ query
      ) matches
      where score > 0 group by id, concept, worth
    ),
    best as (
      select kind, source_key, max(array[score, -position, id]) as section, max(boost) as boost, max(stages) as stages,
        max(modalities) as modalities
      from rows join (select id, sum(score) as score from scored group by id) sections using (id)
      group by kind, source_key
    ),
    together as (
      select kind, source_key, sum(score) as breadth, sum(worth) as cover
      from (
        select kind, source_key, worth, max(score) as score from rows join scored using (id)
        group by kind, source_key, concept, worth
      ) concepts
      group by kind, source_key
    ),
    found as materialized (
      select kind, source_key, stages, modalities, section[3]::bigint as id,
        (0.7 * section[1] + 0.3 * breadth) * (0.3 + 0.7 * cover / most) * boost
          * (1 + ${closeness(sql`stages`, reader?.stage)} + ${closeness(sql`modalities`, reader?.modality)}) as rank,
        cardinality(${kinds}::text[]) = 0 or kind = any(${kinds}::text[]) as of_kind,
        ${fits(sql`stages`, stage)} as of_stage, ${fits(sql`modalities`, modality)} as of_modality, code
      from (
        select *, max(cover) over () as most, case when kind = 'code' then array_position(${codes}::text[], source_key) end as code
        from best join together using (kind, source_key)
      ) sources
      where cover >= ${LEAST_COVER} * most or code is not null
    ),
    ranked as (
      select *, row_number() over (partition by exact order by rank desc, id) as number
      from (
        select *, coalesce(code = min(code) over (), false) as exact from found where of_kind and of_stage and of_modality
      ) fitting
    )
    select (select count(*)::int from ranked) as total,
      (select ${facets()} from found) as facets,
      coalesce((select json_agg(json_build_object('word', word, 'stem', stem))
        from search_words where stem = any(${stemsOf(concepts)}::text[])), '[]') as words,
      coalesce((select json_agg(json_build_object(
          'kind', d.kind, 'sourceKey', d.source_key, 'path', d.path, 'anchor', d.anchor, 'title', d.title, 'context', d.context,
          'heading', d.heading, 'summary', d.summary, 'body', left(d.body, ${LONGEST_BODY}), 'codes', d.codes, 'stages', d.stages,
          'modalities', d.modalities, 'updatedOn', d.updated_on, 'exact', r.exact) order by r.exact desc, r.number)
        from ranked r join search_documents d on d.id = r.id
        where r.number > ${from} and r.number <= ${from + request.pageSize}), '[]') as sources`;
  if (!row) throw new Error("the search query returned no row");
  return { ...row, capped: gathering.capped };
}

/** The rows of sources that are known already which say anything of what is asked. */
const collectAmong = (
  sources: { kind: string; key: string }[],
  concepts: Concept[],
  visible: Fragment,
): Fragment => sql`collected as (
  select d.ctid from jsonb_to_recordset(${JSON.stringify(sources)}::text::jsonb) as r(kind text, key text)
  join search_documents d on d.kind = r.kind and d.source_key = r.key where ${visible}
    and d.vector @@ ${anyOf(concepts)}::tsquery)`;

/** Rows that are for everybody, and those that are for these readers. */
const visibleTo = (audiences: Audience[] = []): Fragment =>
  sql`(audiences = '{}' or audiences && ${audiences}::text[])`;

/** A row for each tsquery of each concept. ts_rank divides by the lexemes asked for, and doubles (about) what stands together. */
const askedRows = (concepts: Concept[]) =>
  concepts.flatMap(({ alternatives, worth }, concept) =>
    alternatives.map(({ query, weight, choices, phrase }) => {
      return { concept, worth, query, phrase, weight: phrase ? weight / 1.6 : weight * choices };
    }),
  );

const stemsOf = (concepts: Concept[]) =>
  concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ stems }) => stems));

const fits = (column: Fragment, value: string | null): Fragment =>
  sql`(${value}::text is null or ${column} = '{}' or ${value} = any(${column}))`;

/** What was written for the reader's stage (modality) is worth a little more than what is for all, that than the rest. */
const closeness = (column: Fragment, value: string | null = null): Fragment =>
  sql`case when ${value}::text = any(${column}) then ${READER.own}::float8
    when ${value}::text is not null and ${column} = '{}' then ${READER.all}::float8 else 0 end`;

/** Each facet counts what the other two leave. */
function facets(): Fragment {
  const counts = (values: readonly string[], condition: (value: string) => Fragment): Fragment =>
    sql`json_build_object(${list(values.map((value) => sql`${value}::text, count(*) filter (where ${condition(value)})`))})`;
  return sql`json_build_object(
    'kind', ${counts(SEARCH_KINDS, (kind) => sql`of_stage and of_modality and kind = ${kind}`)},
    'stage', ${counts(STAGES, (stage) => sql`of_kind and of_modality and ${fits(sql`stages`, stage)}`)},
    'modality', ${counts(MODALITIES, (modality) => sql`of_kind and of_stage and ${fits(sql`modalities`, modality)}`)})`;
}
