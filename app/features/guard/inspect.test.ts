import { describe, expect, test } from "vitest";
import { inspect } from "./inspect";
import { maskFindings } from "./mask";

const told = (text: string, context = {}) =>
  inspect(text, context).map(({ kind, certainty }) => `${kind} ${certainty}`);
const CF = "codice-fiscale sure";

describe("codici fiscali are found", () => {
  test.each([
    ["as they are", "RSSMRA80A01H501U"],
    ["of a woman", "BNCNNA85M41F205Q"],
    ["with the last figure as a letter", "RSSMRA80A01H50MM"],
    ["with two figures as letters", "RSSMRA80A01H5LMX"],
    ["with all figures as letters", "RSSMRAULALMHRLMD"],
    ["in small letters with spaces", "rss mra 80a01 h501u"],
    ["all letters, with spaces", "rss mra ulalm hrlmd"],
    ["letter by letter", "R S S M R A 8 0 A 0 1 H 5 0 1 U"],
    ["over two lines", "RSSMRA80\nA01H501U"],
    ["all letters over two lines", "RSSMRAULAL\r\nMHRLMD"],
    ["over two quoted lines", "> RSSMRA80A\n> 01H501U"],
    ["with a zero-width space", "R\u200bSSMRA80A01H501U"],
    ["with soft hyphens and directions", "RSS\u00adMRA\u202e80A01\u2066H501U"],
    ["with variation selectors and joiners", "RSSMRA\ufe0f80\u200dA01\u034fH501U"],
    ["with no-break and thin spaces", "RSS\u00a0MRA\u200980A01\u202fH501U"],
    ["in full-width characters", "ＲＳＳＭＲＡ８０Ａ０１Ｈ５０１Ｕ"],
    ["in mathematical letters", "𝐑𝐒𝐒𝐌𝐑𝐀𝟖𝟎𝐀𝟎𝟏𝐇𝟓𝟎𝟏𝐔"],
    ["with Cyrillic letters", "RSSMR\u041080\u041001\u041d501U"],
    ["with Greek letters", "RSSMR\u039180A01\u0397501U"],
    ["with accents", "RSSMRÀ80A01H501Ú"],
    ["with entities of HTML", "&#82;SS&#x4d;RA80A01H501U"],
    ["with named entities", "RSS&nbsp;MRA&shy;80A01&ensp;H501U"],
    ["with entities written twice", "&amp;#82;SSMRA80A01H501U"],
    ["in an address", "https://host.example/?cf=RSS%4DRA80A01%48501U"],
    ["in an address, with spaces", "q=RSS+MRA+80A01%20H501U"],
    ["in an address, encoded twice", "cf%3DRSSMRA%252080A01H501U"],
    ["in JSON", '{"cf":"\\u0052SSMRA80A01H501U"}'],
    ["with Markdown inside", "RSS**MRA**80`A01`H501U"],
    ["with escapes of Markdown", "RSS\\_MRA\\_80A01H501U"],
    ["in cells of Markdown", "| RSS | MRA | 80A01 | H501U |"],
    ["in cells of HTML", '<td>RSS</td>\n      <td class="n">MRA</td><td>80A01H501U</td>'],
    ["in columns", '"RSS";"MRA";"80A01H501U"'],
    ["in an element", "<codiceFiscale>RSSMRA80A01H501U</codiceFiscale>"],
    ["in an attribute", '<persona cf="RSSMRA80A01H501U"/>'],
    ["with tags inside", "RSS<b>MRA</b>80A01<!-- nota -->H501U"],
    ["in CDATA", "<![CDATA[RSSMRA80A01H501U]]>"],
    ["in the name of a file", "certificato_RSSMRA80A01H501U_2016.pdf"],
    ["without a word's edge", "CFRSSMRA80A01H501Uok"],
    ["with dashes of every kind", "RSS–MRA—80A01‑H501U"],
  ])("%s", (_, text) => {
    expect(told(`Il caso è ${text} e si ripete`)).toEqual([CF]);
    expect(told(text)).toEqual([CF]);
  });

  test("with a wrong check letter, or without one, as a hint", () => {
    expect(told("cf RSSMRA80A01H501X")).toEqual(["codice-fiscale hint"]);
    expect(told("cf RSSMRA80A01H501 troncato")).toEqual(["codice-fiscale hint"]);
  });

  test.each(["XXXXXX00X00X000X", "RSSMRA80A99H501?", "RSSMRA80A32H501U", "RSSMRA80Z01H501U", "AAABBB00A00A000A"])(
    "%s is none",
    (text) => expect(told(`scrivi ${text} nel campo`)).toEqual([]),
  );

  test("two, one after the other, are two", () => {
    expect(told("RSSMRA80A01H501U RSSMRA80A01H50MM")).toEqual([CF, CF]);
  });
});

describe("IBAN", () => {
  test.each([
    "IT60X0542811101000000123456",
    "it60 x054 2811 1010 0000 0123 456",
    "IT60X05428\n11101000000123456",
    "<iban>IT60X0542811101000000123456</iban>",
    "IT60-X-05428-11101-000000123456",
    "DE89370400440532013000",
    "GB29 NWBK 6016 1331 9268 19",
    "SM86U0322509800000000270100",
  ])("%s", (text) => expect(told(`accredito su ${text}, grazie`)).toEqual(["iban sure"]));

  test("an Italian one with a wrong remainder is a hint, a foreign one nothing", () => {
    expect(told("IT61X0542811101000000123456")).toEqual(["iban hint"]);
    expect(told("DE88370400440532013000")).toEqual([]);
  });
});

describe("telephone numbers", () => {
  test.each([
    "333 1234567",
    "3331234567",
    "333-12.34.567",
    "333.123.4567",
    "+39 333 1234567",
    "0039 333 1234567",
    "(+39) 333/1234567",
    "+393331234567",
    "tel:+39-06-12345678",
    "tel. 06 12345678",
    "06/12345678",
    "0573 123456",
    "(0573) 123456",
    "02.12.34.56.78",
    "0612345678",
    "telefono 06 12.03.2016",
    "cell. n. 3471234567",
    "333**123**4567",
    "３３３ １２３４５６７",
    "333&nbsp;1234567",
    "333\u200b1234567",
    "333%201234567",
  ])("%s", (text) => expect(told(`il recapito: ${text}`)).toEqual(["phone sure"]));

  test("of other countries, and services' own, as a hint", () => {
    expect(told("scrivete a +41 79 123 45 67")).toEqual(["phone hint"]);
    expect(told("assistenza del fornitore 800 123 456")).toEqual(["phone hint"]);
  });

  test.each([
    "800 863 116",
    "800863116",
    "06/12/2016 10:30",
    "02.10.2016 12:30",
    "2016-09-16 03:30:12.123",
    "058091",
    "idOperazioneANPR: 3331234567",
    "<idOperazione>3331234567</idOperazione>",
    "prot. 0123456/2016",
    "10.0.0.1:8080",
    "1474012345678",
    "3.331.234.567 byte",
    "d.P.R. 223/1989, art. 13, comma 2",
  ])("%s is none", (text) => expect(told(`nel messaggio ${text} c'è`)).toEqual([]));

  test("published ones are known to whoever asks", () => {
    expect(told("06 12345678", { phones: new Set(["0612345678"]) })).toEqual([]);
  });
});

describe("e-mail addresses", () => {
  test.each([
    "mario.rossi@gmail.com",
    "mario.rossi@comune.roma.it",
    "m.rossi@interno.it",
    "MARIO.ROSSI@Libero.IT",
    "mario.rossi @ gmail.com",
    "mario.rossi@\ngmail.com",
    "mario.rossi [at] gmail [dot] com",
    "mario.rossi chiocciola gmail punto com",
    "mario.rossi%40gmail.com",
    "mario.rossi&#64;gmail.com",
    "mario.rossi＠gmail.com",
    "mario\u200b.rossi@gmail.com",
    "mario\\_rossi\\@gmail.com",
    "<mailto:mario.rossi@gmail.com>",
    "**mario**.rossi@gmail.com",
    "rossi80@pec.it",
  ])("%s", (text) => expect(told(`scrivi a ${text} per l'esito`)).toEqual(["email sure"]));

  test.each([
    "protocollo@pec.comune.roma.it",
    "anagrafe@comune.zocca.mo.it",
    "servizi.demografici@comune.forli.fc.it",
    "comune.zocca@comune.zocca.mo.it",
    "comune.zocca@cert.legalmail.it",
    "prot.prefrm@pec.interno.it",
    "assistenza@sogei.it",
    "java.lang.Object@15db9742",
    "@Override",
    "@mario.rossi",
    "utente@host",
  ])("%s is none", (text) => expect(told(`scrivi a ${text} per l'esito`)).toEqual([]));

  test("published ones are known to whoever asks; other offices' are hints", () => {
    expect(told("rossi@studio.it", { emails: new Set(["rossi@studio.it"]) })).toEqual([]);
    expect(told("assistenza@fornitore.it")).toEqual(["email hint"]);
  });
});

describe("documents and VAT numbers", () => {
  test.each([
    "CA12345AB",
    "ca12345ab",
    "CA 12345 AB",
    "CIE n. AO1234567",
    "carta d'identità AR 1234567",
    "ID ANPR AB12345CD",
  ])("%s", (text) => expect(told(text)).toEqual(["document sure"]));

  test("two letters and seven figures of which nothing is said are a hint", () => {
    expect(told("vedi AO1234567")).toEqual(["document hint"]);
  });

  test.each(["10121 TO", "di 00184 RM", "EC075", "EN306", "S001"])("%s is none", (text) =>
    expect(told(text)).toEqual([]),
  );

  test("VAT numbers: sure where they are called so, else a hint", () => {
    expect(told("P.IVA 01234567897")).toEqual(["vat sure"]);
    expect(told("IT01234567897")).toEqual(["vat sure"]);
    expect(told("12345678903")).toEqual(["vat hint"]);
    expect(told("idOperazione 12345678903")).toEqual([]);
    expect(told("P.IVA 00000000000")).toEqual([]);
    expect(told("P.IVA 01234567898")).toEqual([]);
  });
});

describe("masking", () => {
  test("keeps what is around, cells and lines, and is itself not found", () => {
    const masked = (text: string) => maskFindings(text, inspect(text));
    expect(masked("cf RSSMRA80A01H501U, tel. 333 1234567.")).toBe("cf RSS••• ••• •••, tel. ••• ••• ••••.");
    expect(masked("| RSS | MRA | 80A01 | H501U |")).toBe("| RSS | ••• | ••••• | ••••• |");
    expect(masked("<td>RSS</td><td>MRA</td><td>80A01H501U</td>")).toBe("<td>RSS</td><td>•••</td><td>••••••••••</td>");
    expect(masked("RSSMRA80\nA01H501U")).toBe("RSS•••••\n••••••••");
    expect(masked("RSS%4DRA80A01%48501U")).toBe("RSS••• ••• •••");
    expect(masked("IT60 X054 2811 1010 0000 0123 456")).toBe("IT•• •••• ••••");
    const text = "mario.rossi&#64;gmail.com; CA12345AB, P.IVA 01234567897\n| 333 1234567 |";
    expect(inspect(masked(text))).toEqual([]);
  });

  test("never names what was found", () => {
    const [finding] = inspect("RSSMRA80A01H501U");
    expect(finding).toEqual({ kind: "codice-fiscale", certainty: "sure", start: 0, end: 16, masked: "RSS••• ••• •••" });
  });
});
