import { describe, expect, test } from "vitest";
import { moveActive, opensSearch } from "./keys";

const press = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey", boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe("moving among the options", () => {
  test.each([
    ["ArrowDown", -1, 0],
    ["ArrowDown", 2, 0],
    ["ArrowUp", -1, 2],
    ["ArrowUp", 0, 2],
    ["ArrowUp", 2, 1],
    ["Home", 2, 0],
    ["End", 0, 2],
  ])("%s from %i goes to %i of three", (key, active, expected) => {
    expect(moveActive(key, active, 3)).toBe(expected);
  });

  test("Home and End belong to the text while no option is active", () => {
    expect(moveActive("Home", -1, 3)).toBeNull();
    expect(moveActive("End", -1, 3)).toBeNull();
  });

  test("an empty list takes no key", () => {
    expect(moveActive("ArrowDown", -1, 0)).toBeNull();
  });
});

describe("the keys that open the search", () => {
  test("a slash, unless one is writing", () => {
    expect(opensSearch(press("/"), false)).toBe(true);
    expect(opensSearch(press("/"), true)).toBe(false);
  });

  test("Ctrl K or Cmd K everywhere, not with Alt", () => {
    expect(opensSearch(press("k", { ctrlKey: true }), true)).toBe(true);
    expect(opensSearch(press("K", { metaKey: true }), true)).toBe(true);
    expect(opensSearch(press("k", { ctrlKey: true, altKey: true }), true)).toBe(false);
    expect(opensSearch(press("k"), false)).toBe(false);
    expect(opensSearch(press("/", { ctrlKey: true }), false)).toBe(false);
  });
});
