import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, clear, engineInUse, found, index, shown } from "./testing";

afterAll(clear);
beforeAll(async () => {
  await index(
    {
      kind: "guide",
      key: "preparare/file",
      path: "/manuali/preparare/file",
      title: "Preparare il file",
      summary: "Che cosa contiene il file e come si estrae.",
      context: "Preparare",
      sections: [
        { anchor: null, heading: null, text: "Il file porta i dati in ANPR." },
        { anchor: "aire", heading: "Il tracciato dell'AIRE", text: "Codifica ISO-8859-1 e fine riga CRLF." },
        { anchor: "chi-è", heading: "Chi entra", text: "Le schede attive dei residenti." },
      ],
    },
    { key: "rettifica", title: "La rettifica di una data", body: "Si fa dal menu Registrazione." },
    {
      key: "anagrafe",
      title: "L'anagrafe nazionale",
      body: "Anagrafe della popolazione residente, certificato e subentro.",
    },
    { key: "certificato", title: "Il certificato di residenza", body: "Come si chiede." },
    { key: "subentro", title: "Il giorno del subentro", body: "Sportelli chiusi." },
    { key: "cf", title: "Il codice fiscale non coincide", body: "Confronta i dati con l'Agenzia delle Entrate." },
    { key: "estero", title: "Gli italiani residenti all'estero", body: "Iscrizione e rimpatrio." },
    { key: "parole", title: "Nozze di un'altra persona", keywords: ["coniuge sbagliato"], body: "Elimina i dati." },
    { kind: "code", key: "EN306", title: "Coniuge senza matrimonio", codes: ["EN306"], body: "Manca il matrimonio." },
    { kind: "code", key: "EN309", title: "Matrimonio senza fine", codes: ["EN309"], body: "Vedi anche EN306." },
    { kind: "code", key: "EN064", title: "Grado di parentela", codes: ["EN064"], body: "Relazione superata." },
    { key: "refuso", title: "Un testo con un refuso", body: "Qui qualcuno ha scritto residneza." },
    ...Array.from({ length: 12 }, (_, number) => ({
      key: `residenza-${number}`,
      title: `Residenza, caso ${number}`,
      body: "La residenza.",
    })),
  );
});

describe("slips of the pen", () => {
  test.each([
    ["anagarfe", "anagrafe", "anagrafe"],
    ["cetrificato", "certificato", "certificato"],
    ["retifica", "rettifica", "rettifica"],
    ["subento", "subentro", "subentro"],
    ["il cetrificato di residenza", "il certificato di residenza", "certificato"],
    ["CODCIE fiscale", "codice fiscale", "cf"],
  ])("%s is read as %s", async (text, correction, key) => {
    const results = await ask(text);
    expect(results.correction).toBe(correction);
    expect(results.hits[0]?.sourceKey).toBe(key);
  });

  test("a corrected word brings its synonyms along", async () => {
    expect(await found("matrimonoi")).toContain("parole");
  });

  test("words that resemble nothing change nothing", async () => {
    expect(await ask("xylofonkwz")).toMatchObject({ total: 0, correction: null });
    expect((await ask("xylofonkwz subentro")).hits[0]?.sourceKey).toBe("subentro");
  });

  test("a code is never taken for another", async () => {
    expect(await ask("EN307")).toMatchObject({ exact: null, total: 0, correction: null });
  });
});

describe("codes", () => {
  test.each(["EN306", "en306", "en 306", "EN-306", "EN.306", "che cosa vuol dire en 306?", "EN3O6"])(
    "%s is EN306",
    async (text) => {
      expect((await ask(text)).exact?.sourceKey).toBe("EN306");
    },
  );

  test("zeros may be left out", async () => {
    expect((await ask("en64")).exact?.sourceKey).toBe("EN064");
  });

  test("while a code is typed, those that begin so", async () => {
    expect((await found("en30")).sort()).toEqual(["EN306", "EN309"]);
  });

  test("the exact code isn't repeated, and stands outside the pages", async () => {
    const { exact, hits, total } = await ask("EN306", { pageSize: 1 });
    expect(exact?.sourceKey).toBe("EN306");
    expect(hits.map(({ sourceKey }) => sourceKey)).toEqual(["EN309"]);
    expect(total).toBe(2);
    expect(await ask("EN306", { pageSize: 1, page: 2 })).toMatchObject({ exact: null, hits: [] });
  });

  test("of two codes the first is the exact one", async () => {
    const { exact, hits } = await ask("EN309 EN306");
    expect(exact?.sourceKey).toBe("EN309");
    expect(hits[0]?.sourceKey).toBe("EN306");
  });
});

describe("synonyms", () => {
  test.each([
    ["CF", "cf"],
    ["AIRE", "estero"],
    ["nozze", "EN306"],
    ["matrimonio", "parole"],
    ["correggere", "rettifica"],
    ["migrazione", "subentro"],
    ["ANPR", "anagrafe"],
    ["certificazione", "certificato"],
  ])("%s finds %s", async (text, key) => {
    expect(await found(text)).toContain(key);
  });

  test("the word itself counts more than its synonym", async () => {
    expect((await found("nozze"))[0]).toBe("parole");
  });

  test("a long name is found by its acronym, and the other way round", async () => {
    expect(await found("italiani residenti all'estero")).toContain("preparare/file");
  });
});

describe("beginnings", () => {
  test("the last word may be unfinished", async () => {
    expect(await found("certif")).toContain("certificato");
    expect(await found("giorno sub")).toContain("subentro");
  });

  test("only the last", async () => {
    expect(await found("certif giorno")).not.toContain("certificato");
  });

  test("suggestions: at most eight, by kind, the exact code first", async () => {
    const { exact, groups } = await engineInUse().suggest({ text: "en306" });
    expect(exact?.url).toBe("/code/EN306");
    expect(groups.map(({ kind }) => kind)).toEqual(["code"]);
    const many = await engineInUse().suggest({ text: "resid" });
    expect(many.groups.flatMap(({ items }) => items)).toHaveLength(8);
  });
});

describe("sections", () => {
  test("a source is one hit, linked at the section that fits", async () => {
    const { hits } = await ask("tracciato AIRE codifica");
    expect(hits.filter(({ sourceKey }) => sourceKey === "preparare/file")).toHaveLength(1);
    expect(hits[0]).toMatchObject({
      url: "/manuali/preparare/file#aire",
      heading: "Il tracciato dell'AIRE",
      context: "Preparare",
    });
    expect(hits[0] && shown(hits[0])).toBe("[Codifica] ISO-8859-1 e fine riga CRLF.");
  });

  test("a match of the title alone leads to the top, with the summary", async () => {
    const { hits } = await ask("preparare file");
    expect(hits[0]).toMatchObject({ url: "/manuali/preparare/file", heading: null });
    expect(hits[0] && shown(hits[0])).toBe("Che cosa contiene il [file] e come si estrae.");
  });

  test("words that stand in different sections find the source", async () => {
    expect((await found("CRLF schede attive"))[0]).toBe("preparare/file");
  });

  test("an anchor is encoded in the address", async () => {
    expect((await ask("schede attive")).hits[0]?.url).toBe("/manuali/preparare/file#chi-%C3%A8");
  });

  test("keywords are searched and not shown", async () => {
    const { hits } = await ask("coniuge sbagliato");
    expect(hits[0]?.sourceKey).toBe("parole");
    expect(JSON.stringify(hits[0])).not.toContain("coniuge");
  });
});
