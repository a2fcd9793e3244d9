import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeEntry } from "../../../test/factories/content";
import { empty } from "../../../test/support/empty";
import { ask, clear, found, index } from "./testing";

afterAll(async () => {
  await clear();
  await empty("entries");
});
beforeAll(async () => {
  const body = "La zattera attraversa il fiume.";
  await index(
    { key: "vecchia", title: "La zattera", body, topics: ["file", "aire"], updatedOn: "2019-03-01" },
    { key: "nuova", title: "La zattera", body, topics: ["file"], updatedOn: "2026-11-01" },
    { key: "votata", title: "La zattera", body, topics: ["rete"], updatedOn: "2019-03-01" },
    { kind: "thread", key: "risolta", title: "La zattera", body, solved: true, boost: 0.95, updatedOn: "2025-02-01" },
    { kind: "thread", key: "aperta", title: "La zattera", body, solved: false, boost: 0.8, updatedOn: "2026-11-20" },
    { kind: "notice", key: "altro", title: "Un fiume", body: "La zattera non è nel titolo.", updatedOn: "2026-11-22" },
    { kind: "document", key: "dpcm", title: "DPCM 194/2014: come funziona", keywords: ["decreto"], body: "Il piano." },
    { kind: "document", key: "cad", title: "L'articolo 62", keywords: ["Decreto legislativo 82/2005"], body: "Nasce." },
    { key: "cita", title: "Le norme", body: "Il DPCM 194/2014 e il D.Lgs. 82/2005, con il DPCM 194/2014 di nuovo." },
    { key: "legge", title: "Unioni civili", body: "Lo dice la legge 76 del 2016." },
    { key: "numeri", title: "Numeri", body: "Nel 2014 erano 194, nel 2005 invece 82." },
    { kind: "code", key: "EN306", title: "EN306: il codice", codes: ["EN306"], body: "Vedi il DPCM 194/2014." },
  );
  await makeEntry({ kind: "faq", slug: "votata", helpfulYes: 90, helpfulNo: 2 });
});

describe("texts that say the same", () => {
  test("are put in order by what readers found useful, then by age; a thread by what became of it", async () => {
    expect(await found("zattera")).toEqual(["votata", "nuova", "vecchia", "risolta", "aperta", "altro"]);
  });

  test("never change who is found, and never by much", async () => {
    const { hits } = await ask("zattera");
    for (const { why } of hits) expect(Math.abs(why.fresh) + Math.abs(why.helpful)).toBeLessThan(0.1);
    expect(hits[0]?.why).toMatchObject({ covered: 1, stage: 0, modality: 0 });
    expect(hits[0]?.why.helpful).toBeGreaterThan(hits[1]?.why.helpful ?? 1);
  });
});

describe("orders", () => {
  test("by date puts the newest first", async () => {
    const keys = await found("zattera", { order: "data" });
    expect(keys.slice(0, 4)).toEqual(["altro", "aperta", "nuova", "risolta"]);
    expect([...keys].sort()).toEqual((await found("zattera")).sort());
  });

  test("by the text alone forgets who reads", async () => {
    await index({
      key: "fase",
      title: "La zattera",
      body: "La zattera attraversa il fiume.",
      stages: ["test"],
      updatedOn: "2019-03-01",
    });
    const reader = { stage: "test" } as const;
    expect((await found("zattera", { reader }))[0]).toBe("fase");
    const { hits } = await ask("zattera", { reader, order: "testo" });
    expect(hits.map(({ sourceKey }) => sourceKey)).toEqual(await found("zattera"));
    expect(hits.every(({ why }) => why.stage === 0)).toBe(true);
  });
});

describe("filters", () => {
  test("by topic, year and solution leave what fits, and each counts what the others leave", async () => {
    expect(await found("zattera", { topic: "file" })).toEqual(["nuova", "vecchia"]);
    expect(await found("zattera", { solved: true })).toEqual(["risolta"]);
    expect(await found("zattera", { year: 2025 })).toEqual(["risolta"]);
    const { facets } = await ask("zattera", { topic: "file" });
    expect(facets.topic).toMatchObject({ file: 2, aire: 1, rete: 1, cie: 0 });
    expect(facets.year).toEqual({ 2019: 1, 2026: 1 });
    expect(facets.solved).toBe(0);
    const all = (await ask("zattera")).facets;
    expect(all.solved).toBe(1);
    expect(all.year).toMatchObject({ 2025: 1, 2026: 3 });
  });
});

describe("a law", () => {
  test.each([
    ["dpcm 194/2014", "dpcm", "DPCM 194/2014"],
    ["che cosa dice il D.P.C.M. n. 194 del 2014", "dpcm", "DPCM 194/2014"],
    ["art. 62 CAD", "cad", "D.Lgs. 82/2005"],
    ["legge 76/2016", "legge", "Legge 76/2016"],
  ])("«%s» has its own page on top, else what says most of it", async (text, key, law) => {
    const results = await ask(text);
    expect(results.exact?.sourceKey).toBe(key);
    expect(results.law).toBe(law);
    expect(results.hits.map(({ sourceKey }) => sourceKey)).not.toContain(key);
  });

  test("gives way to a code, and is no pair of numbers", async () => {
    const { exact, law } = await ask("EN306 dpcm 194/2014");
    expect([exact?.sourceKey, law]).toEqual(["EN306", null]);
    expect((await ask("dpcm 194 2005")).exact).toBeNull();
    expect((await ask("194/2014")).exact).toBeNull();
  });
});
