import { describe, expect, test } from "vitest";
import { daySchema, daysBetween, typedDay, yearsAfter } from "./day";

const words = { missing: "manca", incomplete: "incompleta", impossible: "impossibile", outside: "fuori" };
const schema = daySchema("test", words, { from: "2016-01-01", to: "2030-12-31" });

function read(day: string, month: string, year: string) {
  const parsed = schema.safeParse({ "test-giorno": day, "test-mese": month, "test-anno": year });
  return parsed.success ? parsed.data : parsed.error.issues.map(({ path, message }) => `${path}: ${message}`).join();
}

describe("a day in three fields", () => {
  test.each([
    ["16", "9", "2026", "2026-09-16"],
    [" 1 ", "settembre", "2026", "2026-09-01"],
    ["29", "02", "2028", "2028-02-29"],
    ["", "", "", "test-giorno: manca"],
    ["16", "", "2026", "test-mese: incompleta"],
    ["x", "9", "2026", "test-giorno: incompleta"],
    ["16", "sett.", "2026", "test-mese: incompleta"],
    ["16", "9", "26", "test-anno: incompleta"],
    ["31", "9", "2026", "test-giorno: impossibile"],
    ["29", "2", "2027", "test-giorno: impossibile"],
    ["16", "13", "2026", "test-giorno: impossibile"],
    ["0", "9", "2026", "test-giorno: impossibile"],
    ["31", "12", "2015", "test-anno: fuori"],
    ["1", "1", "2031", "test-anno: fuori"],
  ])("«%s %s %s» is %s", (day, month, year, expected) => {
    expect(read(day, month, year)).toBe(expected);
  });

  test("a form without them lacks it", () => {
    expect(schema.safeParse({}).error?.issues[0]?.message).toBe("manca");
  });

  test("is filled in again as it was", () => {
    const typed = typedDay("test", "2026-09-06");
    expect(typed).toEqual({ "test-giorno": "6", "test-mese": "9", "test-anno": "2026" });
    expect(schema.parse(typed)).toBe("2026-09-06");
    expect(typedDay("test", null)).toEqual({});
  });
});

test("days are counted across the change of the hour", () => {
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(daysBetween("2026-11-25", "2026-11-20")).toBe(-5);
});

test("a year after the 29 February is the 28", () => {
  expect(yearsAfter("2028-02-29", 1)).toBe("2029-02-28");
  expect(yearsAfter("2026-11-25", 5)).toBe("2031-11-25");
});
