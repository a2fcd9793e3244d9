import { sql } from "drizzle-orm";
import { enqueue } from "~/features/jobs/enqueue.server";
import type { Tx } from "~db/client.server";
import { MODALITIES, STAGES } from "~db/enums";
import type { SearchDocument } from "./documents";
import type { SearchKind } from "./engine";
import { hasMeilisearch } from "./meilisearch/client.server";
import { indexable, stopWordsOf } from "./text/analyse";
import { filterMark, SOLVED, topicMark, yearMark } from "./text/filters";
import { addWords, countWords } from "./words.server";

/** The weighted vector of a row `r` of prepared fields. Stems come from here and from nowhere else. */
export const VECTOR = sql.raw(`
  setweight(to_tsvector('italian', r.a), 'A') || setweight(to_tsvector('italian', r.b), 'B')
  || setweight(to_tsvector('simple', r.stops), 'B') || setweight(to_tsvector('italian', r.c), 'C')
  || to_tsvector('italian', r.d) || array_to_tsvector(r.marks)`);

/** NUL and halves of characters: PostgreSQL keeps neither in a text. */
const UNKEEPABLE = /[\0\p{Surrogate}]/gu;

/**
 * Puts the sections of a source in the place of those that were there; they are found as soon as `tx` commits.
 * Words seen for the first time are known at once; how frequent words are is counted again by `refreshWords`.
 */
export async function replaceDocuments(
  tx: Tx,
  kind: SearchKind,
  sourceKey: string,
  documents: SearchDocument[],
): Promise<void> {
  const gone = await deleteRows(tx, kind, sourceKey);
  if (gone || documents.length) await noteChange(tx, kind, sourceKey);
  if (!documents.length) return;
  await writeRows(
    tx,
    documents.map((document) => ({ kind, sourceKey, ...prepareDocument(kind, document) })),
  );
  // Words of what only some may read are proposed to nobody, and say nothing of how rare a word is.
  await addWords(tx, countWords(documents.filter(({ audiences }) => !audiences.length)));
}

/** Adds rows, and the stems that are new. */
export async function writeRows(
  tx: Tx,
  prepared: ({ kind: SearchKind; sourceKey: string } & ReturnType<typeof prepareDocument>)[],
): Promise<void> {
  const rows = JSON.stringify(prepared, (_, value) =>
    typeof value === "string" ? value.replace(UNKEEPABLE, "") : value,
  );
  await tx.execute(sql`
    with r as (
      select * from jsonb_to_recordset(${rows}::text::jsonb) as r(
        kind text, "sourceKey" text, path text, anchor text, position int, title text, context text, heading text, summary text,
        body text, keywords text, codes text[], stages text[], modalities text[], topics text[], boost float8, "updatedOn" date, solved bool, audiences text[],
        a text, b text, c text, d text, stops text, marks text[])
    ), written as (
      insert into search_documents (kind, source_key, path, anchor, position, title, context, heading, summary, body, keywords,
        codes, stages, modalities, topics, boost, updated_on, solved, audiences, vector)
      select kind, "sourceKey", path, anchor, position, title, context, heading, summary, body, keywords,
        codes, stages, modalities, topics, boost, "updatedOn", solved, audiences, ${VECTOR}
      from r returning vector, audiences
    )
    insert into search_stems (stem, documents)
    select stem, count(*) from written, unnest(tsvector_to_array(vector)) stem where audiences = '{}' and stem not like '=%' group by stem order by stem
    on conflict do nothing`);
}

/** Takes a source out of the search, if it is there. */
export async function removeDocuments(tx: Tx, kind: SearchKind, sourceKey: string): Promise<void> {
  await replaceDocuments(tx, kind, sourceKey, []);
}

/** How many there were. */
async function deleteRows(tx: Tx, kind: SearchKind, sourceKey: string): Promise<number> {
  const gone = await tx.execute(sql`
    delete from search_documents where kind = ${kind} and source_key = ${sourceKey} returning id`);
  return gone.length;
}

/** Numbers the change, and has it sent to the other engine where there is one. */
async function noteChange(tx: Tx, kind: SearchKind, sourceKey: string): Promise<void> {
  await tx.execute(sql`
    insert into search_sources (kind, source_key, version) values (${kind}, ${sourceKey}, nextval('search_versions'))
    on conflict (kind, source_key) do update set version = excluded.version`);
  if (hasMeilisearch()) await enqueue(tx, "search.send", {}, { key: "search.send", queue: "search" });
}

/** A document's fields as they are stemmed, beside those that are shown. */
export function prepareDocument(kind: SearchKind, document: SearchDocument) {
  const marks = [
    kind,
    ...(document.stages.length ? document.stages : STAGES),
    ...(document.modalities.length ? document.modalities : MODALITIES),
    ...document.topics.map(topicMark),
    yearMark(document.updatedOn.slice(0, 4)),
    ...(document.solved ? [SOLVED] : []),
  ];
  return {
    ...document,
    a: indexable(`${document.title} ${document.codes.join(" ")}`),
    b: indexable(`${document.heading} ${document.keywords}`),
    c: indexable(document.summary),
    d: indexable(document.body),
    stops: stopWordsOf(`${document.title} ${document.heading}`),
    marks: marks.map(filterMark),
  };
}
