import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, clear, found, index } from "./testing";

afterAll(clear);
beforeAll(async () => {
  const body = "Come si invia il file.";
  await index(
    { kind: "guide", key: "tutti", title: "Inviare il file", body },
    { kind: "faq", key: "test-ws", title: "Inviare il file", body, stages: ["test"], modalities: ["WS"] },
    { kind: "faq", key: "test-wa", title: "Inviare il file", body, stages: ["test"], modalities: ["WA", "WAI"] },
    { kind: "faq", key: "aregime", title: "Inviare il file", body, stages: ["aregime"] },
    { kind: "notice", key: "avviso", title: "Inviare il file", body, stages: ["subentro", "test"] },
    { kind: "code", key: "EN036", title: "Tipo di file", codes: ["EN036"], body: "Inviare il file sbagliato." },
  );
});

const keys = async (rest: Parameters<typeof found>[1]) => (await found("inviare file", rest)).sort();

describe("filters", () => {
  test("by kind, one or more", async () => {
    expect(await keys({ kinds: ["faq"] })).toEqual(["aregime", "test-wa", "test-ws"]);
    expect(await keys({ kinds: ["guide", "notice"] })).toEqual(["avviso", "tutti"]);
    expect(await keys({ kinds: [] })).toHaveLength(6);
  });

  test("a text without stages or modalities fits all of them", async () => {
    expect(await keys({ stage: "test" })).toEqual(["EN036", "avviso", "test-wa", "test-ws", "tutti"]);
    expect(await keys({ modality: "WS" })).toEqual(["EN036", "aregime", "avviso", "test-ws", "tutti"]);
    expect(await keys({ stage: "aregime", modality: "WA", kinds: ["faq"] })).toEqual(["aregime"]);
  });

  test("hold for an exact code too", async () => {
    expect((await ask("EN036 inviare", { kinds: ["faq"] })).exact).toBeNull();
    expect((await ask("EN036 inviare", { kinds: ["code"] })).exact?.sourceKey).toBe("EN036");
  });
});

describe("facets", () => {
  test("without filters count what was found", async () => {
    const { facets, total } = await ask("inviare file");
    expect(total).toBe(6);
    expect(facets.kind).toEqual({
      guide: 1,
      faq: 3,
      code: 1,
      notice: 1,
      conference: 0,
      thread: 0,
      document: 0,
      video: 0,
    });
    expect(facets.stage).toEqual({ scheda: 2, presubentro: 2, test: 5, subentro: 3, aregime: 3 });
    expect(facets.modality).toEqual({ WA: 5, WAI: 5, WS: 5 });
  });

  test("each counts what the other filters leave", async () => {
    const { facets, total } = await ask("inviare file", { kinds: ["faq"], stage: "test" });
    expect(total).toBe(2);
    expect(facets.kind).toEqual({
      guide: 1,
      faq: 2,
      code: 1,
      notice: 1,
      conference: 0,
      thread: 0,
      document: 0,
      video: 0,
    });
    expect(facets.stage).toMatchObject({ test: 2, aregime: 1, scheda: 0 });
    expect(facets.modality).toEqual({ WA: 1, WAI: 1, WS: 1 });
  });
});

describe("pages", () => {
  test("together give every hit once", async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => found("inviare file", { page, pageSize: 2 })));
    expect(pages.map((page) => page.length)).toEqual([2, 2, 2, 0]);
    expect(pages.flat().sort()).toEqual(await keys({}));
  });
});

describe("who reads", () => {
  test("what fits comes first, nothing is hidden", async () => {
    const readers = [
      undefined,
      { stage: "test", modality: "WS" },
      { stage: "test", modality: "WA" },
      { stage: "aregime" },
    ] as const;
    const orders = await Promise.all(readers.map((reader) => found("inviare file", { reader })));
    const [, ws = [], wa = [], working = []] = orders;
    expect(ws[0]).toBe("test-ws");
    expect(wa[0]).toBe("test-wa");
    expect(working[0]).toBe("aregime");
    for (const order of orders) expect([...order].sort()).toEqual(await keys({}));
  });

  test("is not asked about the facets", async () => {
    const [one, other] = await Promise.all([
      ask("inviare file"),
      ask("inviare file", { reader: { stage: "aregime" } }),
    ]);
    expect(other.facets).toEqual(one.facets);
    expect(other.total).toBe(one.total);
  });

  test("does not come before a clearly better text", async () => {
    expect((await found("tipo di file", { reader: { stage: "test", modality: "WS" } }))[0]).toBe("EN036");
  });
});
