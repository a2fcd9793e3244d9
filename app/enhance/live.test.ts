import { expect, test } from "vitest";
import { waitAfter } from "./live";

test("after each failure the wait is longer, up to some minutes, and never the same for all browsers", () => {
  expect([1, 2, 3, 20].map((failures) => waitAfter(failures, 0.5))).toEqual([5_000, 10_000, 20_000, 300_000]);
  expect(waitAfter(1, 0)).toBeLessThan(waitAfter(1, 1));
});
