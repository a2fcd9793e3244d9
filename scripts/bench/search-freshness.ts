import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { documentsOf, FOR_EVERYBODY, type SearchSource } from "../../app/features/search/documents";
import { removeDocuments, replaceDocuments } from "../../app/features/search/index.server";
import { liveIndex, meilisearch } from "../../app/features/search/meilisearch/client.server";
import { documentId } from "../../app/features/search/meilisearch/documents";
import { db, sql, type Tx } from "../../db/client.server";
import { printTable } from "./table";

const TEXTS = 20;
/** No text may be older in Meilisearch than its source for longer. */
const OLDEST_MS = 2_000;
const GIVE_UP_MS = 30_000;

/**
 * Texts are written, changed and taken out one after the other, as the desk does, while a process of its own does the jobs; prints how long after
 * its transaction each change was in Meilisearch. True when none took longer than it may.
 */
export async function measureFreshness(): Promise<boolean> {
  const worker = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  try {
    if (worker.stderr) await once(worker.stderr, "data");
    const steps = { written: write, changed: write, "taken out": takeOut };
    const rows: string[][] = [];
    let isFresh = true;
    const [row] = await sql<{ sections: number }[]>`select count(*)::int as sections from search_documents`;
    for (const [name, step] of Object.entries(steps)) {
      const times: number[] = [];
      for (let number = 0; number < TEXTS; number += 1) times.push(await timeChange(worker, number, step));
      times.sort((one, other) => one - other);
      const [middle = 0, slowest = 0] = [times[Math.floor(TEXTS / 2)], times.at(-1)];
      if (slowest > OLDEST_MS) isFresh = false;
      rows.push([name, String(row?.sections), String(TEXTS), middle.toFixed(0), slowest.toFixed(0)]);
    }
    printTable(["texts", "among sections", "number", "in Meilisearch after ms, p50", "slowest"], rows);
    return isFresh;
  } finally {
    worker.kill("SIGTERM");
    if (worker.exitCode === null) await once(worker, "exit");
  }
}

const keyOf = (number: number) => `freschezza-${number}`;

async function write(tx: Tx, number: number): Promise<void> {
  const text = `Testo ${number} scritto per misurare: il subentro si prenota dalla scheda del comune.`;
  const source: SearchSource = {
    ...FOR_EVERYBODY,
    path: `/domande/${keyOf(number)}`,
    title: `Domanda ${number}`,
    updatedOn: "2026-11-26",
    sections: [{ anchor: null, heading: null, text }],
  };
  await replaceDocuments(tx, "faq", keyOf(number), documentsOf(source));
}

const takeOut = (tx: Tx, number: number) => removeDocuments(tx, "faq", keyOf(number));

/** Milliseconds from the end of a transaction until Meilisearch has what it wrote. */
async function timeChange(worker: ChildProcess, number: number, change: typeof write): Promise<number> {
  await db.transaction((tx) => change(tx, number));
  const written = performance.now();
  const [source] = await sql<{ version: number; isKept: boolean }[]>`
    select s.version::float8 as version, exists (
      select 1 from search_documents d where d.kind = s.kind and d.source_key = s.source_key) as "isKept"
    from search_sources s where kind = 'faq' and source_key = ${keyOf(number)}`;
  const wanted = source?.isKept ? source.version : undefined;
  while ((await versionOf(number)) !== wanted) {
    if (worker.exitCode !== null) throw new Error("the process that does the jobs has ended");
    if (performance.now() - written > GIVE_UP_MS) throw new Error(`${keyOf(number)} is not in Meilisearch`);
    await pause(5);
  }
  return performance.now() - written;
}

/** Undefined when the text is not there. */
async function versionOf(number: number): Promise<number | undefined> {
  const id = documentId("faq", keyOf(number), 0);
  const { results } = await meilisearch()
    .index<{ id: string; version: number }>(liveIndex())
    .getDocuments({ ids: [id], fields: ["id", "version"] });
  return results[0]?.version;
}
