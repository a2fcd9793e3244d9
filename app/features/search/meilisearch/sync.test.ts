import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sql } from "~db/client.server";
import { clear, forget, index, useEngine } from "../testing";
import { liveIndex, meilisearch, nextIndex } from "./client.server";
import { compareIndex } from "./compare.server";
import { documentId } from "./documents";
import { rebuildIfChanged, rebuildIndex } from "./rebuild.server";
import { done, sendChanges } from "./send.server";
import { testServer, useServer } from "./testing";

const kept = async () => {
  const { results } = await meilisearch().index(liveIndex()).getDocuments({ limit: 1000 });
  return results.map(({ source, position }) => `${source}#${position}`).sort();
};
const unsent = async () => (await sql`select 1 from search_sources where version <> sent_version`).length;
const parts = (...texts: string[]) =>
  texts.map((text, number) => ({ anchor: number ? `a${number}` : null, heading: number ? text : null, text }));

describe.skipIf(!testServer)("the index of a Meilisearch server", () => {
  beforeAll(async () => {
    useServer(testServer ?? "");
    await rebuildIndex();
  });
  beforeEach(async () => {
    useEngine({ name: "none", search: undefined as never, suggest: undefined as never }, async () => {});
    await clear();
    await sendChanges();
  });
  afterAll(async () => {
    for (const name of [liveIndex(), nextIndex()]) await meilisearch().deleteIndexIfExists(name);
  });

  test("follows what is written, shortened and taken out", async () => {
    await index({ key: "uno", title: "Uno", sections: parts("a", "b", "c") }, { key: "due", title: "Due" });
    expect(await unsent()).toBe(2);
    await sendChanges();
    expect(await kept()).toEqual(["faq:due#0", "faq:uno#0", "faq:uno#1", "faq:uno#2"]);
    await index({ key: "uno", title: "Uno", sections: parts("a") });
    await forget("faq", "due");
    await sendChanges();
    expect(await kept()).toEqual(["faq:uno#0"]);
    expect(await unsent()).toBe(0);
    expect((await sql`select source_key from search_sources`).map((row) => row.source_key)).toEqual(["uno"]);
  });

  test("is built anew beside the old one, with what changed meanwhile", async () => {
    await index({ key: "prima", title: "Prima" });
    await sendChanges();
    const during = index({ key: "intanto", title: "Intanto" });
    expect(await rebuildIndex()).toBeGreaterThanOrEqual(1);
    await during;
    await sendChanges();
    expect(await kept()).toEqual(["faq:intanto#0", "faq:prima#0"]);
    const { results } = await meilisearch().getIndexes({ limit: 1000 });
    expect(results.map(({ uid }) => uid)).not.toContain(nextIndex());
  });

  test("is built anew when the settings are others, and only then", async () => {
    const builtAt = async () => (await meilisearch().getRawIndex(liveIndex())).createdAt;
    const first = await builtAt();
    await rebuildIfChanged();
    expect(await builtAt()).toEqual(first);
    await sql`update search_settings set mark = 'others'`;
    await rebuildIfChanged();
    expect(await builtAt()).not.toEqual(first);
  });

  test("has its drift found and repaired", async () => {
    await index({ key: "uno", title: "Uno" }, { key: "due", title: "Due" }, { key: "tre", title: "Tre" });
    await sendChanges();
    const live = meilisearch().index(liveIndex());
    await done(live.deleteDocument(documentId("faq", "uno", 0)));
    await done(live.updateDocuments([{ id: documentId("faq", "due", 0), version: 1 }]));
    await done(live.addDocuments([{ id: "estraneo", source: "faq:estraneo", kind: "faq", position: 0, version: 1 }]));
    expect(await compareIndex()).toEqual({ checked: 3, missing: 1, outdated: 1, surplus: 1 });
    expect(await compareIndex()).toEqual({ checked: 3, missing: 0, outdated: 0, surplus: 0 });
    expect(await kept()).toEqual(["faq:due#0", "faq:tre#0", "faq:uno#0"]);
  });
});
