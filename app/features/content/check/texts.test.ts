import { describe, expect, test } from "vitest";
import type { EntryKind } from "~db/enums";
import type { SourceFile } from "../files.server";
import { unexplainedAcronyms } from "./acronyms";
import { GLOSSARY, glossaryFaults, termsOf } from "./glossary";
import { alikeTexts } from "./likeness";
import { proseLines, sentences } from "./prose";
import { readability } from "./readability";
import { checkTexts } from "./texts";

const text = (slug: string, body: string, kind: EntryKind = "faq") =>
  ({ kind, slug, file: `${slug}.md`, body, meta: {}, text: body }) as unknown as SourceFile;

const HARD =
  "L'amministrazione comunale procederà all'effettuazione dell'aggiornamento straordinario della documentazione anagrafica precedentemente predisposta conformemente alle disposizioni regolamentari vigenti.";
const EASY = "Apri la scheda. Guarda la data. Se è sbagliata, correggi.";

describe("prose", () => {
  test("is what people read: no headings, figures, code or link targets", () => {
    const body =
      "## Titolo\n\n::: nota Attenzione qui\nUn [testo](faq:uno) **forte**.\n:::\n\n::: WA WAI\nParole.\n:::\n\n```\ncodice\n```\n![figura](/immagini/x.svg)\n\n- Voce\n\n| a | b |\n| --- | --- |\n| uno | due |\n";
    expect(proseLines(body).map(({ text }) => text)).toEqual([
      "Attenzione qui",
      "Un testo forte.",
      "Parole.",
      "Voce",
      "· a · b ·",
      "· uno · due ·",
    ]);
  });

  test("is cut into sentences at full stops and at the ends of lines, not inside numbers", () => {
    expect(sentences(proseLines("Sono 7.617.298 schede. Poche.\n\n- Prima voce\n- Seconda\n"))).toEqual([
      "Sono 7.617.298 schede.",
      "Poche.",
      "Prima voce",
      "Seconda",
    ]);
  });
});

describe("the Gulpease index", () => {
  test("is 89 + (300 × sentences − 10 × letters) / words", () => {
    // 1 sentence, 4 words, 47 letters: 89 + (300 − 470) / 4.
    expect(readability("Amministrazione comunale territoriale responsabile.").gulpease).toBe(46.5);
    expect(readability("Sì. No.").gulpease).toBe(100);
  });

  test("does not count tables, and is null without prose", () => {
    expect(readability(`| ${HARD} |\n`).gulpease).toBeNull();
  });

  test("tells sentences of more than thirty words", () => {
    const thirty = Array.from({ length: 30 }, () => "uno").join(" ");
    expect(readability(`${thirty}.`).longSentences).toEqual([]);
    expect(readability(`${thirty} due. Breve.`).longSentences).toEqual([`${thirty} due.`]);
  });
});

describe("acronyms", () => {
  test("are explained on the line of their first use", () => {
    expect(unexplainedAcronyms("L'AIRE (anagrafe degli italiani residenti all’estero) c'è. Poi AIRE.")).toEqual([]);
    expect(unexplainedAcronyms("L'AIRE c'è.\n\nÈ l'anagrafe degli italiani residenti all'estero.")).toEqual(["AIRE"]);
  });

  test("aren't part of a word, of a form's name, of a table or of a heading", () => {
    expect(unexplainedAcronyms("## AIRE\n\n| CF |\n\nIl modello APR/4 e AnagAIRE.")).toEqual([]);
  });
});

describe("the glossary", () => {
  const terms = termsOf("### Fornitura {#fornitura}\n\nI file.\n\n### ALS {#als}\n\nChi.\n\n### Senza àncora\n");
  const link = (words: string, anchor: string) => `[${words}](manuale:${GLOSSARY}#${anchor})`;

  test("has a term for each heading with an anchor", () => {
    expect(terms.map(({ name }) => name)).toEqual(["Fornitura", "ALS"]);
  });

  test("is linked once for each term that a text uses", () => {
    expect(
      glossaryFaults(`Le ${link("forniture", "fornitura")} e la fornitura dell'${link("ALS", "als")}.`, terms),
    ).toEqual([]);
    expect(glossaryFaults("Le forniture, e un ALS.", terms)).toEqual([
      "glossary term «Fornitura» is used and not linked",
      "glossary term «ALS» is used and not linked",
    ]);
    const twice = `${link("fornitura", "fornitura")} e ${link("fornitura", "fornitura")}`;
    expect(glossaryFaults(twice, terms)).toEqual(["glossary term «Fornitura» is linked 2 times"]);
  });

  test("needs no link from what is bold, quoted, a link, a heading or a longer word", () => {
    const body = "## La fornitura\n\n**Fornitura.** «fornitura» [fornitura](faq:uno) ALSO als";
    expect(glossaryFaults(body, terms)).toEqual([]);
  });
});

describe("copies", () => {
  const words = (from: number, to: number) =>
    Array.from(
      { length: to - from },
      (_, place) =>
        `parola${String.fromCharCode(97 + ((from + place) % 26))}${"x".repeat(Math.floor((from + place) / 26))}`,
    ).join(" ");

  test("are texts that share more than six runs of five words in ten of the shorter", () => {
    const alike = alikeTexts([
      { name: "uno", body: words(0, 60) },
      { name: "due", body: `${words(0, 50)} ${words(100, 110)}` },
      { name: "tre", body: `${words(0, 30)} ${words(200, 230)}` },
    ]);
    expect(alike.map(({ one, other }) => [one, other])).toEqual([["uno", "due"]]);
  });

  test("are seen when one is contained in a longer one", () => {
    expect(
      alikeTexts([
        { name: "corto", body: words(10, 30) },
        { name: "lungo", body: words(0, 200) },
      ]),
    ).toHaveLength(1);
  });
});

describe("the check of all texts", () => {
  test("has nothing to say about plain ones", () => {
    expect(checkTexts([text("uno", EASY), text("due", "Chiedi al fornitore il nuovo file.")]).faults).toEqual([]);
  });

  test.each([
    ["a hard text", [text("uno", HARD)], "uno.md: Gulpease index"],
    ["an acronym", [text("uno", "Invia l'APR.")], "uno.md: APR is not explained"],
    [
      "a term",
      [text("uno", "La fornitura."), text(GLOSSARY, "### Fornitura {#fornitura}\n\nI file.", "guide")],
      "uno.md: glossary term «Fornitura»",
    ],
    ["a copy", [text("uno", EASY), text("due", EASY)], "uno.md: 100% of its five-word runs are those of due.md"],
  ])("tells %s", (_, files, fault) => {
    expect(checkTexts(files as SourceFile[]).faults).toEqual([expect.stringContaining(fault as string)]);
  });

  test("leaves notices and pages their own words, but not their difficulty", () => {
    const files = [text("uno", "Invia l'APR.", "notice"), text("due", EASY, "page"), text("tre", EASY, "page")];
    expect(checkTexts(files).faults).toEqual([]);
    expect(checkTexts([text("uno", HARD, "page")]).faults).toHaveLength(1);
  });
});
