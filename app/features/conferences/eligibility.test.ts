import { expect, test } from "vitest";
import { type Audience, refusalOf, type Standing } from "./eligibility";

const everybody: Audience = { stages: [], modalities: [], regionCodes: [], provinceCodes: [], isByInvitation: false };
const comune: Standing = { stage: "test", modality: "WS", provinceCode: "001", regionCode: "01", isInvited: false };

test.each<[string, Partial<Audience>, Partial<Standing>, ReturnType<typeof refusalOf>]>([
  ["for all", {}, {}, null],
  ["for its stage", { stages: ["test", "subentro"] }, {}, null],
  ["for another stage", { stages: ["subentro"] }, {}, "stage"],
  ["for its modality", { modalities: ["WS"] }, {}, null],
  ["for another modality", { modalities: ["WA", "WAI"] }, {}, "modality"],
  ["for a modality, before it has chosen one", { modalities: ["WA"] }, { modality: null }, null],
  ["for its region", { regionCodes: ["01"] }, {}, null],
  ["for another region, and its province", { regionCodes: ["02"], provinceCodes: ["001"] }, {}, null],
  ["for another province", { provinceCodes: ["002"] }, {}, "place"],
  ["a meeting it is called to", { isByInvitation: true }, { isInvited: true }, null],
  ["a meeting it is not called to", { isByInvitation: true }, {}, "uninvited"],
])("%s", (_name, audience, standing, expected) => {
  expect(refusalOf({ ...everybody, ...audience }, { ...comune, ...standing })).toBe(expected);
});
