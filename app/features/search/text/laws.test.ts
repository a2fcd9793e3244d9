import { expect, test } from "vitest";
import { lawsOf } from "./laws";

test.each([
  ["circolare 13/2016", "Circolare 13/2016"],
  ["Circ. n. 13 del 2016", "Circolare 13/2016"],
  ["circolare 13 2016 scadenza", "Circolare 13/2016"],
  ["art. 36 d.P.R. 396/2000", "DPR 396/2000"],
  ["dpr 396 del 3 novembre 2000", "DPR 396/2000"],
  ["DPR 223/89", "DPR 223/1989"],
  ["dpcm 194/2014 allegato C", "DPCM 194/2014"],
  ["d.lgs. 82/05", "D.Lgs. 82/2005"],
  ["Decreto legislativo n.82/2005", "D.Lgs. 82/2005"],
  ["articolo 62 del CAD", "D.Lgs. 82/2005"],
  ["legge 20 maggio 2016, n. 76", "Legge 76/2016"],
  ["l. 470/1988", "Legge 470/1988"],
])("«%s» names %s", (text, name) => {
  expect(lawsOf(text).map((law) => law.name)).toEqual([name]);
});

test.each([
  "EN306",
  "servizio 4005 2016",
  "anno 2016",
  "l'anagrafe 13",
  "dal 12/07/2017",
  "decadenza",
  "prova 13/2016",
])("«%s» names none", (text) => {
  expect(lawsOf(text)).toEqual([]);
});

test("a law named twice is one, two are two", () => {
  expect(lawsOf("DPR 396/2000 e d.p.r. 396/2000, circolare 13/2016")).toHaveLength(2);
});
