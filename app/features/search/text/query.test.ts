import { expect, test } from "vitest";
import { readQuery, rewrite } from "./query";

const read = (text: string) => readQuery(text).words.map(({ word }) => word);

test("a query is cut at 200 characters and twelve different words", () => {
  expect(read("a".repeat(10_000))).toEqual(["a".repeat(64)]);
  expect(
    read("uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici".repeat(2)),
  ).toHaveLength(12);
  expect(read("subentro subentro subentro")).toEqual(["subentro"]);
});

test("stop words are left out unless there is nothing else", () => {
  expect(read("perché non vedo l'esito")).toEqual(["vedo", "esito"]);
  expect(readQuery("perché non")).toMatchObject({ onlyStopWords: true, words: [{ word: "perche" }, { word: "non" }] });
  expect(read("")).toEqual([]);
  expect(read("?!… 😀 :* & | ' \\ \u0000 %")).toEqual([]);
});

test("only the last word may be unfinished, never an acronym or a whole code", () => {
  const unfinished = (text: string) => readQuery(text).words.map((word) => word.unfinished);
  expect(unfinished("certificato resid")).toEqual([false, true]);
  expect(unfinished("certificato resid ")).toEqual([false, false]);
  expect(unfinished("wai")).toEqual([false]);
  expect(unfinished("en306")).toEqual([false]);
  expect(unfinished("en30")).toEqual([true]);
});

test("codes are named in capitals, with the zeros left out", () => {
  expect(readQuery("errore en 306 e EN64").codes).toEqual(["EN306", "EN64", "EN064"]);
});

test("codes, figures and acronyms are not respelled", () => {
  expect(readQuery("anagarfe en306 4005 anpr wai").words.map(({ spelled }) => spelled)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("a correction keeps the rest as it was typed", () => {
  const changes = new Map([["anagarfe", "anagrafe"]]);
  expect(rewrite("L'Anagarfe, perché?", changes)).toBe("L'anagrafe, perché?");
  expect(rewrite("pre-subento", new Map([["presubento", "presubentro"]]))).toBe("presubentro");
});
