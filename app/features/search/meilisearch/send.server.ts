import type { EnqueuedTask, EnqueuedTaskPromise, Task } from "meilisearch";
import { log } from "~/lib/log.server";
import { hasMeilisearch, liveIndex, meilisearch } from "./client.server";
import { meiliDocument, sourceId } from "./documents";
import { type Change, markSent, unsentChanges } from "./rows.server";

const AT_ONCE = 500;
const PATIENCE = { timeout: 120_000, interval: 25 };
/** Filling an index from nothing takes minutes on a small machine. */
const LONG_PATIENCE = { timeout: 1_800_000, interval: 100 };

/** A task of the server, waited for. Throws with the server's code when it failed. */
export async function done(task: EnqueuedTaskPromise): Promise<void> {
  refuseFailed(await task.waitTask(PATIENCE));
}

/** Several tasks that stand in line at the server, which does them together: many times quicker than one after the other. Throws as `done`. */
export async function allDone(tasks: EnqueuedTask[]): Promise<void> {
  for await (const task of meilisearch().tasks.waitForTasksIter(tasks, LONG_PATIENCE)) refuseFailed(task);
}

function refuseFailed({ status, error }: Task): void {
  if (status !== "succeeded") throw new Error(`meilisearch: ${error?.code ?? status}`);
}

/**
 * Sends all changes in their order, removals included. A job of the queue `search`: never two at once, so nothing older ever
 * overwrites something newer. What fails is sent again; nothing is marked as sent that the server has not kept.
 */
export async function sendChanges(): Promise<void> {
  if (!hasMeilisearch()) return;
  for (;;) {
    const changes = await unsentChanges(AT_ONCE);
    if (!changes.length) return;
    await writeChanges(liveIndex(), changes);
    await markSent(changes);
    log.info({ sources: changes.length }, "search: changes sent");
  }
}

/** Sections are replaced where they stand, then those that a source has no more are taken out: it is never missing in between. */
export async function writeChanges(name: string, changes: Change[]): Promise<void> {
  const index = meilisearch().index(name);
  const documents = changes.flatMap(({ rows }) => rows.map(meiliDocument));
  if (documents.length) await done(index.addDocuments(documents, { primaryKey: "id" }));
  const older = changes.map(({ kind, sourceKey, version, rows }) => {
    const source = `source = ${JSON.stringify(sourceId(kind, sourceKey))}`;
    return rows.length ? `(${source} AND version < ${version})` : `(${source})`;
  });
  await done(index.deleteDocuments({ filter: [older] }));
}
