import { sql } from "drizzle-orm";
import type { Tx } from "~db/client.server";
import type { SearchDocument } from "./documents";
import { form, words } from "./text/analyse";
import { isStopWord } from "./text/stop-words";

type Texts = Pick<SearchDocument, "title" | "heading" | "summary" | "body" | "keywords">;

/** In how many of the documents each word occurs. */
export function countWords(documents: Texts[], counts = new Map<string, number>()): Map<string, number> {
  for (const { title, heading, keywords, summary, body } of documents) {
    for (const word of new Set(words(`${title} ${heading} ${keywords} ${summary} ${body}`))) {
      if (word.length > 1 && !isStopWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

const AT_ONCE = 5_000;

/** Writes down words with their stems; a word that is known already keeps its count. */
export async function addWords(tx: Tx, counts: Map<string, number>): Promise<void> {
  const all = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
  for (let start = 0; start < all.length; start += AT_ONCE) {
    const rows = all.slice(start, start + AT_ONCE).map(([word, documents]) => ({ word, form: form(word), documents }));
    await tx.execute(sql`
      insert into search_words (word, stem, documents)
      select word, coalesce((tsvector_to_array(to_tsvector('italian', form)))[1], ''), documents
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r(word text, form text, documents int)
      on conflict do nothing`);
  }
}

/** Any number, the same in every process: two refreshes one after the other. */
const LOCK = 20161310;

/** Counts the words and stems of what is for everybody again: after an import or a reindex. Under a second for a few thousand sections. */
export async function refreshWords(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
  const counts = new Map<string, number>();
  for (let last = 0; ; ) {
    const rows = (await tx.execute(sql`
      select id::int, title, heading, keywords, summary, body from search_documents
      where id > ${last} and audiences = '{}' order by id limit ${AT_ONCE}
    `)) as unknown as (Texts & { id: number })[];
    if (!rows.length) break;
    countWords(rows, counts);
    last = rows.at(-1)?.id ?? last;
  }
  await tx.execute(sql`delete from search_words`);
  await addWords(tx, counts);
  await tx.execute(sql`delete from search_stems`);
  await tx.execute(sql`
    insert into search_stems (stem, documents)
    select word, ndoc from ts_stat('select vector from search_documents where audiences = ''{}''') where word not like '=%'
    union all select '', count(*) from search_documents where audiences = '{}'
    on conflict (stem) do update set documents = excluded.documents`);
}
