import { describe, expect, test } from "vitest";
import { article, count, formatDate, formatDateRange, formatNumber, todayInRome } from "./format";

test.each([
  [0, "0"],
  [999, "999"],
  [1000, "1.000"],
  [7896, "7.896"],
  [59_433_744, "59.433.744"],
  [1.5, "1,5"],
])("%d is written %s", (value, expected) => expect(formatNumber(value)).toBe(expected));

test("one comune, none or more comuni", () => {
  expect(count(1, "comune", "comuni")).toBe("1 comune");
  expect(count(0, "comune", "comuni")).toBe("0 comuni");
  expect(count(7896, "comune", "comuni")).toBe("7.896 comuni");
});

test.each([
  ["dal", "7 febbraio 2027", "dal 7 febbraio 2027"],
  ["dal", "8 febbraio 2027", "dall'8 febbraio 2027"],
  ["al", "11 febbraio 2027", "all'11 febbraio 2027"],
  ["del", "18 febbraio 2027", "del 18 febbraio 2027"],
  ["il", 8, "l'8"],
  ["il", 1, "il 1"],
  ["il", 111, "il 111"],
] as const)("%s before %s", (word, text, expected) => expect(article(word, text)).toBe(expected));

test.each([
  ["2026-12-05", "2026-12-09", "5–9 dic 2026"],
  ["2026-11-30", "2026-12-04", "30 nov – 4 dic 2026"],
  ["2026-12-30", "2027-01-03", "30 dic 2026 – 3 gen 2027"],
])("from %s to %s is written %s", (from, to, expected) => expect(formatDateRange(from, to)).toBe(expected));

describe("a day in Rome", () => {
  test.each([
    ["2016-10-28", "28 ottobre 2016"],
    ["2026-03-29", "29 marzo 2026"],
    ["2026-01-01T23:30:00Z", "2 gennaio 2026"],
    ["2026-06-30T21:59:59Z", "30 giugno 2026"],
    ["2026-06-30T22:00:00Z", "1 luglio 2026"],
  ])("%s is %s", (value, expected) => expect(formatDate(value)).toBe(expected));

  test("is written the same from an instant", () => {
    expect(formatDate(new Date("2026-06-30T22:00:00Z"))).toBe("1 luglio 2026");
  });

  test.each([
    ["2026-12-31T22:59:59Z", "2026-12-31"],
    ["2026-12-31T23:00:00Z", "2027-01-01"],
    ["2026-07-01T21:59:59Z", "2026-07-01"],
    ["2026-07-01T22:00:00Z", "2026-07-02"],
  ])("at %s is %s", (instant, day) => expect(todayInRome(new Date(instant))).toBe(day));
});
