import { afterEach, expect, test } from "vitest";
import { db, sql } from "~db/client.server";
import { documentsOf, FOR_EVERYBODY } from "./documents";
import { replaceDocuments } from "./index.server";
import { ask, change, clear, forget, found, index } from "./testing";
import { refreshWords } from "./words.server";

afterEach(clear);

const source = (title: string, text: string) =>
  documentsOf({
    ...FOR_EVERYBODY,
    path: "/faq/prova",
    title,
    updatedOn: "2026-11-23",
    sections: [{ anchor: null, heading: null, text }],
  });

test("a replaced source is found at once by its new words, never by the old ones", async () => {
  await index({ key: "prova", title: "Il vecchio titolo", body: "Parla di zattere." });
  await change((tx) => replaceDocuments(tx, "faq", "prova", source("Il nuovo titolo", "Parla di telescopi.")));
  expect(await found("telescopio")).toEqual(["prova"]);
  expect((await ask("telescopi")).correction).toBeNull();
  expect(await found("zattere")).toEqual([]);
  expect(await found("vecchio")).toEqual([]);
});

test("sections that left a source are gone", async () => {
  const sections = [
    { anchor: null, heading: null, text: "Sopra." },
    { anchor: "sotto", heading: "Sotto", text: "Un'altalena." },
  ];
  await index({ key: "prova", title: "Due parti", sections });
  expect(await found("altalena")).toEqual(["prova"]);
  await index({ key: "prova", title: "Due parti", sections: sections.slice(0, 1) });
  expect(await found("altalena")).toEqual([]);
});

test("a source that was taken out is not found", async () => {
  await index({ key: "prova", title: "Una zattera" }, { key: "altra", title: "Un'altra zattera" });
  await forget("faq", "prova");
  expect(await found("zattera")).toEqual(["altra"]);
});

test("the same key in another kind is another source", async () => {
  await index(
    { kind: "faq", key: "prova", title: "Una zattera" },
    { kind: "notice", key: "prova", title: "Una zattera" },
  );
  await forget("faq", "prova");
  expect((await ask("zattera")).hits.map(({ kind }) => kind)).toEqual(["notice"]);
});

test("nothing is seen of a transaction that fails", async () => {
  const failing = db.transaction(async (tx) => {
    await replaceDocuments(tx, "faq", "prova", source("Una zattera", ""));
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await found("zattera")).toEqual([]);
});

test("what PostgreSQL cannot keep is left out of a text, not refused", async () => {
  await index({ key: "prova", title: "Una \u0000zattera\ud83d", body: "con \\u0000 scritto" });
  const [row] = await sql`select title, body from search_documents`;
  expect(row).toEqual({ title: "Una zattera", body: "con \\u0000 scritto" });
});

test("words and stems are counted again, those that are gone forgotten", async () => {
  await index(
    { key: "uno", title: "Un telescopio", body: "Telescopi e telescopi" },
    { key: "due", title: "Il telescopio", keywords: ["cannocchiale"] },
  );
  const words = () => sql`select word, stem, documents from search_words order by word`;
  expect([...(await words())]).toEqual([
    { word: "cannocchiale", stem: "cannocchial", documents: 1 },
    { word: "telescopi", stem: "telescop", documents: 1 },
    { word: "telescopio", stem: "telescop", documents: 2 },
  ]);
  const stems = await sql`select documents::int from search_stems where stem in ('', 'telescop')`;
  expect([...stems]).toEqual([{ documents: 2 }, { documents: 2 }]);
  await forget("faq", "uno");
  await db.transaction(refreshWords);
  expect((await words()).map(({ word }) => word)).toEqual(["cannocchiale", "telescopio"]);
});

test("two refreshes and a replacement at the same time", async () => {
  await index({ key: "uno", title: "Una zattera" });
  await Promise.all([
    db.transaction(refreshWords),
    change((tx) => replaceDocuments(tx, "faq", "due", source("Una telescopio", ""))),
    db.transaction(refreshWords),
  ]);
  expect(await found("telescopio")).toEqual(["due"]);
});
