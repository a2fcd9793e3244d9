import { sql as query } from "drizzle-orm";
import { db } from "~db/client.server";
import { searchEngine } from "./engine.server";

/** A title must bring its own text among so many results: what is seen without scrolling. */
const SEEN_AT_ONCE = 5;

interface Titled {
  kind: string;
  key: string;
  title: string;
}

/** The questions and result codes in the index that a search for their own title does not bring, one line each. */
export async function unreachable(): Promise<string[]> {
  const sources = (await db.execute(query`
    select distinct kind, source_key as key, title from search_documents where kind in ('faq', 'code') order by 1, 2
  `)) as unknown as Titled[];
  const faults: string[] = [];
  for (const { kind, key, title } of sources) {
    // A code is found by its number at once: here it is asked for in words.
    const text = title.replace(`${key}: `, "");
    const { hits, exact } = await searchEngine().search({ text, pageSize: SEEN_AT_ONCE });
    const isSeen = [exact, ...hits].some((hit) => hit?.kind === kind && hit.sourceKey === key);
    if (!isSeen) faults.push(`${kind} ${key}: search for «${text}» does not bring it among the first ${SEEN_AT_ONCE}`);
  }
  return faults;
}
