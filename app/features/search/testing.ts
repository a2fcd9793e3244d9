import { sql as query } from "drizzle-orm";
import { db, type Tx } from "~db/client.server";
import { documentsOf, FOR_EVERYBODY, type SearchSource } from "./documents";
import type { SearchEngine, SearchHit, SearchKind, SearchQuery } from "./engine";
import { removeDocuments, replaceDocuments } from "./index.server";
import { postgresEngine } from "./postgres/engine.server";
import { refreshWords } from "./words.server";

/** A source for a test: what isn't given is empty. */
export interface TestSource extends Partial<SearchSource> {
  kind?: SearchKind;
  key: string;
  title: string;
  body?: string;
}

/** The engine that the tests of all engines are run on, and what has to be done before it knows of a change. */
let engine: SearchEngine = postgresEngine;
let afterChange = async () => {};

export function useEngine(other: SearchEngine, bringUpToDate: () => Promise<void>): void {
  engine = other;
  afterChange = bringUpToDate;
}

export const engineInUse = (): SearchEngine => engine;

/** Puts sources into the index as an import does. */
export async function index(...sources: TestSource[]): Promise<void> {
  await db.transaction(async (tx) => {
    for (const { kind = "faq", key, body = "", ...given } of sources) {
      const source: SearchSource = {
        ...FOR_EVERYBODY,
        path: `/${kind}/${key}`,
        updatedOn: "2026-11-23",
        sections: [{ anchor: null, heading: null, text: body }],
        ...given,
      };
      await replaceDocuments(tx, kind, key, documentsOf(source));
    }
    await refreshWords(tx);
  });
  await afterChange();
}

/** A change as a feature makes it, known to the engine when it resolves. */
export async function change(work: (tx: Tx) => Promise<void>): Promise<void> {
  await db.transaction(work);
  await afterChange();
}

/** Takes everything out of the index. */
export async function clear(): Promise<void> {
  const sources = await db.execute<{ kind: SearchKind; key: string }>(
    query`select distinct kind, source_key as key from search_documents`,
  );
  await db.transaction(async (tx) => {
    for (const { kind, key } of sources) await removeDocuments(tx, kind, key);
    await refreshWords(tx);
  });
  await afterChange();
}

export async function forget(kind: SearchKind, key: string): Promise<void> {
  await change((tx) => removeDocuments(tx, kind, key));
}

export const ask = (text: string, rest: Partial<SearchQuery> = {}) => engine.search({ text, ...rest });

/** Keys of the sources found, in their order, the exact code first. */
export async function found(text: string, rest: Partial<SearchQuery> = {}): Promise<string[]> {
  const { exact, hits } = await ask(text, rest);
  return [...(exact ? [exact] : []), ...hits].map(({ sourceKey }) => sourceKey);
}

/** An excerpt with what is marked between brackets. */
export const shown = ({ excerpt }: Pick<SearchHit, "excerpt">): string =>
  excerpt.map(({ text, mark }) => (mark ? `[${text}]` : text)).join("");
