import { expect, test } from "vitest";
import { ticksUpTo } from "./scale";

test.each([
  [0, [0, 1]],
  [3, [0, 1, 2, 3]],
  [7904, [0, 2000, 4000, 6000, 8000]],
  [312, [0, 100, 200, 300, 400]],
  [12, [0, 3, 6, 9, 12]],
])("an axis up to %i is divided by round numbers and covers it", (most, ticks) => {
  expect(ticksUpTo(most)).toEqual(ticks);
});
