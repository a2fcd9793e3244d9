import { randomUUID } from "node:crypto";
import { sql as query } from "drizzle-orm";
import { db, type Tx } from "~db/client.server";
import { log } from "../log.server";
import { KEEPER, Listener } from "./listener.server";

export const CHANGES = "public_change";
export const CONFIRMATIONS = "public_change_confirmed";

/** A process that keeps pages and does not confirm within this time is hung, and answers nobody. */
const PATIENCE_MS = 2000;

/** What was announced: the pages under these paths show something that has changed. */
export interface Announcement {
  id: string;
  /** A path covers itself and all that stands below it, "/" everything; one that ends in "$" only itself ("/$": the home page). */
  paths: string[];
}

/**
 * Runs `work` in a transaction that changes what anonymous readers see, and returns only when every process has dropped the pages
 * it kept under `paths`: who confirms to the author a change made through here never shows them a stale page.
 */
export async function publicChange<T>(paths: string[], work: (tx: Tx) => Promise<T>): Promise<T> {
  const id = randomUUID();
  const confirmed = await expectConfirmations(id);
  try {
    const result = await db.transaction(async (tx) => {
      const value = await work(tx);
      await tx.execute(query`select pg_notify(${CHANGES}, ${JSON.stringify({ id, paths } satisfies Announcement)})`);
      return value;
    });
    await confirmed();
    return result;
  } finally {
    waiting.delete(id);
  }
}

const waiting = new Map<string, (pid: number) => void>();
let listener: Promise<Listener> | undefined;

function confirmations(): Promise<Listener> {
  listener ??= Listener.open({
    applicationName: "anpr-supporto-author",
    channel: CONFIRMATIONS,
    onMessage(payload) {
      const [id = "", pid = ""] = payload.split(" ");
      waiting.get(id)?.(Number(pid));
    },
  });
  return listener;
}

async function expectConfirmations(id: string): Promise<() => Promise<void>> {
  const author = await confirmations();
  await author.connected(PATIENCE_MS);
  const connection = author.pid;
  const heard = new Set<number>();
  let check = () => {};
  waiting.set(id, (pid) => {
    heard.add(pid);
    check();
  });
  return async () => {
    // After the commit: a process that connects later starts with nothing kept.
    const keepers = await author.roster(KEEPER);
    // What came while this connection was lost was not heard: then only the time tells that all have dropped their pages.
    const hearsAll = connection !== undefined && connection === author.pid;
    const complete = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), PATIENCE_MS);
      check = () => {
        if (!hearsAll || !keepers?.every((pid) => heard.has(pid))) return;
        clearTimeout(timer);
        resolve(true);
      };
      check();
    });
    if (!complete)
      log.warn({ keepers: keepers?.length, heard: heard.size }, "a change was not confirmed by every process");
  };
}

/** Closes the connection that hears confirmations; for scripts and tests that must end. */
export async function closeConfirmations(): Promise<void> {
  const open = listener;
  listener = undefined;
  await (await open)?.close();
}
