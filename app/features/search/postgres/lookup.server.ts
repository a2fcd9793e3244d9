import type { PendingQuery, Row } from "postgres";
import { sql } from "~db/client.server";
import type { Audience } from "../audience";
import { HARDLY_KNOWN, type LookedUp, type WordToLookUp } from "./known-words";

/** By trigrams; two letters swapped leave a short word too few of them, so the swaps are looked up one by one. */
const ALIKE = sql`
  (select * from search_words
    where asked.uncertain and word % asked.word
    order by similarity(word, asked.word) desc, documents desc limit 24)
  union
  select * from search_words where asked.uncertain and word in (select jsonb_array_elements_text(asked.swaps))`;

const COMPLETIONS = sql`
  select * from search_words
  where asked.unfinished and word ~>~ asked.word and word ~<~ (asked.word || '~')
  order by documents desc limit 8`;

/** Rows of \`search_words\` as a list of \`KnownWord\`. */
const asList = (rows: PendingQuery<Row[]>) => sql`coalesce((
  select json_agg(json_build_object('word', w.word, 'stem', w.stem, 'documents', w.documents, 'stemDocuments',
    coalesce((select documents from search_stems s where s.stem = w.stem), w.documents)))
  from (${rows}) w), '[]')`;

interface Asked {
  /** Stop words, which have no stem. */
  asWritten?: boolean;
  audiences?: Audience[];
}

/** In how many of the texts that are only for these readers a stem is; asked only for words that no public text has. */
const inReserved = (audiences: Audience[]) => sql`case when ${audiences.length > 0} and stem <> '' then (
  select count(*) from search_documents d
  where d.audiences <> '{}' and d.audiences && ${audiences}::text[] and d.vector @@ quote_literal(stem)::tsquery) end`;

/** Stems and frequencies of words, in one query, with the number of all sections. */
export async function lookUp(words: WordToLookUp[], { asWritten = false, audiences = [] }: Asked = {}) {
  const [row] = await sql<{ total: number; words: LookedUp[] }[]>`
    with stemmed as materialized (
      select *, case when ${asWritten} then word else coalesce((tsvector_to_array(to_tsvector('italian', form)))[1], '') end as stem
      from jsonb_to_recordset(${JSON.stringify(words)}::text::jsonb) as w(word text, form text, spelled bool, unfinished bool, swaps jsonb)
    ), known as materialized (
      select *, coalesce((select documents from search_words w where w.word = stemmed.word), 0) as documents,
        coalesce((select documents from search_stems s where s.stem = stemmed.stem and s.stem <> ''),
          ${inReserved(audiences)}, 0) as "stemDocuments"
      from stemmed
    ), asked as (
      select *, spelled and documents <= ${HARDLY_KNOWN} as uncertain from known
    )
    select coalesce((select documents from search_stems where stem = ''), 0)::int as total,
      coalesce(json_agg(json_build_object('word', word, 'stem', stem, 'documents', documents, 'stemDocuments', "stemDocuments",
        'alike', ${asList(ALIKE)}, 'completions', ${asList(COMPLETIONS)})), '[]') as words
    from asked`;
  return { words: new Map(row?.words.map((word) => [word.word, word])), total: row?.total ?? 0 };
}
