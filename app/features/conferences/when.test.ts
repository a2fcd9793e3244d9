import { afterEach, describe, expect, test } from "vitest";
import { instantOf, wallTime } from "~/lib/wall-time";
import { timeWarnings } from "./warnings.server";
import { repeated, weeksOf } from "./when";

const zone = process.env.TZ;

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const at = (day: string, time: string) => {
  const instant = instantOf(day, time);
  return instant instanceof Date ? instant.toISOString() : instant;
};

describe.each(["UTC", "America/New_York", "Asia/Tokyo"])("on a server in %s", (serverZone) => {
  test("every Monday at 10:00 stays at 10:00 in Rome when the clocks change", () => {
    process.env.TZ = serverZone;
    expect(repeated("2026-10-19", "settimana", 3).map((day) => at(day, "10:00"))).toEqual([
      "2026-10-19T08:00:00.000Z",
      "2026-10-26T09:00:00.000Z",
      "2026-11-02T09:00:00.000Z",
    ]);
    expect(wallTime(new Date("2026-10-26T09:00:00Z"))).toEqual({ day: "2026-10-26", time: "10:00" });
  });
});

test("an hour that the clocks skip is refused, one that exists twice asks which", () => {
  expect(instantOf("2027-03-28", "02:30")).toBe("gap");
  expect(instantOf("2026-10-25", "02:30")).toBe("twice");
  const first = instantOf("2026-10-25", "02:30", "prima");
  const second = instantOf("2026-10-25", "02:30", "dopo");
  expect([first, second]).toEqual([new Date("2026-10-25T00:30:00Z"), new Date("2026-10-25T01:30:00Z")]);
  expect(instantOf("2027-02-30", "10:00")).toBe("unreadable");
});

test("every month keeps the day, or takes the last one of a shorter month", () => {
  expect(repeated("2027-01-31", "mese", 3)).toEqual(["2027-01-31", "2027-02-28", "2027-03-31"]);
});

test("the weeks of a month are whole, from Monday to Sunday", () => {
  const weeks = weeksOf("2026-11-25");
  expect([weeks[0]?.[0]?.day, weeks.at(-1)?.[6]?.day]).toEqual(["2026-10-26", "2026-12-06"]);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect(weeksOf("2027-02-01")).toHaveLength(4);
});

test.each([
  [
    "the new holiday of Saint Francis",
    "2027-10-04",
    "10:00",
    "11:00",
    [{ holiday: "Festa nazionale di San Francesco d'Assisi" }],
  ],
  ["Saturday after the call centre has closed", "2026-11-28", "13:30", "14:30", ["hours"]],
  ["Sunday", "2026-11-29", "10:00", "11:00", ["hours"]],
  ["a working day", "2026-11-26", "17:00", "18:00", []],
  ["Saint Ambrose, a holiday only in Milan", "2026-12-07", "10:00", "11:00", []],
])("%s", (_name, day, from, to, expected) => {
  const [start, end] = [instantOf(day, from), instantOf(day, to)];
  expect(timeWarnings(start as Date, end as Date)).toEqual(expected);
});
