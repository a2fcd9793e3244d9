import { describe, expect, test } from "vitest";
import { contradicted, isLate, nextMilestone, type PlanDates, timelineOf } from "./timeline";

const TODAY = "2026-11-25";
const NOTHING: PlanDates = {
  sheetDueOn: null,
  sheetSentOn: null,
  filePlannedOn: null,
  fileSentOn: null,
  testsEndPlannedOn: null,
  testsEndedOn: null,
  startPlannedFrom: null,
  startPlannedTo: null,
  startedOn: null,
  completedOn: null,
};
const statesOf = (dates: Partial<PlanDates>) =>
  timelineOf({ ...NOTHING, ...dates }, TODAY).map(({ state, days }) => (days === null ? state : `${state} ${days}`));

describe("the timeline", () => {
  test("of a comune that has done nothing yet", () => {
    expect(statesOf({ sheetDueOn: "2026-12-16" })).toEqual(["planned 21", "open", "open", "open", "open"]);
  });

  test("says how early, how late, how many days are left", () => {
    expect(
      statesOf({
        sheetDueOn: "2026-09-16",
        sheetSentOn: "2026-09-09",
        filePlannedOn: "2026-10-10",
        fileSentOn: "2026-10-12",
        testsEndPlannedOn: "2026-11-14",
        startPlannedFrom: "2026-11-28",
        startPlannedTo: "2026-12-02",
      }),
    ).toEqual(["done -7", "done 2", "late 11", "planned 3", "open"]);
  });

  test("a window is late only when it is over; inside it nothing is left", () => {
    const window = { startPlannedFrom: "2026-11-20", startPlannedTo: "2026-11-25" };
    expect(statesOf(window)[3]).toBe("planned 0");
    expect(statesOf({ ...window, startPlannedTo: "2026-11-24" })[3]).toBe("late 1");
    expect(statesOf({ startPlannedFrom: "2026-11-24" })[3]).toBe("late 1");
  });

  test("what is missing before something that happened is unknown, never late", () => {
    const dates = { filePlannedOn: "2026-01-01", testsEndPlannedOn: "2026-02-01", completedOn: "2026-03-01" };
    expect(statesOf(dates)).toEqual(["unknown", "unknown", "unknown", "unknown", "done"]);
    expect(isLate({ ...NOTHING, ...dates }, TODAY)).toBe(false);
    expect(isLate({ ...NOTHING, filePlannedOn: "2026-11-24" }, TODAY)).toBe(true);
    expect(isLate({ ...NOTHING, filePlannedOn: TODAY }, TODAY)).toBe(false);
  });
});

test.each([
  [{}, "file"],
  [{ sheetSentOn: "2026-09-09" }, "file"],
  [{ fileSentOn: "2026-09-09" }, "tests"],
  [{ testsEndedOn: "2026-09-09" }, "start"],
  [{ startedOn: "2026-09-09" }, "completion"],
  [{ completedOn: "2026-09-09" }, null],
] as const)("after %o comes %s", (dates, next) => {
  expect(nextMilestone({ ...NOTHING, ...dates })).toBe(next);
});

describe("dates out of order", () => {
  const dates = { ...NOTHING, sheetSentOn: "2026-03-01", testsEndedOn: "2026-06-01" };

  test.each([
    ["file", "2026-02-28", "sheet"],
    ["file", "2026-03-01", null],
    ["file", "2026-06-01", null],
    ["file", "2026-06-02", "tests"],
    ["start", "2026-05-31", "tests"],
    ["completion", "2026-06-01", null],
    // Its own former day does not count: it is being corrected.
    ["tests", "2026-07-01", null],
  ] as const)("%s on %s contradicts %s", (milestone, day, other) => {
    expect(contradicted(dates, milestone, day)?.id ?? null).toBe(other);
  });

  test("between unknown ones there is no order", () => {
    expect(contradicted(NOTHING, "completion", "2016-01-01")).toBeNull();
  });
});
