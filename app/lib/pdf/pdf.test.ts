import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { makePdf } from "../../../test/factories/pdf";
import { isText } from "./glyphs";
import { pdfReading, pdfText } from "./text.server";

const worker = process.env.PDF_WORKER;
afterEach(() => {
  process.env.PDF_WORKER = worker;
});

describe("what a PDF says", () => {
  test("is read on all pages, with its title and its parentheses", async () => {
    const text = await pdfText(makePdf([["prima (riga)", "seconda"], ["ultima pagina"]], { title: "Esito di Anna" }));
    expect(text).toContain("prima (riga)\nseconda");
    expect(text).toContain("ultima pagina");
    expect(text).toContain("Esito di Anna");
  });

  test("may have logos beside it", async () => {
    expect(await pdfText(makePdf([["testo"]], { picture: 60 }))).toContain("testo");
  });
});

const locked = () =>
  Buffer.from(
    makePdf([["testo"]])
      .toString("latin1")
      .replace(
        "/Root",
        `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(${"o".repeat(32)})/U(${"u".repeat(32)})>>/ID[(a)(a)]/Root`,
      ),
    "latin1",
  );
const strips = "q 1 0 0 1 0 0 cm ".concat("/Im0 Do ".repeat(10), "Q");
const scan = "q 200 0 0 200 0 0 cm BI /W 400 /H 400 /BPC 1 /IM true /F /AHx ID ".concat("00".repeat(20_000), "> EI Q");

describe("what a person could see in it and we can't", () => {
  test.each([
    ["no text at all", () => makePdf([["testo"], []]), "pictures"],
    ["a photograph", () => makePdf([["testo"]], { picture: 400 }), "pictures"],
    ["a photograph in strips", () => makePdf([["testo"]], { picture: 100, operators: strips }), "pictures"],
    ["a scan beside a line of text", () => makePdf([["testo"]], { operators: scan }), "pictures"],
    ["garbage", () => Buffer.from("%PDF-1.4\nniente\n%%EOF"), "broken"],
    ["a password", locked, "locked"],
    ["too many pages", () => makePdf(Array.from({ length: 201 }, () => ["x"])), "long"],
  ])("%s", async (_, content, reason) => {
    await expect(pdfText(content())).rejects.toMatchObject({ reason });
  });
});

describe("pages with pictures are named", () => {
  const pagesOf = async (content: Buffer) => (await pdfReading(content)).unseen;

  test("beside the text, which is read on all pages", async () => {
    const content = makePdf([["prima"], ["seconda"], ["terza"]], { picture: 400, drawnOn: [1, 3] });
    const { text, unseen } = await pdfReading(content);
    expect(unseen).toEqual({ pages: 3, pictures: [1, 3], textless: [] });
    expect(text).toMatch(/prima.*seconda.*terza/s);
  });

  test.each([
    ["a scan among pages of text", makePdf([["uno"], [], ["tre"]], { picture: 400, drawnOn: [2] }), [3, [2], [2]]],
    ["nothing but scans", makePdf([[], []], { picture: 400, drawnOn: [1, 2] }), [2, [1, 2], [1, 2]]],
    ["a photograph in strips", makePdf([["testo"]], { picture: 100, operators: strips }), [1, [1], []]],
    ["a picture among the operators", makePdf([["uno"], ["due"]], { operators: scan, drawnOn: [2] }), [2, [2], []]],
    ["a logo, and a page with neither text nor picture", makePdf([["uno"], []], { picture: 60 }), [2, [], [2]]],
    ["text alone", makePdf([["uno"], ["due"]]), [2, [], []]],
  ])("%s", async (_, content, [pages, pictures, textless]) => {
    expect(await pagesOf(content)).toEqual({ pages, pictures, textless });
  });

  test.each([
    ["garbage", () => Buffer.from("%PDF-1.4\nniente\n%%EOF"), "broken"],
    ["a password", locked, "locked"],
    ["too many pages", () => makePdf(Array.from({ length: 201 }, () => ["x"])), "long"],
  ])("but %s is still unread", async (_, content, reason) => {
    await expect(pdfReading(content())).rejects.toMatchObject({ reason });
  });
});

test.each([
  ["Città di Forlì: 12 schede\n\t«EC075» – 3 €", true],
  ["\ue001\ue002 \ue003\ue004", false],
  ["\u0001\u0002\u0003 abc", false],
  ["", true],
])("%j is text: %s", (text, expected) => expect(isText(text)).toBe(expected));

describe("the thread", () => {
  const replaced = (code: string) => {
    const file = path.join(path.dirname(worker ?? ""), `${Math.random()}.mjs`);
    writeFileSync(file, code);
    process.env.PDF_WORKER = file;
  };

  test("that eats all memory costs the document, not the process", async () => {
    replaced("const all = []; for (;;) all.push(new Array(100000).fill(all.length));");
    await expect(pdfText(makePdf([["testo"]]))).rejects.toMatchObject({ reason: "slow" });
  });

  test("that ends without a word is a broken document, one that is missing a fault of the installation", async () => {
    replaced("");
    await expect(pdfText(makePdf([["testo"]]))).rejects.toMatchObject({ reason: "broken" });
    process.env.PDF_WORKER = "/nowhere/worker.js";
    await expect(pdfText(makePdf([["testo"]]))).rejects.toThrow("build the site");
  });

  test("has a deadline", async () => {
    replaced("setInterval(() => {}, 1000);");
    await expect(pdfText(makePdf([["testo"]]), 200)).rejects.toMatchObject({ reason: "slow" });
  });
});
