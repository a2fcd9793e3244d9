import { sql } from "~db/client.server";
import type { Modality, Stage } from "~db/enums";
import type { SearchKind, SearchQuery, SearchResults, Why } from "../engine";
import { nothing } from "../results";
import type { Law } from "../text/laws";
import { FIELDS } from "../weights";
import type { Concept } from "./concepts";
import { facets, missing } from "./facets.server";
import { anyOf, filterQuery, gather } from "./gather";
import { closeness, freshness, helpfulness, inOrder, isExact, namesLaw, standing, textWorth } from "./rank.server";
import { rowsAmong, rowsFor, type Source, visibleTo } from "./rows.server";

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
  /** The page of a code or a law that was asked for: before the others, on the first page only. */
  exact: boolean;
  why: Why;
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

interface Request extends Omit<SearchQuery, "text"> {
  /** Rows that there are. */
  sections: number;
  codes: string[];
  laws: Law[];
  pageSize: number;
  page: number;
  /** Sources that another engine has found: these are ranked, and no others. */
  among?: Source[];
}

const WEIGHTS = sql`${FIELDS}::float4[]`;
/** How much less than the best source one may cover of the query and still be shown. */
const LEAST_COVER = sql`0.4`;
/** Characters of a section among which an excerpt is looked for. */
const LONGEST_BODY = sql`8000`;

/**
 * Collects rows, ranks them, groups them by source and counts, in one statement with few texts, so that it stays prepared. A source is worth its
 * best section and, less, what all its sections say together; the more of the query it covers, the better.
 */
export async function find(concepts: Concept[], request: Request): Promise<Found> {
  const gathering = gather(concepts, request.sections);
  const { codes, laws, order, among } = request;
  const reader = order === "testo" ? undefined : request.reader;
  const from = (request.page - 1) * request.pageSize;
  const said = { visible: visibleTo(request.audiences), law: namesLaw(laws) };
  const [row] = await sql<Omit<Found, "capped">[]>`
    with asked as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(askedRows(concepts))}::text::jsonb)
        as a(concept int, worth float8, query tsquery, phrase bool, weight float8)
    ),
    ${among ? rowsAmong(among, anyOf(concepts), said) : rowsFor(gathering, filterQuery(request), said)},
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
        max(modalities) as modalities, max(topics) as topics, bool_or(solved) as solved, max(updated_on) as updated_on,
        max(law) as law
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
    valued as (
      select kind, source_key, stages, modalities, topics, solved, updated_on, law, code, section[3]::bigint as id,
        ${textWorth()} as text, cover / most as covered, ${standing()} as standing,
        ${closeness(sql`stages`, reader?.stage)} as stage, ${closeness(sql`modalities`, reader?.modality)} as modality,
        ${freshness()} as fresh, ${helpfulness()} as helpful
      from (
        select best.*, breadth, cover, helpful_yes, helpful_no, max(cover) over () as most,
          case when best.kind = 'code' then array_position(${codes}::text[], source_key) end as code
        from best join together using (kind, source_key) left join entries on entries.kind = best.kind and slug = source_key
      ) sources
      where cover >= ${LEAST_COVER} * most or code is not null
    ),
    found as materialized (
      select *, text * standing * (1 + stage + modality + fresh + helpful) as rank, ${missing(request)} as missing from valued
    ),
    ranked as (
      select *, row_number() over (partition by exact order by ${inOrder(order)}) as number
      from (select *, ${isExact(codes.length + laws.length > 0)} as exact from found where missing = 0) fitting
    )
    select (select count(*)::int from ranked) as total,
      (select ${facets()} from found) as facets,
      coalesce((select json_agg(json_build_object('word', word, 'stem', stem))
        from search_words where stem = any(${stemsOf(concepts)}::text[])), '[]') as words,
      coalesce((select json_agg(json_build_object(
          'kind', d.kind, 'sourceKey', d.source_key, 'path', d.path, 'anchor', d.anchor, 'title', d.title, 'context', d.context,
          'heading', d.heading, 'summary', d.summary, 'body', left(d.body, ${LONGEST_BODY}), 'codes', d.codes, 'stages', d.stages,
          'modalities', d.modalities, 'updatedOn', d.updated_on, 'exact', r.exact, 'why', json_build_object('text', text,
          'covered', covered, 'standing', standing, 'stage', stage, 'modality', modality, 'fresh', fresh, 'helpful', helpful))
          order by r.exact desc, r.number)
        from ranked r join search_documents d on d.id = r.id
        where r.number > ${from} and r.number <= ${from + request.pageSize}), '[]') as sources`;
  if (!row) throw new Error("the search query returned no row");
  return { ...row, facets: withZeros(row.facets), capped: gathering.capped };
}

/** A row for each tsquery of each concept. ts_rank divides by the lexemes asked for, and doubles (about) what stands together. */
const askedRows = (concepts: Concept[]) =>
  concepts.flatMap(({ alternatives, worth }, concept) =>
    alternatives.map(({ query, weight, choices, phrase }) => {
      return { concept, worth, query, phrase, weight: phrase ? weight / 1.6 : weight * choices };
    }),
  );

const stemsOf = (concepts: Concept[]) =>
  concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ stems }) => stems));

/** Topics that no source has are counted, too. */
const withZeros = ({ topic, ...others }: SearchResults["facets"]): SearchResults["facets"] => {
  return { ...others, topic: { ...nothing(null).facets.topic, ...topic } };
};
