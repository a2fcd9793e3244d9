import { describe, expect, test } from "vitest";
import { difference, inContext } from "./difference";

const signs = { same: " ", added: "+", removed: "-" };
const shown = (before: string, after: string) =>
  difference(before, after).map(({ kind, text }) => `${signs[kind]}${text}`);

describe("the difference of two texts", () => {
  test("is what was taken out and put in, the rest kept", () => {
    expect(shown("uno\ndue\ntre\nquattro", "uno\ndue bis\ntre\nquattro\ncinque")).toEqual([
      " uno",
      "-due",
      "+due bis",
      " tre",
      " quattro",
      "+cinque",
    ]);
  });

  test("is nothing for the same text, everything for another", () => {
    expect(shown("uno\ndue", "uno\ndue")).toEqual([" uno", " due"]);
    expect(shown("uno", "due")).toEqual(["-uno", "+due"]);
    expect(shown("", "due")).toEqual(["-", "+due"]);
  });

  test("rebuilds both texts, whatever they are", () => {
    const words = ["a", "b", "c", "d"];
    for (let seed = 1; seed < 200; seed += 1) {
      const text = (step: number) =>
        Array.from({ length: seed % 9 }, (_, index) => words[(seed * step + index * index) % 4]).join("\n");
      const [before, after] = [text(3), text(7)];
      const lines = difference(before, after);
      expect(
        lines
          .filter(({ kind }) => kind !== "added")
          .map(({ text }) => text)
          .join("\n"),
      ).toBe(before);
      expect(
        lines
          .filter(({ kind }) => kind !== "removed")
          .map(({ text }) => text)
          .join("\n"),
      ).toBe(after);
    }
  });

  test("of very long texts is told without comparing each line with each", () => {
    const long = (word: string) => Array.from({ length: 16_000 }, (_, index) => `${word} ${index}`).join("\n");
    expect(difference(long("a"), long("b"))).toHaveLength(32_000);
  });

  test("is shown with two lines around it", () => {
    const lines = difference("1\n2\n3\n4\n5\n6\n7", "1\n2\n3\nx\n5\n6\n7");
    expect(inContext(lines).map((line) => line?.text ?? null)).toEqual([null, "2", "3", "4", "x", "5", "6", null]);
  });
});
