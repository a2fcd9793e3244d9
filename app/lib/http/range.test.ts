import { expect, test } from "vitest";
import { rangeOf } from "./range";

test.each([
  [null, "whole"],
  ["bytes=0-", { start: 0, end: 99 }],
  ["bytes=10-19", { start: 10, end: 19 }],
  ["bytes=90-500", { start: 90, end: 99 }],
  ["bytes=-10", { start: 90, end: 99 }],
  ["bytes=-500", { start: 0, end: 99 }],
  ["bytes=100-", "impossible"],
  ["bytes=20-10", "impossible"],
  ["bytes=-0", "impossible"],
  ["bytes=-", "whole"],
  ["bytes=0-1,5-6", "whole"],
  ["righe=0-1", "whole"],
] as const)("of 100 bytes %s asks for %j", (header, range) => {
  expect(rangeOf(header, 100)).toEqual(range);
});
