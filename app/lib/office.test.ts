import { expect, test } from "vitest";
import { ofTheOffice, theOffice } from "./office";

test.each([
  ["Prefettura di Torino", "la Prefettura di Torino", "della Prefettura di Torino"],
  ["Presidenza della Regione", "la Presidenza della Regione", "della Presidenza della Regione"],
  ["Commissariato del Governo", "il Commissariato del Governo", "del Commissariato del Governo"],
  ["Ministero dell'Interno", "il Ministero dell'Interno", "del Ministero dell'Interno"],
  ["Sogei", "Sogei", "di Sogei"],
])("%s takes its article", (name, plain, of) => {
  expect([theOffice(name), ofTheOffice(name)]).toEqual([plain, of]);
});
