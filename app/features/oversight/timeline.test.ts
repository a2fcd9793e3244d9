import { expect, test } from "vitest";
import { cumulate, evenDays } from "./timeline";

test("days evenly apart, both ends included; a short time is told day by day", () => {
  expect(evenDays("2016-09-01", "2016-09-11", 3)).toEqual(["2016-09-01", "2016-09-06", "2016-09-11"]);
  expect(evenDays("2016-09-01", "2016-09-03", 18)).toEqual(["2016-09-01", "2016-09-02", "2016-09-03"]);
  expect(evenDays("2016-09-01", "2016-09-01", 18)).toEqual(["2016-09-01"]);
});

test("each series counts everything up to a day, on the same days; what only knows the past ends today", () => {
  const done = { days: [{ day: "2020-01-01", count: 2 }], until: "2020-01-05" };
  const planned = {
    days: [
      { day: "2020-01-03", count: 1 },
      { day: "2020-01-09", count: 3 },
    ],
  };
  expect(cumulate([done, planned], 3)).toEqual([
    { day: "2020-01-01", values: [2, 0] },
    { day: "2020-01-05", values: [2, 1] },
    { day: "2020-01-09", values: [null, 4] },
  ]);
  expect(cumulate([{ days: [] }], 3)).toEqual([]);
});
