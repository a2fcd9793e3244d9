import type { Actor } from "~/features/accounts/actor";
import type { SearchEngine } from "./engine";
import { type Failover, withFallback } from "./failover.server";
import { hasMeilisearch } from "./meilisearch/client.server";
import { meilisearchEngine } from "./meilisearch/engine.server";
import { postgresEngine } from "./postgres/engine.server";
import { forReader } from "./readable.server";

let both: Failover | undefined;

/**
 * The engine in use, for this reader: PostgreSQL's, or Meilisearch with PostgreSQL's behind it where a server is configured. Without a
 * reader only what is for everybody is found.
 */
export function searchEngine(actor: Actor | null = null): SearchEngine {
  if (!hasMeilisearch()) return forReader(postgresEngine, actor);
  both ??= withFallback(meilisearchEngine, postgresEngine);
  return forReader(both, actor);
}

/** Whether searches are answered by the fallback just now. */
export const isSearchDegraded = (): boolean => both?.isDegraded() ?? false;
