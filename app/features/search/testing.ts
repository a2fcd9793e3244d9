import { sql as query } from "drizzle-orm";
import { db } from "~db/client.server";
import { documentsOf, type SearchSource } from "./documents";
import type { SearchHit, SearchKind, SearchQuery } from "./engine";
import { searchEngine } from "./engine.server";
import { removeDocuments, replaceDocuments } from "./index.server";
import { refreshWords } from "./words.server";

/** A source for a test: what isn't given is empty. */
export interface TestSource extends Partial<SearchSource> {
  kind?: SearchKind;
  key: string;
  title: string;
  body?: string;
}

/** Puts sources into the index as an import does. */
export async function index(...sources: TestSource[]): Promise<void> {
  await db.transaction(async (tx) => {
    for (const { kind = "faq", key, body = "", ...given } of sources) {
      const source: SearchSource = {
        path: `/${kind}/${key}`,
        context: "",
        summary: "",
        keywords: [],
        codes: [],
        stages: [],
        modalities: [],
        topics: [],
        boost: 1,
        updatedOn: "2026-11-23",
        sections: [{ anchor: null, heading: null, text: body }],
        ...given,
      };
      await replaceDocuments(tx, kind, key, documentsOf(source));
    }
    await refreshWords(tx);
  });
}

/** Takes everything out of the index. */
export async function clear(): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(query`delete from search_documents`);
    await refreshWords(tx);
  });
}

export const forget = (kind: SearchKind, key: string) => db.transaction((tx) => removeDocuments(tx, kind, key));

export const ask = (text: string, rest: Partial<SearchQuery> = {}) => searchEngine().search({ text, ...rest });

/** Keys of the sources found, in their order, the exact code first. */
export async function found(text: string, rest: Partial<SearchQuery> = {}): Promise<string[]> {
  const { exact, hits } = await ask(text, rest);
  return [...(exact ? [exact] : []), ...hits].map(({ sourceKey }) => sourceKey);
}

/** An excerpt with what is marked between brackets. */
export const shown = ({ excerpt }: Pick<SearchHit, "excerpt">): string =>
  excerpt.map(({ text, mark }) => (mark ? `[${text}]` : text)).join("");
