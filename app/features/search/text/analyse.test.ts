import { describe, expect, test } from "vitest";
import { form, indexable, stopWordsOf, words } from "./analyse";

describe("words", () => {
  test.each([
    ["dell'anagrafe", "dell anagrafe"],
    ["dell’anagrafe", "dell anagrafe"],
    ["dellʼanagrafe", "dell anagrafe"],
    ["dell´anagrafe", "dell anagrafe"],
    ["dell`anagrafe", "dell anagrafe"],
    ["CITTÀ", "citta"],
    ["città", "citta"],
    ["citta'", "citta"],
    ["citta\u0300", "citta"],
    ["perché", "perche"],
    ["Forlì", "forli"],
    ["WA/WAI/WS", "wa wai ws"],
    ["art.5", "art 5"],
    ["art. 5", "art 5"],
    ["codice_fiscale", "codice fiscale"],
    ["servizio 4005", "servizio 4005"],
    ["Sant'Angelo", "santangelo"],
    ["Sant’Angelo", "santangelo"],
    ["santangelo", "santangelo"],
    ["pre-subentro", "presubentro"],
    ["presubentro", "presubentro"],
    ["prefettura", "prefettura"],
    ["«città»\u0000 €%&|!():*\\", "citta"],
    ["😀 ciao", "ciao"],
  ])("%s is read as %s", (text, read) => {
    expect(words(text).join(" ")).toBe(read);
  });

  test.each(["EN306", "en306", "en 306", "EN-306", "EN.306", "EN_306", "EN3O6"])("%s is one code", (code) => {
    expect(words(`errore ${code} sulla scheda`)).toEqual(["errore", "en306", "sulla", "scheda"]);
  });

  test("what only resembles a code stays as it is", () => {
    expect(words("es. 10 schede")).toEqual(["es", "10", "schede"]);
    expect(words("ed 100 volte")).toEqual(["ed", "100", "volte"]);
    expect(words("en 30")).toEqual(["en", "30"]);
  });
});

describe("form", () => {
  test.each([
    ["certificazione", "certificare"],
    ["migrazione", "migrare"],
    ["definizioni", "definire"],
    ["iscrizione", "iscrivere"],
    ["iscritto", "iscrivere"],
    ["rettifica", "rettificare"],
    ["comunicazione", "comunicare"],
    ["stazione", "stazione"],
    ["comune", "comune"],
  ])("%s is stemmed as %s", (word, as) => {
    expect(form(word)).toBe(as);
  });
});

test("stop words and elided articles are not indexed, with or without accent", () => {
  expect(indexable("Perché non c'è più l'errore dell'ufficio? perche un'altra volta, quest'anno, po' di")).toBe(
    "errore ufficio altra volta anno",
  );
});

test("the second part of Sant'Angelo can be found by itself", () => {
  expect(indexable("Comune di Sant'Angelo")).toBe("comune santangelo angelo");
});

test("stop words of a title are kept apart", () => {
  expect(stopWordsOf("Perché non vedo l'esito")).toBe("perche non l");
});
