import { sql } from "~db/client.server";
import type { SearchQuery } from "../engine";
import type { Concept } from "../postgres/concepts";
import { type Found, fits, stemsOf } from "../postgres/find.server";
import type { RankedDocument } from "./order";

/** Characters of a section among which an excerpt is looked for. */
const LONGEST_BODY = 8000;

interface Wanted {
  ranked: RankedDocument[];
  query: Pick<SearchQuery, "kinds" | "stage" | "modality">;
  codes: string[];
  concepts: Concept[];
  from: number;
  pageSize: number;
}

/** `total`: how many sources there are on all pages, with the exact one. */
type Texts = Pick<Found, "sources" | "words"> & { total: number };

/** The texts of one page of results as PostgreSQL has them now, on the first page that of a code that was asked for, with the words to mark. */
export async function textsOf({ ranked, query, codes, concepts, from, pageSize }: Wanted): Promise<Texts> {
  const { kinds = [], stage = null, modality = null } = query;
  const asked = ranked.map(({ source, kind, position }) => ({ kind, key: source.slice(kind.length + 1), position }));
  const [row] = await sql<Texts[]>`
    with codes as (
      select kind, source_key as key, 0 as position, row_number() over (order by array_position(${codes}::text[], source_key)) as place
      from search_documents
      where kind = 'code' and source_key = any(${codes}::text[]) and position = 0 and ${fits(sql`stages`, stage)}
        and ${fits(sql`modalities`, modality)} and (cardinality(${kinds}::text[]) = 0 or kind = any(${kinds}::text[]))
    ), exact as (select * from codes where place = 1),
    listed as (
      select kind, key, position, place - 1000 as place, false as exact from codes where place > 1
      union all
      select r.kind, r.key, r.position, ordinality, false
      from rows from (jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb) as (kind text, key text, position int)) with ordinality
        as r(kind, key, position, ordinality)
      where not exists (select 1 from codes c where c.kind = r.kind and c.key = r.key)
    ), page as (
      select *, row_number() over (order by place) as number from listed
      union all select *, true, ${from} + 1 from exact where ${from} = 0
    )
    select (select count(*)::int from listed) + (select count(*)::int from exact) as total,
      coalesce((select json_agg(json_build_object('word', word, 'stem', stem))
        from search_words where stem = any(${stemsOf(concepts)}::text[])), '[]') as words,
      coalesce((select json_agg(json_build_object(
          'kind', d.kind, 'sourceKey', d.source_key, 'path', d.path, 'anchor', d.anchor, 'title', d.title, 'context', d.context,
          'heading', d.heading, 'summary', d.summary, 'body', left(d.body, ${LONGEST_BODY}), 'codes', d.codes, 'stages', d.stages,
          'modalities', d.modalities, 'updatedOn', d.updated_on, 'exact', p.exact) order by p.exact desc, p.number)
        from page p join search_documents d on d.kind = p.kind and d.source_key = p.key and d.position = p.position
        where p.number > ${from} and p.number <= ${from + pageSize}), '[]') as sources`;
  if (!row) throw new Error("the page of results returned no row");
  return row;
}
