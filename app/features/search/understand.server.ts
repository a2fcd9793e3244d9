import type { Audience } from "./audience";
import { type Concepts, makeConcepts } from "./postgres/concepts";
import type { WordToLookUp } from "./postgres/known-words";
import { lookUp } from "./postgres/lookup.server";
import { form } from "./text/analyse";
import { type AskedQuery, readQuery, rewrite } from "./text/query";
import { findSynonyms } from "./text/synonyms";

/** A query as the texts understand it, the same for every engine. */
export interface Understood extends Concepts {
  asked: AskedQuery;
  /** The query with its misspelled words changed, when some were. */
  correction: string | null;
  /** What each of its words is in the texts, in their order: its stem, or that of what it stands for, and in how many sections it is. */
  terms: { stem: string; documents: number }[];
}

/** Reads a query and looks its words up: one question to PostgreSQL, another when a word was misspelled. */
export async function understand(text: string, audiences: Audience[] = []): Promise<Understood> {
  const first = await understandAsked(readQuery(text), audiences);
  if (!first.changes.size) return { ...first, correction: null };
  const correction = rewrite(text, first.changes);
  return { ...(await understandAsked(readQuery(correction), audiences)), correction };
}

async function understandAsked(asked: AskedQuery, audiences: Audience[]): Promise<Omit<Understood, "correction">> {
  if (!asked.words.length) return { asked, concepts: [], changes: new Map(), sections: 0, terms: [] };
  const synonyms = findSynonyms(asked.words.map((word) => word.form)).flatMap((found) => found.synonyms);
  const others = [...synonyms.flatMap(({ words }) => words), ...asked.words.flatMap(({ variants }) => variants)];
  const wanted = new Map<string, WordToLookUp>();
  for (const word of others) wanted.set(word, { word, form: form(word), spelled: false, unfinished: false });
  for (const word of asked.words) wanted.set(word.word, word);
  const known = await lookUp([...wanted.values()], { asWritten: asked.onlyStopWords, audiences });
  const terms = asked.words.map(({ word, variants, form }) => {
    const looked = [word, ...variants].map((written) => known.words.get(written));
    const found = looked.find((found) => found?.stemDocuments) ?? looked[0];
    return { stem: found?.stem || form, documents: found?.stemDocuments ?? 0 };
  });
  return { asked, terms, ...makeConcepts(asked, known.words, known.total) };
}
