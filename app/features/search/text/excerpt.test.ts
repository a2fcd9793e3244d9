import { expect, test } from "vitest";
import { shown } from "../testing";
import { excerpt, type Wanted } from "./excerpt";

const wanted = (words: string[], phrases: string[][] = []): Wanted => ({
  words: new Set(words),
  phrases: phrases.map((phrase) => phrase.map((word) => new Set([word]))),
});
const show = (texts: string[], what: Wanted) => shown({ excerpt: excerpt(texts, what) });

const LONG = `${"Prima parte senza niente di utile. ".repeat(20)}Il file AIRE resta in elaborazione. ${"Coda del testo. ".repeat(30)}`;

test("shows the place where most of the words stand, cut at words", () => {
  const text = show([LONG], wanted(["file", "aire", "elaborazione"]));
  expect(text).toContain("Il [file] [AIRE] resta in [elaborazione].");
  expect(text).toMatch(/^….+…$/s);
  expect(text.length).toBeLessThan(260);
  expect(LONG).toContain(text.replace(/[[\]]/g, "").replace(/^…|…$/g, ""));
});

test("prefers the first text when it says as much", () => {
  expect(show(["Il file AIRE.", LONG], wanted(["file", "aire"]))).toBe("Il [file] [AIRE].");
  expect(show(["Altro.", LONG], wanted(["elaborazione"]))).toContain("[elaborazione]");
});

test("without a match shows the beginning; of nothing, nothing", () => {
  expect(show(["", "Una frase  breve.\n"], wanted(["altro"]))).toBe("Una frase breve.");
  expect(excerpt(["", "  "], wanted(["x"]))).toEqual([]);
});

test("marks whatever the accents, apostrophes and signs within a word", () => {
  expect(
    show(
      ["La CITTÀ, l'anagrafe, EN 306, Sant’Angelo, pre-subentro"],
      wanted(["citta", "anagrafe", "en306", "santangelo", "presubentro"]),
    ),
  ).toBe("La [CITTÀ], l'[anagrafe], [EN 306], [Sant’Angelo], [pre-subentro]");
});

test("the words of a phrase are marked only together", () => {
  const phrase = wanted([], [["italiani", "residenti", "estero"]]);
  expect(show(["Gli italiani residenti all'estero e i residenti"], phrase)).toBe(
    "Gli [italiani] [residenti] all'[estero] e i residenti",
  );
});

test("returns text, never HTML: whoever shows it escapes it", () => {
  const parts = excerpt(["<script>file</script> & co"], wanted(["file"]));
  expect(parts).toEqual([
    { text: "<script>", mark: false },
    { text: "file", mark: true },
    { text: "</script> & co", mark: false },
  ]);
});

test("a very long text without spaces takes no time", () => {
  const before = performance.now();
  excerpt(["a".repeat(200_000), "file ".repeat(20_000)], wanted(["file"]));
  expect(performance.now() - before).toBeLessThan(1_000);
});
