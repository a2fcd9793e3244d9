import { eq } from "drizzle-orm";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { closeConfirmations } from "~/lib/changes/public-change.server";
import { closeRenderers } from "~/lib/markdown/pool.server";
import { db } from "~db/client.server";
import { entries, entryRevisions } from "~db/schema/content";
import { contentFile, makeContentFolder, makeEntry, rememberingIndexer } from "../../../test/factories/content";
import { empty } from "../../../test/support/empty";
import { importContent } from "./import.server";
import { findEntry } from "./queries.server";

afterEach(() => empty("entries, entry_revisions, entry_links"));

afterAll(async () => {
  await Promise.all([closeRenderers(), closeConfirmations()]);
});

const take = (folder: string, indexer = rememberingIndexer().indexer) => importContent({ folder, indexer });
const NOTHING = { added: [], changed: [], unchanged: 0, retired: [], kept: [] };
const rows = () => db.select().from(entries).orderBy(entries.slug);
const revisions = () => db.select().from(entryRevisions).orderBy(entryRevisions.id);

describe("the import", () => {
  test("takes every kind of text, rendered, at its address, with a first revision", async () => {
    const { folder } = await makeContentFolder({
      "manuali/preparare/_manuale.md": contentFile("manual", { title: "Preparare" }),
      "manuali/preparare/piano.md": contentFile("guide", { stages: ["scheda"] }, "## Prima cosa\n\nTesto.\n"),
      "faq/pin-bloccato.md": contentFile("faq", { topics: ["smart-card"], keywords: ["PUK"] }),
      "codici/EC001.md": contentFile("code", { occurrences: 12 }),
      "avvisi/2026-11-23-novita.md": contentFile("notice"),
      "pagine/privacy.md": contentFile("page"),
      "immagini/figura.svg": "<svg/>",
    });
    const { indexer, told } = rememberingIndexer();
    const report = await take(folder, indexer);
    expect(report.added).toHaveLength(6);
    expect(told).toContain("replace guide preparare/piano in Preparare");
    expect((await rows()).map(({ kind, slug }) => `${kind} ${slug}`).sort()).toEqual([
      "code EC001",
      "faq pin-bloccato",
      "guide preparare/piano",
      "manual preparare",
      "notice 2026-11-23-novita",
      "page privacy",
    ]);
    expect(await findEntry("guide", "preparare/piano")).toMatchObject({
      stages: ["scheda"],
      headings: [{ id: "prima-cosa", text: "Prima cosa", level: 2 }],
      details: { manual: "preparare", order: 1, parent: null },
    });
    expect(await findEntry("manual", "preparare")).toMatchObject({ details: { pages: [{ slug: "piano" }] } });
    expect(await findEntry("code", "EC001")).toMatchObject({
      details: { family: "EC", occurrences: 12, comuni: null },
    });
    expect(await revisions()).toHaveLength(6);
  });

  test("done again changes nothing: what has not changed is known by its checksum", async () => {
    const { folder } = await makeContentFolder({ "faq/a.md": contentFile("faq"), "faq/b.md": contentFile("faq") });
    await take(folder);
    const before = await rows();
    const { indexer, told } = rememberingIndexer();
    expect(await take(folder, indexer)).toEqual({ ...NOTHING, unchanged: 2 });
    expect(await rows()).toEqual(before);
    expect(await revisions()).toHaveLength(2);
    expect(told).toEqual([]);
  });

  test("takes a changed file, and keeps the former text among the revisions", async () => {
    const content = await makeContentFolder({ "faq/a.md": contentFile("faq", { version: "1.0" }, "Prima.\n") });
    await take(content.folder);
    const [first] = await rows();
    await db.update(entries).set({ helpfulYes: 7 });
    await content.write("faq/a.md", contentFile("faq", { version: "1.1" }, "Dopo.\n"));
    expect(await take(content.folder)).toEqual({ ...NOTHING, changed: ["faq/a.md"] });
    const [second] = await rows();
    expect(second).toMatchObject({ id: first?.id, version: "1.1", helpfulYes: 7, createdAt: first?.createdAt });
    expect(second?.segments).toEqual([{ html: "<p>Dopo.</p>\n" }]);
    const kept = await revisions();
    expect(kept.map(({ version }) => version)).toEqual(["1.0", "1.1"]);
    expect(kept[0]?.source).toContain("Prima.");
  });

  test("never overwrites a text that was edited in the site, and says which file differs", async () => {
    const content = await makeContentFolder({ "faq/a.md": contentFile("faq"), "faq/b.md": contentFile("faq") });
    await take(content.folder);
    const edited = { title: "Corretto nel sito", editedAt: new Date() };
    await db.update(entries).set(edited).where(eq(entries.slug, "a"));
    expect(await take(content.folder)).toEqual({ ...NOTHING, unchanged: 2 });
    await content.write("faq/a.md", contentFile("faq", { title: "Corretto nel file" }));
    for (let time = 0; time < 2; time += 1) {
      expect(await take(content.folder)).toEqual({ ...NOTHING, unchanged: 1, kept: ["faq/a.md"] });
    }
    expect(await findEntry("faq", "a")).toMatchObject({ title: "Corretto nel sito" });
    await content.remove("faq/a.md");
    expect((await take(content.folder)).retired).toEqual([]);
    expect(await findEntry("faq", "a")).toBeDefined();
  });

  test("never overwrites or brings back what was written or withdrawn in the site", async () => {
    await makeEntry({ slug: "a", origin: "site", title: "Scritta nel sito" });
    await makeEntry({ slug: "b", editedAt: new Date(), retiredAt: new Date() });
    const { folder } = await makeContentFolder({ "faq/a.md": contentFile("faq"), "faq/b.md": contentFile("faq") });
    expect(await take(folder)).toEqual({ ...NOTHING, kept: ["faq/a.md", "faq/b.md"] });
    expect(await findEntry("faq", "a")).toMatchObject({ title: "Scritta nel sito" });
    expect(await findEntry("faq", "b")).toBeUndefined();
  });

  test("retires a text whose file is gone, and puts the same row back when the file returns", async () => {
    const content = await makeContentFolder({ "faq/a.md": contentFile("faq"), "faq/b.md": contentFile("faq") });
    await take(content.folder);
    const [before] = await rows();
    await content.remove("faq/a.md");
    const { indexer, told } = rememberingIndexer();
    expect(await take(content.folder, indexer)).toEqual({ ...NOTHING, unchanged: 1, retired: ["faq a"] });
    expect(told).toEqual(["remove faq a"]);
    expect(await findEntry("faq", "a")).toBeUndefined();
    expect(await rows()).toHaveLength(2);
    expect(await take(content.folder)).toEqual({ ...NOTHING, unchanged: 1 });

    await content.write("faq/a.md", contentFile("faq"));
    expect((await take(content.folder)).changed).toEqual(["faq/a.md"]);
    expect(await findEntry("faq", "a")).toMatchObject({ id: before?.id });
  });

  test("leaves alone what was never a file", async () => {
    await makeEntry({ slug: "del-sito", origin: "site" });
    const { folder } = await makeContentFolder({ "faq/a.md": contentFile("faq") });
    await take(folder);
    expect(await findEntry("faq", "del-sito")).toBeDefined();
  });
});

describe("files with faults", () => {
  const faultsOf = (folder: string) =>
    take(folder).then(
      () => [],
      (error) => error.faults,
    );

  test("are named, each with its keys, and nothing is written of the others either", async () => {
    const { folder } = await makeContentFolder({
      "faq/buona.md": contentFile("faq"),
      "faq/cattiva.md": contentFile("faq", { title: undefined, owner: "Altri" }),
      "codici/EC002.md": contentFile("code", { code: "EC003" }),
      "pagine/Privacy.md": contentFile("page"),
    });
    expect(await faultsOf(folder)).toEqual([
      expect.stringMatching(/^faq\/cattiva\.md: title: /),
      expect.stringMatching(/^faq\/cattiva\.md: owner: /),
      "codici/EC002.md: its code is EC003, its name is EC002",
      expect.stringMatching(/^pagine\/Privacy\.md: the name /),
    ]);
    expect(await rows()).toEqual([]);
  });

  test("that are too long or too deep are named, and nothing is written", async () => {
    const { folder } = await makeContentFolder({
      "faq/a.md": contentFile("faq"),
      "faq/profonda.md": contentFile("faq", {}, `${">".repeat(200)} testo\n`),
    });
    expect(await faultsOf(folder)).toEqual([expect.stringMatching(/^faq\/profonda\.md: \S/)]);
    expect(await rows()).toEqual([]);
  });

  test("do not leave half an import behind, whoever refuses", async () => {
    const { folder } = await makeContentFolder({ "faq/a.md": contentFile("faq"), "faq/b.md": contentFile("faq") });
    const { indexer } = rememberingIndexer();
    const failing = { ...indexer, finish: () => Promise.reject(new Error("the index is full")) };
    await expect(importContent({ folder, indexer: failing })).rejects.toThrow("the index is full");
    expect(await rows()).toEqual([]);
    expect(await revisions()).toEqual([]);
  });
});
