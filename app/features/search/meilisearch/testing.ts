import { env } from "~/lib/env.server";

/**
 * Where a Meilisearch server for tests is: `MEILISEARCH_TEST_URL` (and `MEILISEARCH_TEST_KEY`). Undefined: tests that need one are skipped, and
 * this says so.
 */
export const testServer = process.env.MEILISEARCH_TEST_URL;

if (!testServer) console.warn("MEILISEARCH_TEST_URL is not set: tests that need a Meilisearch server are skipped");

/** Configures a server for the rest of the test file, with an index of its own. */
export function useServer(url: string): void {
  Object.assign(env(), {
    MEILISEARCH_URL: url,
    MEILISEARCH_KEY: process.env.MEILISEARCH_TEST_KEY,
    MEILISEARCH_INDEX: `test-${process.pid}-${Date.now()}`,
  });
}
