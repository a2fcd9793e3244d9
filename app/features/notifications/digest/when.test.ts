import { expect, test } from "vitest";
import { digestAt } from "./when";

// 25 November 2026 is a Wednesday; Rome is an hour ahead of UTC.
test.each([
  ["giornaliero", "2026-11-25T06:29:00Z", "2026-11-25T06:30:00Z"],
  ["giornaliero", "2026-11-25T06:30:00Z", "2026-11-26T06:30:00Z"],
  ["settimanale", "2026-11-25T10:00:00Z", "2026-11-30T06:30:00Z"],
  ["settimanale", "2026-11-30T06:00:00Z", "2026-11-30T06:30:00Z"],
  ["settimanale", "2026-11-30T07:00:00Z", "2026-12-07T06:30:00Z"],
  // The clocks go forward on the 28th of March 2027: the morning stays the morning.
  ["giornaliero", "2027-03-27T12:00:00Z", "2027-03-28T05:30:00Z"],
] as const)("%s, from %s on: %s", (mode, now, expected) => {
  expect(digestAt(mode, new Date(now))).toEqual(new Date(expected));
});

test("at once and never are no time of day", () => {
  expect(digestAt("subito")).toBeNull();
  expect(digestAt("mai")).toBeNull();
});
