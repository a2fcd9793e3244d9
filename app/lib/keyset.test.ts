import fc from "fast-check";
import { expect, test } from "vitest";
import { keysetPage } from "./keyset";

type At = { direction: "after" | "before"; place: number } | undefined;

/** A list of numbers as a database gives it: what is beyond a place, one row more than a page. */
function pageOf(all: number[], size: number, at: At) {
  const beyond = !at ? all : all.filter((row) => (at.direction === "after" ? row > at.place : row < at.place));
  const inOrder = at?.direction === "before" ? beyond.toReversed() : beyond;
  return keysetPage(inOrder.slice(0, size + 1), size, at?.direction, (row) => row);
}

test("pages one after the other show every row once, and back again the same pages", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 9 }), (length, size) => {
      const all = Array.from({ length }, (_, index) => index);
      const pages = [pageOf(all, size, undefined)];
      for (let next = pages.at(-1)?.next ?? null; next !== null; next = pages.at(-1)?.next ?? null) {
        pages.push(pageOf(all, size, { direction: "after", place: next }));
      }
      expect(pages.flatMap(({ rows }) => rows)).toEqual(all);
      expect(pages.every(({ rows }) => rows.length <= size)).toBe(true);
      const back = [];
      for (let previous = pages.at(-1)?.previous ?? null; previous !== null; ) {
        const page = pageOf(all, size, { direction: "before", place: previous });
        back.unshift(page.rows);
        previous = page.previous;
      }
      expect(back).toEqual(pages.slice(0, -1).map(({ rows }) => rows));
    }),
  );
});

test("the first page has none before it, whatever is asked; a page whose rows are gone has no neighbours", () => {
  expect(keysetPage([1, 2, 3], 2, undefined, String)).toEqual({ rows: [1, 2], previous: null, next: "2" });
  expect(keysetPage([2, 1], 2, "before", String)).toEqual({ rows: [1, 2], previous: null, next: "2" });
  expect(keysetPage([], 2, "after", String)).toEqual({ rows: [], previous: null, next: null });
});
