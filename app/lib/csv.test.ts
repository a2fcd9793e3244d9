import { expect, test } from "vitest";
import { csv } from "./csv";

test.each([
  ["Roma", "Roma"],
  ["Sant'Agata", "Sant'Agata"],
  ["a;b", '"a;b"'],
  ['dice "sì"', '"dice ""sì"""'],
  ["due\nrighe", '"due\nrighe"'],
  ["=1+1", "'=1+1"],
  ["+39", "'+39"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\tx", "'\tx"],
  ["\r=1", '"\'\r=1"'],
  ["=1;2", '"\'=1;2"'],
  [" = dopo uno spazio", " = dopo uno spazio"],
  [-5, "-5"],
  [0, "0"],
  [null, ""],
])("%j is written %j", (value, expected) => {
  expect(csv([[value, "x"]])).toBe(`\ufeff${expected};x\r\n`);
});
