import { describe, expect, test } from "vitest";
import { type Facts, fillPlaceholders, unfilledIn, unknownIn } from "./placeholders";

const ivrea: Facts = {
  role: "operatore",
  comuneName: "Ivrea",
  vendorName: null,
  stage: "test",
  modality: "WS",
  product: "Anagrafe Facile",
  codes: ["EC075", "EN306"],
};
const house: Facts = {
  ...ivrea,
  role: "software_house",
  comuneName: null,
  vendorName: "Gestionali Riuniti",
  codes: [],
};

describe("placeholders", () => {
  test("become what the thread says, in small letters or capitals, as often as they stand", () => {
    expect(fillPlaceholders("{comune}, {Comune}: {fase}, {modalita}, {gestionale}, {codici}", ivrea)).toBe(
      "Ivrea, Ivrea: Test, Web service, Anagrafe Facile, EC075, EN306",
    );
  });

  test("name the body that asked, never a person", () => {
    expect(fillPlaceholders("Buongiorno, {nome}.", ivrea)).toBe("Buongiorno, Comune di Ivrea.");
    expect(fillPlaceholders("Buongiorno, {nome}.", house)).toBe("Buongiorno, Gestionali Riuniti.");
  });

  test("stay where the thread says nothing, and are told", () => {
    const text = fillPlaceholders("A {comune} con {codici} e {gestionale}", { ...house, product: "" });
    expect(text).toBe("A {comune} con {codici} e {gestionale}");
    expect(unfilledIn(text)).toEqual(["{comune}", "{codici}", "{gestionale}"]);
    expect(unfilledIn('Nel corpo: `{"esito": {}}` e {altro}')).toEqual([]);
  });

  test("that nobody knows are told apart", () => {
    expect(unknownIn("Gentile {nomme} di {comune}")).toEqual(["{nomme}"]);
  });

  test("cannot bring others along: what a thread says is not read again", () => {
    expect(fillPlaceholders("{gestionale}", { ...ivrea, product: "{comune}" })).toBe("{comune}");
  });
});
