import { afterEach, describe, expect, test } from "vitest";
import { db, sql } from "~db/client.server";
import { entryLinks } from "~db/schema/content";
import { makeEntry } from "../../../test/factories/content";
import { empty } from "../../../test/support/empty";
import { allEntries, findEntry, findGuide, linkedFrom, listEntries } from "./queries.server";

afterEach(() => empty("entries, entry_revisions, entry_links"));

const RETIRED = { retiredAt: new Date() };
const slugs = (rows: { slug: string }[]) => rows.map(({ slug }) => slug);

describe("a list", () => {
  test("filtered by stage or modality has also the texts written for all of them", async () => {
    await makeEntry({ slug: "a", stages: ["test"], modalities: ["WS"] });
    await makeEntry({ slug: "b", stages: ["test", "subentro"], modalities: ["WA", "WAI"] });
    await makeEntry({ slug: "c" });
    await makeEntry({ slug: "d", stages: ["scheda"] });
    expect(slugs(await listEntries("faq", { stage: "test" }))).toEqual(["a", "b", "c"]);
    expect(slugs(await listEntries("faq", { modality: "WA" }))).toEqual(["b", "c", "d"]);
    expect(slugs(await listEntries("faq", { stage: "test", modality: "WS" }))).toEqual(["a", "c"]);
    expect(slugs(await listEntries("faq"))).toEqual(["a", "b", "c", "d"]);
  });

  test("filtered by topic has only what is about it", async () => {
    await makeEntry({ slug: "a", topics: ["aire", "esiti"] });
    await makeEntry({ slug: "b" });
    expect(slugs(await listEntries("faq", { topic: "esiti" }))).toEqual(["a"]);
  });

  test("is of one kind, and of texts in force", async () => {
    await makeEntry({ slug: "a" });
    await makeEntry({ slug: "b", kind: "notice" });
    await makeEntry({ slug: "c", ...RETIRED });
    expect(slugs(await listEntries("faq"))).toEqual(["a"]);
    expect(slugs(await allEntries())).toEqual(["a", "b"]);
  });
});

describe("a text", () => {
  test("is found by kind and slug while it is in force", async () => {
    await makeEntry({ slug: "a", title: "Domanda" });
    await makeEntry({ slug: "b", ...RETIRED });
    expect(await findEntry("faq", "a")).toMatchObject({ title: "Domanda", segments: [{ html: "<p>Risposta</p>" }] });
    expect(await findEntry("code", "a")).toBeUndefined();
    expect(await findEntry("faq", "b")).toBeUndefined();
  });

  test("of a manual is found together with it, and not without it", async () => {
    await makeEntry({ kind: "guide", slug: "m/a" });
    await makeEntry({ kind: "guide", slug: "n/a" });
    await makeEntry({ kind: "manual", slug: "m", title: "Manuale" });
    expect(await findGuide("m", "a")).toMatchObject({ guide: { slug: "m/a" }, manual: { title: "Manuale" } });
    expect(await findGuide("n", "a")).toBeUndefined();
    expect(await findGuide("m", "b")).toBeUndefined();
    await sql`update entries set retired_at = now() where kind = 'manual'`;
    expect(await findGuide("m", "a")).toBeUndefined();
  });

  test("knows which texts in force link to it, each once", async () => {
    const [from, retired] = [await makeEntry({ slug: "a" }), await makeEntry({ slug: "b", ...RETIRED })];
    const to = { toKind: "code" as const, toSlug: "EC001" };
    await db.insert(entryLinks).values([
      { fromId: from.id, ...to },
      { fromId: retired.id, ...to },
      { fromId: from.id, toKind: "faq", toSlug: "EC001" },
    ]);
    expect(slugs(await linkedFrom("code", "EC001"))).toEqual(["a"]);
  });
});
