import type { EnqueuedTask } from "meilisearch";
import { enqueue } from "~/features/jobs/enqueue.server";
import { log } from "~/lib/log.server";
import { db, sql } from "~db/client.server";
import { hasMeilisearch, liveIndex, meilisearch, nextIndex } from "./client.server";
import { meiliDocument } from "./documents";
import { type Change, markSent, sourcesAfter, stemsOf } from "./rows.server";
import { allDone, done, sendChanges } from "./send.server";
import { meiliSettings, settingsMark } from "./settings";

const AT_ONCE = 1000;
/** Tasks left to the server at a time: it does what stands in line as one, and keeps what waits on its disk. */
const IN_LINE = 20;

interface Progress {
  onProgress?: (done: number, total: number) => void;
}

/**
 * Builds the index anew beside the one in use, from one snapshot of the database, then swaps the two: readers never meet a gap or a
 * half-built index. What has changed since the snapshot is sent right after the swap. Returns how many sources it holds.
 */
export async function rebuildIndex({ onProgress }: Progress = {}): Promise<number> {
  const client = meilisearch();
  await client.deleteIndexIfExists(nextIndex());
  await done(client.createIndex(nextIndex(), { primaryKey: "id" }));
  const settings = await meiliSettings(stemsOf);
  await done(client.index(nextIndex()).updateSettings(settings));
  const sent = await fillNext(onProgress);
  const { results } = await client.getIndexes({ limit: 1000 });
  if (!results.some(({ uid }) => uid === liveIndex()))
    await done(client.createIndex(liveIndex(), { primaryKey: "id" }));
  await done(client.swapIndexes([{ indexes: [liveIndex(), nextIndex()], rename: false }]));
  await sql`update search_sources set sent_version = 0 where sent_version <> 0`;
  for (let from = 0; from < sent.length; from += AT_ONCE) await markSent(sent.slice(from, from + AT_ONCE));
  await sql`insert into search_settings (engine, mark) values ('meilisearch', ${settingsMark(settings)})
    on conflict (engine) do update set mark = excluded.mark`;
  await done(client.deleteIndex(nextIndex()));
  await sendChanges();
  return sent.length;
}

async function fillNext(onProgress: Progress["onProgress"]): Promise<Omit<Change, "rows">[]> {
  const index = meilisearch().index(nextIndex());
  return sql.begin("isolation level repeatable read read only", async (tx) => {
    const [{ total } = { total: 0 }] = await tx<{ total: number }[]>`select count(*)::int as total from search_sources`;
    const sent: Omit<Change, "rows">[] = [];
    let line: EnqueuedTask[] = [];
    for (let last: Change | undefined; ; ) {
      const changes = await sourcesAfter(tx, last, AT_ONCE);
      const documents = changes.flatMap(({ rows }) => rows.map(meiliDocument));
      if (documents.length) line.push(await index.addDocuments(documents));
      sent.push(...changes.map(({ kind, sourceKey, version }) => ({ kind, sourceKey, version })));
      if (line.length === IN_LINE || !changes.length) {
        await allDone(line);
        line = [];
        onProgress?.(sent.length, total);
      }
      if (!changes.length) return sent;
      last = changes.at(-1);
    }
  });
}

/** The job after a start with other settings, or with a server that is new. */
export async function rebuildIfChanged(): Promise<void> {
  if (!hasMeilisearch()) return;
  const mark = settingsMark(await meiliSettings(stemsOf));
  const [known] = await sql<{ mark: string }[]>`select mark from search_settings where engine = 'meilisearch'`;
  if (known?.mark === mark && (await isThere())) return;
  const sources = await rebuildIndex();
  log.info({ sources }, "search: index built anew");
}

async function isThere(): Promise<boolean> {
  const { results } = await meilisearch().getIndexes({ limit: 1000 });
  return results.some(({ uid }) => uid === liveIndex());
}

/** At every start of a site with a Meilisearch server: its index is made, or made anew, when that is due. */
export async function keepIndexCurrent(): Promise<void> {
  if (!hasMeilisearch()) return;
  await db.transaction((tx) => enqueue(tx, "search.rebuild", {}, { key: "search.rebuild", queue: "search" }));
}
