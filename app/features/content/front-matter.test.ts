import { describe, expect, test } from "vitest";
import { ENTRY_KINDS } from "~db/enums";
import { contentFile } from "../../../test/factories/content";
import { parseFrontMatter } from "./front-matter";

const faultsOf = (...args: Parameters<typeof parseFrontMatter>): string[] => {
  const parsed = parseFrontMatter(...args);
  return parsed.ok ? [] : parsed.faults;
};

describe("a content file", () => {
  test.each(ENTRY_KINDS)("of kind %s has what every text has, and what its kind needs", (kind) => {
    const parsed = parseFrontMatter(kind, contentFile(kind, {}, "## Titolo\n\nTesto.\n"));
    expect(parsed).toMatchObject({ ok: true, data: { stages: [], modalities: [], version: "1.0" } });
    expect(parsed.ok && parsed.body.trim()).toBe("## Titolo\n\nTesto.");
  });

  test.each(["title", "summary", "version", "owner", "updated", "review_by"])("is refused without %s", (key) => {
    for (const kind of ENTRY_KINDS) {
      expect(faultsOf(kind, contentFile(kind, { [key]: undefined })).join()).toMatch(new RegExp(`^${key}: `));
    }
  });

  test.each([
    ["manual", "order"],
    ["guide", "order"],
    ["faq", "topics"],
    ["code", "code"],
    ["code", "message"],
    ["code", "severity"],
    ["code", "source"],
    ["notice", "date"],
    ["document", "date"],
    ["document", "published"],
    ["video", "length"],
    ["video", "scenes"],
  ] as const)("of kind %s is refused without %s", (kind, key) => {
    expect(faultsOf(kind, contentFile(kind, { [key]: undefined })).join()).toMatch(new RegExp(`^${key}: `));
  });

  test.each([
    [{ stages: ["produzione"] }, "stages.0: "],
    [{ modalities: ["WS", "XX"] }, "modalities.1: "],
    [{ topics: ["cucina"] }, "topics.0: "],
    [{ updated: "23/11/2026" }, "updated: must be a day"],
    [{ review_by: "2027-02-30" }, "review_by: must be a day"],
    [{ title: "T" }, "title: "],
    [{ summary: "s".repeat(321) }, "summary: "],
    [{ owner: "Altri" }, "owner: "],
    [{ version: 1 }, "version: "],
    [{ autore: "Anna" }, "front-matter: Unrecognized key"],
  ])("is refused with %j, and the key is named", (meta, said) => {
    expect(faultsOf("faq", contentFile("faq", meta)).join()).toContain(said);
  });

  test("of a video has its times in seconds, and refuses what is no time", () => {
    const chapters = [{ at: "2:05", title: "Secondo" }];
    expect(parseFrontMatter("video", contentFile("video", { length: "3:10", chapters }))).toMatchObject({
      data: { length: 190, chapters: [{ at: 125 }] },
    });
    expect(faultsOf("video", contentFile("video", { length: "3:70" })).join()).toContain("length: must be a time");
  });

  test.each(["2016", "2016-07", "2016-07-20"])("of a document may know no more of its day than %s", (date) => {
    expect(faultsOf("document", contentFile("document", { date }))).toEqual([]);
  });

  test("of a document is not dated in words, nor links to an address without https", () => {
    const faults = faultsOf("document", contentFile("document", { date: "luglio 2016", href: "http://example.it/" }));
    expect(faults.map((fault) => fault.split(":")[0])).toEqual(["date", "href"]);
  });

  test("has all its faults named at once", () => {
    const text = contentFile("code", { title: undefined, severity: "grave", code: "306", related: ["EC1", "no"] });
    expect(faultsOf("code", text).map((fault) => fault.split(":")[0])).toEqual([
      "title",
      "code",
      "severity",
      "related.1",
    ]);
  });

  test("is refused without front-matter, or with one that cannot be read", () => {
    expect(faultsOf("faq", "## Solo testo\n")).toEqual(["has no front-matter between --- lines"]);
    expect(faultsOf("faq", "---\ntitle: x\n\nsenza fine")).toEqual(["has no front-matter between --- lines"]);
    expect(faultsOf("faq", "---\ntitle: [\n---\n").join()).toMatch(/^front-matter is not YAML: /);
    expect(faultsOf("faq", "---\n- a\n---\n").join()).toMatch(/^front-matter: /);
  });

  test("may have been saved on Windows", () => {
    expect(faultsOf("faq", contentFile("faq").replaceAll("\n", "\r\n"))).toEqual([]);
  });
});
