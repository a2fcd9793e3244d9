import { once } from "node:events";
import { finished } from "node:stream/promises";
import { SEARCH_KINDS } from "../../app/features/search/engine";
import { form } from "../../app/features/search/text/analyse";
import { filterMark } from "../../app/features/search/text/filters";
import { isStopWord } from "../../app/features/search/text/stop-words";
import { sql } from "../../db/client.server";
import { MODALITIES, STAGES } from "../../db/enums";
import { between, madeUpCode, pick, type Random, type Vocabulary } from "./search-data";

/** Threads are shown only while their row of the forum says so: there are none here. */
const KINDS = SEARCH_KINDS.filter((kind) => kind !== "thread");

/**
 * Adds made-up sections, from the number `first` up to `end`, of 40 to 300 words; four in ten are for one stage, three for one modality, one names a result code.
 * Their vectors are put together from stems asked for once: `to_tsvector` would take minutes.
 */
export async function fillMadeUp(first: number, end: number, vocabulary: Vocabulary, random: Random): Promise<void> {
  const stems = await stemsOf(vocabulary.words);
  await sql`drop index search_documents_vector, search_documents_heads`;
  const copy = await sql`
    copy search_documents (kind, source_key, path, title, summary, body, stages, modalities, updated_on, vector) from stdin
  `.writable();
  for (let number = first; number < end; number += 1) {
    if (!copy.write(madeUpRow(number, vocabulary, stems, random))) await once(copy, "drain");
  }
  copy.end();
  await finished(copy);
  await sql.begin(async (tx) => {
    await tx`set local maintenance_work_mem = '512MB'`;
    await tx`create index search_documents_vector on search_documents using gin (vector)`;
    await tx`create index search_documents_heads on search_documents using gin (ts_filter(vector, '{a,b}'))`;
  });
}

function madeUpRow(number: number, vocabulary: Vocabulary, stems: Map<string, string>, random: Random): string {
  const kind = pick(KINDS, random);
  const stages = random() < 0.4 ? [pick(STAGES, random)] : [];
  const modalities = random() < 0.3 ? [pick(MODALITIES, random)] : [];
  const title = vocabulary.drawMany(between(3, 9, random), random);
  const summary = vocabulary.drawMany(between(8, 25, random), random);
  const body = vocabulary.drawMany(between(40, 300, random), random);
  if (random() < 0.1) body.push(madeUpCode(random).toLowerCase());
  const marks = [kind, ...(stages.length ? stages : STAGES), ...(modalities.length ? modalities : MODALITIES)];
  const lexemes = new Map<string, string>(marks.map((mark) => [`'${filterMark(mark)}'`, ""]));
  let position = 0;
  const add = (words: string[], weight: string) => {
    for (const word of words) {
      if (isStopWord(word)) continue;
      position += 1;
      const lexeme = `'${stems.get(word) ?? word}'`;
      const before = lexemes.get(lexeme);
      lexemes.set(lexeme, `${before ? `${before},` : ":"}${position}${weight}`);
    }
  };
  add(title, "A");
  add(summary, "C");
  add(body, "");
  const vector = [...lexemes].map(([lexeme, places]) => lexeme + places).join(" ");
  const texts = [title, summary, body].map((words) => words.join(" "));
  const row = [
    kind,
    `prova-${number}`,
    `/prova/${number}`,
    ...texts,
    `{${stages}}`,
    `{${modalities}}`,
    "2026-11-23",
    vector,
  ];
  return `${row.join("\t")}\n`;
}

async function stemsOf(words: string[]): Promise<Map<string, string>> {
  const forms = JSON.stringify(words.map((word) => ({ word, form: form(word) })));
  const rows = await sql<{ word: string; stem: string | null }[]>`
    select word, (tsvector_to_array(to_tsvector('italian', form)))[1] as stem
    from jsonb_to_recordset(${forms}::text::jsonb) as r(word text, form text)`;
  return new Map(rows.map(({ word, stem }) => [word, stem ?? word]));
}
