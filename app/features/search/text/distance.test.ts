import { expect, test } from "vitest";
import { distance } from "./distance";

test.each([
  ["anagarfe", "anagrafe", 1],
  ["cetrificato", "certificato", 1],
  ["retifica", "rettifica", 1],
  ["subento", "subentro", 1],
  ["subentro", "subentro", 0],
  ["gestoinale", "gestionale", 1],
  ["presentro", "subentro", 4],
])("%s → %s: %i", (one, other, slips) => {
  expect(distance(one, other, 4)).toBe(slips);
  expect(distance(other, one, 4)).toBe(slips);
});

test("gives up beyond the limit", () => {
  expect(distance("subentro", "certificato", 3)).toBe(Number.POSITIVE_INFINITY);
  expect(distance("a", "abcdef", 2)).toBe(Number.POSITIVE_INFINITY);
});
