import { expect, test } from "vitest";
import { keptWords } from "./kept-words";

test.each([
  ["  Cambio di RESIDENZA  ", "cambio di residenza"],
  ["perché l'esito non arriva?", "perche l esito non arriva"],
  ["EN 306 insieme a en-64", "en306 insieme a en64"],
  ["tempi risposta 4005", "tempi risposta 4005"],
  ["nati prima del 1900", "nati prima del 1900"],
  ["Agenzia delle Entrate", "agenzia delle entrate"],
  ["ERR_SSL_CLIENT_AUTH", "err ssl client auth"],
])("«%s» is kept as its words", (typed, kept) => {
  expect(keptWords(typed)).toBe(kept);
});

test.each([
  ["a codice fiscale", "cambio residenza RSSMRA80A01H501U"],
  ["one with spaces", "rss mra 80a01 h501u non trovato"],
  ["the beginning of one", "scheda rssmra80a01"],
  ["an address", "mail a mario.rossi@example.it"],
  ["a telephone", "chiamare 333 1234567"],
  ["an IBAN", "IT60X0542811101000000123456"],
  ["a name", "certificato Mario Rossi"],
  ["a number of a register", "scheda 00123456"],
])("nothing is kept of a query with %s", (_, typed) => {
  expect(keptWords(typed)).toBeNull();
});

test.each(["", "   ", "?!"])("nothing is kept of «%s»", (typed) => {
  expect(keptWords(typed)).toBeNull();
});

test("no more than twelve words of 200 characters are kept", () => {
  expect(keptWords("parola altra ".repeat(40))?.split(" ")).toHaveLength(12);
});
