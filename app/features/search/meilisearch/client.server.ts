import { Meilisearch } from "meilisearch";
import { env } from "~/lib/env.server";
import { askServer } from "./http.server";

let known: Meilisearch | undefined;

/** Whether a Meilisearch server is configured. */
export const hasMeilisearch = (): boolean => env().MEILISEARCH_URL !== undefined;

/** The client of the configured server; neither its address nor its key leaves this process. Throws where there is none. */
export function meilisearch(): Meilisearch {
  const { MEILISEARCH_URL, MEILISEARCH_KEY } = env();
  if (!MEILISEARCH_URL) throw new Error("MEILISEARCH_URL is not set");
  known ??= new Meilisearch({
    host: MEILISEARCH_URL,
    apiKey: MEILISEARCH_KEY,
    httpClient: askServer,
  });
  return known;
}

/** Names of the index in use and of the one that is built beside it. */
export const liveIndex = (): string => env().MEILISEARCH_INDEX;
export const nextIndex = (): string => `${liveIndex()}-next`;
