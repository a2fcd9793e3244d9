import { describe, expect, test } from "vitest";
import { inspectLong } from "./files/inspect-long";
import { decodedText } from "./files/text";
import { inspect } from "./inspect";
import { looksLikeSupply } from "./supply";

const row = (surname: string, born: string) =>
  `1${surname.padEnd(40)}${"ANNA".padEnd(40)}F${born}H501${" ".repeat(60)}X`;
const person = (surname: string) =>
  `<soggetto><generalita><cognome>${surname}</cognome><nome>ANNA</nome><sesso>F</sesso><dataNascita>1980-01-01</dataNascita></generalita></soggetto>`;
const CODES = Array.from({ length: 12 }, (_, index) => `RSSMRA${String(10 + index)}A01H501U`);

describe("a supply, or a piece of one", () => {
  test.each([
    ["by its name", "077014_SUBAPR_1_1_1.xml", "<a/>"],
    ["by the root of its schema", "x.xml", '<ns:subentro xmlns:ns="http://sogei.it/ANPR/subentro"><a/></ns:subentro>'],
    ["by an element of its schema", "x.txt", "<generalitaSoggetti>\n<soggetto/>"],
    ["by its people, under any name", "log.txt", `<dati>${["ROSSI", "BIANCHI", "VERDI"].map(person).join("")}</dati>`],
    [
      "in rows as AnagAire writes them",
      "aire.txt",
      [row("ROSSI", "01011980"), row("BIANCHI", "02031975"), row("VERDI", "19991231")].join("\r\n"),
    ],
    ["as a list of codes", "elenco.csv", CODES.join(";\n")],
    ["as a list of codes in small letters", "elenco.log", CODES.join("\n").toLowerCase()],
  ])("%s", (_, name, text) => expect(looksLikeSupply(name, text)).toBe(true));

  test.each([
    ["totals", "totali.xml", "<totali><file><soggetti>1000</soggetti><famiglie>430</famiglie></file></totali>"],
    ["the schema itself", "subentro.xsd.xml", '<xs:element name="generalitaSoggetti" type="t"/>'],
    ["the log of the validator", "esito.log", "TYPE:EN024,MESSAGE:Totale del file 077014_SUBAPR_1_1_1.gz\n".repeat(20)],
    ["one person of an example", "esempio.xml", person("ROSSI")],
    ["a table of codes", "codici.csv", "EC075;12\nEN306;4\n".repeat(30)],
    ["lines of a log, all as long", "a.log", `2016-09-16 10:00:00 INFO ${"x".repeat(90)}\n`.repeat(10)],
    ["nine codes", "pochi.csv", CODES.slice(0, 9).join("\n")],
  ])("%s is none", (_, name, text) => expect(looksLikeSupply(name, text)).toBe(false));
});

describe("long texts", () => {
  test("are inspected in pieces, and what lies on an edge is found once", async () => {
    for (const before of [30_990, 31_492, 31_500, 31_995, 32_000]) {
      const text = `${"a ".repeat(before / 2)}RSSMRA80A01H501U ${"b ".repeat(40_000)}tel. 333 1234567`;
      const found = await inspectLong(text);
      expect(found.map(({ kind }) => kind)).toEqual(["codice-fiscale", "phone"]);
      expect(text.slice(found[0]?.start, found[0]?.end)).toBe("RSSMRA80A01H501U");
    }
  });

  test("in the encoding of Windows are texts, too", () => {
    expect(decodedText(Buffer.from("Citt\xe0 di Forl\xec", "latin1"))).toBe("Città di Forlì");
    expect(decodedText(Buffer.from("Città"))).toBe("Città");
  });
});

test("hostile texts of 32,000 characters do not multiply the work", () => {
  // No time is asserted: each would take minutes with a rule that goes back over what it has read.
  for (const text of [
    "R",
    "L0",
    "a@",
    "a.",
    "<a",
    "&#",
    "%41",
    "333 ",
    "06.",
    "IT60",
    "*a",
    "tel ",
    "(+39 ",
    "id",
    "\\u0041",
    "\u200b",
  ])
    expect(inspect(text.repeat(Math.floor(32_000 / text.length)))).toBeInstanceOf(Array);
});
