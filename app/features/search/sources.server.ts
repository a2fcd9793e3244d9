import { sql } from "drizzle-orm";
import { threadDocument } from "~/features/forum/search.server";
import { inspect } from "~/features/guard/inspect";
import { maskFindings } from "~/features/guard/mask";
import { enqueue } from "~/features/jobs/enqueue.server";
import type { JobPayloads } from "~/features/jobs/payloads";
import { noticeDocument } from "~/features/notices/search.server";
import { db, type Tx } from "~db/client.server";
import type { ForumCategory, Topic } from "~db/enums";
import { audienceOfComune } from "./audience";
import { documentsOf } from "./documents";
import { removeDocuments, replaceDocuments } from "./index.server";
import { THREADS } from "./weights";
import { refreshWords } from "./words.server";

/** Each category of the forum is one of the topics of the texts. */
const TOPIC = {
  "file-di-subentro": "file",
  "web-service": "rete",
  anomalie: "anomalie",
  "smart-card": "smart-card",
  certificazione: "certificati",
  aire: "aire",
  "piano-e-scheda": "piano",
} as const satisfies Record<ForumCategory, Topic>;

function standingOf({ isSolved, isOfficial }: { isSolved: boolean; isOfficial: boolean }): number {
  if (isSolved) return isOfficial ? THREADS.officialSolution : THREADS.solution;
  return isOfficial ? THREADS.officialAnswer : THREADS.open;
}

/** Who reads every reserved thread. */
const OFFICES = ["sogei", "ministero"] as const;

/** A reserved thread may hold what its readers need and nobody searches for. */
function withoutPersonalData<T extends { title: string; summary: string; body: string }>(texts: T): T {
  const masked = (text: string) => maskFindings(text, inspect(text));
  return { ...texts, title: masked(texts.title), summary: masked(texts.summary), body: masked(texts.body) };
}

/** The job `search.index`: the rows of a source as it is now. Two jobs for one source wait for each other. */
export async function indexSource({ kind, id }: JobPayloads["search.index"]): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`search ${kind} ${id}`}, 0))`);
    if (kind === "notice") return indexNotice(tx, id);
    const found = await threadDocument(tx, id);
    const key = String(id);
    if (!found) return removeDocuments(tx, kind, key);
    const { stage, modality, category, isSolved, isOfficial, readers, ...texts } = found;
    const { body, ...shown } = readers ? withoutPersonalData(texts) : texts;
    const document = {
      ...shown,
      audiences: readers ? [...OFFICES, ...readers.map(audienceOfComune)] : [],
      keywords: [],
      stages: stage ? [stage] : [],
      modalities: modality ? [modality] : [],
      topics: [TOPIC[category]],
      boost: standingOf({ isSolved, isOfficial }),
      solved: isSolved,
      sections: [{ anchor: null, heading: null, text: body }],
    };
    await replaceDocuments(tx, kind, key, documentsOf(document));
  });
}

/** A notice written in the site, by the number of its text; those of files come with the import. */
async function indexNotice(tx: Tx, entryId: number): Promise<void> {
  const found = await noticeDocument(tx, entryId);
  if (!found) return;
  const { slug, isInForce, ...shown } = found;
  if (!isInForce) return removeDocuments(tx, "notice", slug);
  const source = { ...shown, context: "", keywords: [], codes: [], topics: [], boost: 1, audiences: [], solved: null };
  await replaceDocuments(tx, "notice", slug, documentsOf(source));
}

/** The job `search.threads`: every thread as it is now, the newest first. */
export async function indexThreads(): Promise<void> {
  const ids = await db.execute<{ id: string }>(sql`select id from threads order by id desc`);
  for (const { id } of ids) await indexSource({ kind: "thread", id: Number(id) });
  await db.execute(sql`delete from search_settings where engine = 'threads'`);
}

/** At every start: a migration after which threads are kept in another way has left a word here that they must be looked at again. */
export async function keepThreadsCurrent(): Promise<void> {
  const due = await db.execute(sql`select 1 from search_settings where engine = 'threads'`);
  if (due.length) await db.transaction((tx) => enqueue(tx, "search.threads", {}, { key: "search.threads" }));
}

/** The job `search.forget`: the same, and words no text has any more are neither completed nor taken for misspelled. */
export async function forgetSource(source: JobPayloads["search.forget"]): Promise<void> {
  await indexSource(source);
  await db.transaction(refreshWords);
}
