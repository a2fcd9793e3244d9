import { describe, expect, test } from "vitest";
import { typedDay } from "~/lib/day";
import { readAnswers } from "./schema";
import { stepAfter, stepBefore, stepsFor } from "./steps";
import { TYPED } from "./testing";

const TODAY = "2026-11-25";
const faults = (typed: Record<string, string>) => readAnswers({ ...TYPED, ...typed }, TODAY).errors;

describe("the steps", () => {
  test("ask for the adaptation only where there is one", () => {
    expect(stepsFor("WA")).not.toContain("adeguamento");
    expect(stepsFor("WAI")).toContain("adeguamento");
    expect(stepAfter("modalita", "WA")).toBe("postazioni");
    expect(stepAfter("modalita", "WS")).toBe("adeguamento");
    expect(stepBefore("postazioni", "WA")).toBe("modalita");
    expect(stepAfter("note", "WS")).toBeNull();
    expect(stepBefore("modalita", "WS")).toBeNull();
  });
});

describe("the answers", () => {
  test("of a whole sheet", () => {
    expect(readAnswers(TYPED, TODAY)).toMatchObject({
      errors: {},
      answers: {
        modality: "WS",
        adaptedBy: "2027-03-31",
        workstations: 9,
        testsFrom: "2027-04-15",
        productId: null,
        otherSoftware: "Demografici Insieme",
        keepsBothRegisters: true,
        notes: null,
      },
    });
  });

  test("of WA have no adaptation, even if a day was typed before", () => {
    const { answers } = readAnswers({ ...TYPED, modalita: "WA", ...typedDay("pronto", "2027-03-31") }, TODAY);
    expect(answers?.adaptedBy).toBeNull();
  });

  test("of an empty form lack every step but the notes", () => {
    expect(Object.keys(readAnswers({}, TODAY).errors)).toEqual([
      "modalita",
      "postazioni",
      "test",
      "software",
      "contatti",
    ]);
  });

  test.each([
    ["modalita", { modalita: "SPID" }, "modalita"],
    ["adeguamento", { "pronto-giorno": "31", "pronto-mese": "2" }, "pronto-giorno"],
    ["adeguamento", { "pronto-anno": "2032" }, "pronto-anno"],
    ["adeguamento", { "pronto-anno": "27" }, "pronto-anno"],
    ["postazioni", { postazioni: "0" }, "postazioni"],
    ["postazioni", { postazioni: "-3" }, "postazioni"],
    ["postazioni", { postazioni: "2,5" }, "postazioni"],
    ["postazioni", { postazioni: "9".repeat(400) }, "postazioni"],
    ["test", typedDay("test", "2015-12-31"), "test-anno"],
    ["software", { prodotto: "altro", altro: " " }, "altro"],
    ["software", { prodotto: "p1", altro: "Un altro" }, "prodotto"],
    ["software", { prodotto: "p1; drop table" }, "prodotto"],
    ["software", { archivi: "forse" }, "archivi"],
    ["contatti", { email: "rino@" }, "email"],
    ["contatti", { telefono: "chiedere di Rino" }, "telefono"],
    ["note", { note: "x".repeat(2001) }, "note"],
  ])("that are impossible are refused in «%s», beside the field: %o", (step, typed, field) => {
    const errors = faults(typed as Record<string, string>);
    expect(Object.keys(errors)).toEqual([step]);
    expect(Object.keys(errors[step as keyof typeof errors] ?? {})).toEqual([field]);
  });

  test("are read as people write them", () => {
    expect(
      readAnswers({ ...TYPED, postazioni: " 1.200 ", email: " Rino@Comune.Example " }, TODAY).answers,
    ).toMatchObject({
      workstations: 1200,
      contactEmail: "rino@comune.example",
    });
  });
});
