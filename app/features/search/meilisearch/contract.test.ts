import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { postgresEngine } from "../postgres/engine.server";
import { useEngine } from "../testing";
import { liveIndex, meilisearch, nextIndex } from "./client.server";
import { meilisearchEngine } from "./engine.server";
import { rebuildIndex } from "./rebuild.server";
import { sendChanges } from "./send.server";

/**
 * What every engine must do, asked of a real Meilisearch server: `MEILISEARCH_TEST_URL` (and `MEILISEARCH_TEST_KEY`) say where one is. The
 * tests themselves are those of PostgreSQL's engine. Without a server they are skipped, and say so.
 */
const url = process.env.MEILISEARCH_TEST_URL;
if (!url) console.warn("MEILISEARCH_TEST_URL is not set: the tests of Meilisearch's engine are skipped");

vi.hoisted(() => {
  const { MEILISEARCH_TEST_URL, MEILISEARCH_TEST_KEY } = process.env;
  if (!MEILISEARCH_TEST_URL) return;
  process.env.MEILISEARCH_URL = MEILISEARCH_TEST_URL;
  if (MEILISEARCH_TEST_KEY) process.env.MEILISEARCH_KEY = MEILISEARCH_TEST_KEY;
  process.env.MEILISEARCH_INDEX = `test-${process.pid}-${Date.now()}`;
});

describe.skipIf(!url)("Meilisearch", () => {
  beforeAll(async () => {
    useEngine(meilisearchEngine, sendChanges);
    await rebuildIndex();
  });
  afterAll(async () => {
    useEngine(postgresEngine, async () => {});
    for (const name of [liveIndex(), nextIndex()]) await meilisearch().deleteIndexIfExists(name);
  });

  describe("acceptance", async () => void (await import("../acceptance.test")));
  describe("matching", async () => void (await import("../matching.test")));
  describe("choices", async () => void (await import("../choices.test")));
  describe("changes", async () => void (await import("../index.test")));
  describe("hostile queries", async () => void (await import("../hostile.test")));

  test("is the one that is asked", () => {
    expect(meilisearchEngine.name).toBe("meilisearch");
  });
});
