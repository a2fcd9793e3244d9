import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, clear, engineInUse, index } from "./testing";

afterAll(clear);
beforeAll(async () => {
  await index(
    { key: "uno", title: "Il subentro e l'anagrafe", body: "Testo <b>semplice</b> & \\ ' \" % _ :* | ! ( )." },
    { key: "due", title: "Straße, čakavski, 東京, Москва", body: "Caratteri di altri alfabeti." },
  );
});

const HOSTILE: [string, string][] = [
  ["nothing", ""],
  ["spaces", " \t\n "],
  ["10,000 letters", "a".repeat(10_000)],
  ["10,000 words", "subentro anagrafe ".repeat(1_000)],
  ["5,000 different words", Array.from({ length: 5_000 }, (_, number) => `parola${number}`).join(" ")],
  ["NUL bytes", "sub\u0000entro \u0000"],
  ["a quote", "l'anagrafe ' '' '; drop table search_documents; --"],
  ["backslashes", "\\ \\\\ \\' \\u0000 \\x"],
  ["LIKE signs", "% _ %% subentr%"],
  ["tsquery signs", "sub:* & | ! ( ) <-> :A <2> !!subentro"],
  ["only operators", "&|!()"],
  ["a prefix of nothing", ":*"],
  ["emoji", "😀👩‍👩‍👧‍👦 subentro 🇮🇹"],
  ["half an emoji", "\ud83d subentro \ude00"],
  ["combining marks", `s${"\u0301".repeat(150)}ubentro`],
  ["only stop words", "il la di per con perché non"],
  ["only punctuation", "?!.,;:…—«»"],
  ["a dollar quote", "$$ $1 $tag$"],
  ["braces and arrays", '{a,b} [1] {"x":1}'],
  ["markup", "<script>alert(1)</script>"],
  ["right to left", "\u202esubentro\u202c שלום"],
  ["other alphabets", "東京 Москва straße čakavski"],
  ["codes", "EN EN- EN000000 EN-- E EN306EN306 EN306,EC004"],
  ["figures", "1e309 0x1f 12345678901234567890 -1 1.2.3"],
  ["a mark of the filters", "=faq =test '=WS'"],
];

test.each(HOSTILE)("%s: answered, soon and well formed", async (_, text) => {
  const before = performance.now();
  const results = await ask(text, { kinds: ["faq"], reader: { stage: "test" } });
  const suggestions = await engineInUse().suggest({ text });
  expect(performance.now() - before).toBeLessThan(2_000);
  expect(results.total).toBeGreaterThanOrEqual(results.hits.length);
  expect(Object.keys(results.facets.kind)).toEqual([
    "guide",
    "faq",
    "code",
    "document",
    "video",
    "notice",
    "conference",
    "thread",
  ]);
  expect(suggestions.groups).toBeInstanceOf(Array);
});

test("the signs around a word don't hide it", async () => {
  for (const text of [
    "'subentro'",
    "(subentro)",
    "sub\\entro subentro",
    "!subentro:*",
    "\u0000subentro",
    "\ud83dsubentro",
  ]) {
    expect((await ask(text)).hits[0]?.sourceKey, text).toBe("uno");
  }
  expect((await ask("東京")).hits[0]?.sourceKey).toBe("due");
  expect((await ask("straße")).hits[0]?.sourceKey).toBe("due");
});

test("pages that no one asks for", async () => {
  for (const page of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e9]) {
    expect((await ask("subentro", { page, pageSize: page })).total).toBe(1);
  }
});

test("a text with everything in it is shown as text", async () => {
  const [hit] = (await ask("semplice")).hits;
  expect(hit?.excerpt.map(({ text }) => text).join("")).toBe("Testo <b>semplice</b> & \\ ' \" % _ :* | ! ( ).");
});
