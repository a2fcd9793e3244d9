import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { forgetSearches, recentSearches, rememberSearch } from "./recent";

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal("window", {
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

test("the last five are kept, the newest first, each once", () => {
  for (const words of ["uno", "due", "tre", "quattro", "cinque", "sei", "DUE ", " x"]) rememberSearch(words);
  expect(recentSearches()).toEqual(["DUE", "sei", "cinque", "quattro", "tre"]);
});

test("they can be forgotten", () => {
  rememberSearch("uno");
  forgetSearches();
  expect(recentSearches()).toEqual([]);
  expect(kept.size).toBe(0);
});

test("what somebody else has written there is no search", () => {
  for (const value of ["{", "null", '{"a":1}', "[1,null]"]) {
    kept.set("anpr:ricerche", value);
    expect(recentSearches()).toEqual([]);
  }
});
