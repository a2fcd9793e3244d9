import { expect, test } from "vitest";
import { subentroSentence, subentroShort } from "./subentro";

const TODAY = "2026-11-25";
const of = (from: string | null, to: string | null, done: string | null = null) => ({
  startPlannedFrom: from,
  startPlannedTo: to,
  completedOn: done,
});

test.each([
  [
    of("2026-03-01", "2026-03-05", "2026-03-03"),
    "Ivrea è subentrato in ANPR il 3 marzo 2026.",
    "subentrato il 3 mar 2026",
  ],
  [
    of("2026-12-15", "2026-12-19"),
    "Ivrea non è ancora subentrato in ANPR: il subentro è previsto dal 15 dicembre 2026 al 19 dicembre 2026.",
    "previsto 15–19 dic 2026",
  ],
  [
    of("2026-12-15", "2026-12-15"),
    "Ivrea non è ancora subentrato in ANPR: il subentro è previsto il 15 dicembre 2026.",
    "previsto il 15 dic 2026",
  ],
  [
    of("2026-11-20", "2026-11-24"),
    "Ivrea non è ancora subentrato in ANPR: il subentro era previsto dal 20 novembre 2026 al 24 novembre 2026.",
    "previsto 20–24 nov 2026",
  ],
  [of(null, null), "Ivrea non è ancora subentrato in ANPR: la data non è ancora fissata.", null],
])("%o", (subentro, sentence, short) => {
  expect(subentroSentence("Ivrea", subentro, TODAY)).toBe(sentence);
  expect(subentroShort(subentro)).toBe(short);
});
