import { expect, test } from "vitest";
import { waitSince } from "./waiting";

const NOW = Date.parse("2026-11-25T12:00:00Z");

test.each([
  ["2026-11-25T11:59:40Z", "0 min", false],
  ["2026-11-25T11:35:00Z", "25 min", false],
  ["2026-11-24T12:00:00Z", "1 g", false],
  ["2026-11-24T11:59:59Z", "1 g", true],
  ["2026-11-24T14:30:00Z", "21 h", false],
  ["2026-11-23T08:10:00Z", "2 g 3 h", true],
  // The clocks of two processes differ a little.
  ["2026-11-25T12:00:03Z", "0 min", false],
])("since %s: %s, long %s", (since, words, isLong) => {
  expect(waitSince(new Date(since), NOW)).toEqual({ words, isLong });
});
