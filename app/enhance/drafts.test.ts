import { expect, test } from "vitest";
import { draftKey, draftStillNeeded } from "./drafts";

test.each([
  [200, true, false],
  [422, true, true],
  [429, false, true],
  [undefined, true, true],
  [undefined, false, false],
])("answer %s with the form there (%s): keep the draft %s", (status, formIsHere, kept) => {
  expect(draftStillNeeded(status, formIsHere)).toBe(kept);
});

test("drafts of two pages do not meet", () => {
  expect(draftKey("/segnala", "testo")).not.toBe(draftKey("/utile", "testo"));
});
