import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { postgresEngine } from "../postgres/engine.server";
import { useEngine } from "../testing";
import { liveIndex, meilisearch, nextIndex } from "./client.server";
import { meilisearchEngine } from "./engine.server";
import { rebuildIndex } from "./rebuild.server";
import { sendChanges } from "./send.server";
import { testServer, useServer } from "./testing";

/** What every engine must do, asked of a real Meilisearch server: the tests are those of PostgreSQL's engine. */
describe.skipIf(!testServer)("Meilisearch", () => {
  beforeAll(async () => {
    useServer(testServer ?? "");
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
  describe("ranking", async () => void (await import("../ranking.test")));
  describe("permissions", async () => void (await import("../permissions.test")));
  describe("hostile queries", async () => void (await import("../hostile.test")));

  test("is the one that is asked", () => {
    expect(meilisearchEngine.name).toBe("meilisearch");
  });
});
