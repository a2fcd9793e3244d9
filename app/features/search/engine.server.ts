import type { SearchEngine } from "./engine";
import { type Failover, withFallback } from "./failover.server";
import { hasMeilisearch } from "./meilisearch/client.server";
import { meilisearchEngine } from "./meilisearch/engine.server";
import { postgresEngine } from "./postgres/engine.server";
import { onlyPublicThreads } from "./sources.server";

const postgres = onlyPublicThreads(postgresEngine);
let both: Failover | undefined;

/** The engine in use: PostgreSQL's, or Meilisearch with PostgreSQL's behind it where a server is configured. */
export function searchEngine(): SearchEngine {
  if (!hasMeilisearch()) return postgres;
  both ??= withFallback(meilisearchEngine, postgresEngine);
  return onlyPublicThreads(both);
}

/** Whether searches are answered by the fallback just now. */
export const isSearchDegraded = (): boolean => both?.isDegraded() ?? false;
