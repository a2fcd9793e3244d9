import { sql } from "drizzle-orm";
import { conferenceDocuments, reindexConference } from "~/features/conferences/search.server";
import { threadDocument } from "~/features/forum/search.server";
import { inspect } from "~/features/guard/inspect";
import { maskFindings } from "~/features/guard/mask";
import { enqueue } from "~/features/jobs/enqueue.server";
import type { JobPayloads } from "~/features/jobs/payloads";
import { noticeDocument } from "~/features/notices/search.server";
import { db, type Tx } from "~db/client.server";
import type { ForumCategory, Topic } from "~db/enums";
import { audienceOfComune } from "./audience";
import { documentsOf, FOR_EVERYBODY } from "./documents";
import { removeDocuments, replaceDocuments } from "./index.server";
import { CONFERENCE, THREADS } from "./weights";
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
    if (kind === "conference") return indexConference(tx, id);
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
  await replaceDocuments(tx, "notice", slug, documentsOf({ ...FOR_EVERYBODY, ...shown }));
}

/** A conference and the others of its series, of which the next one is found. */
async function indexConference(tx: Tx, id: number): Promise<void> {
  // Two of one series would each see the other as it was.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('search conferences', 0))`);
  for (const { id: number, document } of await conferenceDocuments(tx, id)) {
    const sections = document ? documentsOf({ ...FOR_EVERYBODY, ...document, boost: CONFERENCE }) : [];
    await replaceDocuments(tx, "conference", String(number), sections);
  }
}

/** The job `search.sources`: every thread as it is now, the newest first, and every conference to come. */
export async function indexSources(): Promise<void> {
  const ids = await db.execute<{ id: string }>(sql`select id from threads order by id desc`);
  for (const { id } of ids) await indexSource({ kind: "thread", id: Number(id) });
  await db.transaction(async (tx) => {
    const coming = await tx.execute<{ id: string }>(sql`select id from conferences where ends_at > now()`);
    for (const { id } of coming) await reindexConference(tx, Number(id));
    await tx.execute(sql`delete from search_settings where engine = 'sources'`);
  });
}

/** At every start: a migration after which threads or conferences are kept in another way has left a word here that they must be looked at again. */
export async function keepSourcesCurrent(): Promise<void> {
  const due = await db.execute(sql`select 1 from search_settings where engine = 'sources'`);
  if (due.length) await db.transaction((tx) => enqueue(tx, "search.sources", {}, { key: "search.sources" }));
}

/** The job `search.forget`: the same, and words no text has any more are neither completed nor taken for misspelled. */
export async function forgetSource(source: JobPayloads["search.forget"]): Promise<void> {
  await indexSource(source);
  await db.transaction(refreshWords);
}
