import { expect, test } from "vitest";
import { outcomeOf } from "./outcome";

const facts = {
  stage: "scheda" as const,
  hasSheet: false,
  isLate: false,
  hasReferente: true,
  hasAddress: true,
  isRecent: false,
};

test.each([
  ["the referente is written to before the institutional address", {}, "scheda", "referente"],
  ["else the institutional address", { hasReferente: false }, "scheda", "istituzionale"],
  ["with neither, nobody", { hasReferente: false, hasAddress: false }, "scheda", "senza-recapito"],
  ["once a week", { isRecent: true }, "scheda", "recente"],
  ["not who has sent the sheet", { hasSheet: true, stage: "presubentro" }, "scheda", "non-serve"],
  ["not who came further without a recorded sheet", { stage: "aregime" }, "scheda", "non-serve"],
  ["not who is on time", {}, "ritardo", "non-serve"],
  ["who is late, also without a sheet", { isLate: true }, "ritardo", "referente"],
] as const)("%s", (_words, given, kind, outcome) => {
  expect(outcomeOf({ ...facts, ...given }, kind)).toBe(outcome);
});
