import { log } from "~/lib/log.server";
import type { SearchEngine } from "./engine";

/** A search that takes longer is answered by the other engine. */
const PATIENCE_MS = 400;
/** After a failure the first engine is left alone for so long. */
const OPEN_MS = 10_000;

export interface Failover extends SearchEngine {
  /** Whether the first engine has failed a moment ago and the second answers for it. */
  isDegraded(): boolean;
}

/**
 * Two engines as one: the first answers, and when it is slow, down or wrong the second answers the same request, so that no search ever
 * fails for it. Then the first is not asked for ten seconds.
 */
export function withFallback(first: SearchEngine, second: SearchEngine, now: () => number = Date.now): Failover {
  let closedUntil = 0;
  const isDegraded = () => now() < closedUntil;
  async function either<T>(ask: (engine: SearchEngine) => Promise<T>): Promise<T> {
    if (isDegraded()) return ask(second);
    try {
      return await inTime(ask(first));
    } catch (error) {
      closedUntil = now() + OPEN_MS;
      // Only what kind of failure: its message may hold the query.
      log.warn(
        { engine: first.name, failure: error instanceof Error ? error.name : "unknown" },
        "search: other engine",
      );
      return ask(second);
    }
  }
  return {
    name: first.name,
    isDegraded,
    search: (query) => either((engine) => engine.search(query)),
    suggest: (query) => either((engine) => engine.suggest(query)),
  };
}

class TooSlow extends Error {
  override name = "TooSlow";
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow()), PATIENCE_MS);
  });
  // Whatever becomes of an answer that came too late, nobody waits for it.
  answer.catch(() => {});
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
