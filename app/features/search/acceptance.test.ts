import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, clear, found, index } from "./testing";

/** The acceptance set of the study of forums and knowledge bases, 2.3: each query must bring its text among the first three. */
afterAll(clear);
beforeAll(async () => {
  const noise = ["Orari degli sportelli", "Elenco dei moduli", "Contatti utili", "Novità del mese", "Formazione"];
  await index(
    {
      key: "anagrafe",
      title: "Chi tiene l'anagrafe del comune",
      body: "L'anagrafe è tenuta dal sindaco come ufficiale del Governo.",
    },
    { key: "citta", title: "La città nell'indirizzo estero", body: "Scrivi la città per esteso." },
    { key: "perche", title: "Perché non vedo l'esito", body: "L'esito arriva con la PEC." },
    { key: "dove", title: "Dove trovo l'esito", body: "Nel menu degli esiti." },
    { key: "certificato", title: "Come si rilascia un certificato", body: "Il certificato porta un codice QR." },
    { key: "subentro", title: "Come prepararsi al subentro", body: "Il subentro si fa in una giornata." },
    { key: "migrazione", title: "La migrazione ad ANPR in cinque passi", body: "Per prima cosa la scheda." },
    { kind: "code", key: "EN123", title: "EN123: un codice", codes: ["EN123"], body: "Il primo codice." },
    {
      kind: "code",
      key: "EN132",
      title: "EN132: un altro codice",
      codes: ["EN132"],
      body: "Diverso da EN123, e da EN-123.",
    },
    { key: "articolo", title: "Che cosa dice l'art.5 del regolamento", body: "L'art. 5 parla delle convivenze." },
    { key: "wai", title: "La WAI in breve", body: "Che cosa aggiunge." },
    { key: "wa", title: "La WA in breve", body: "Si lavora nel sito." },
    { key: "wa-2", title: "WA, smart card e certificati", body: "La WA chiede la carta." },
    { key: "wa-3", title: "Primi passi con la WA", body: "La WA si apre dal browser." },
    { key: "tutte", title: "WA/WAI/WS a confronto", body: "Le modalità di accesso: codice_fiscale per tutte." },
    { key: "forli", title: "Il comune di Forlì è già subentrato", body: "Forlì e i comuni vicini." },
    { key: "sant-angelo", title: "Un residente di Sant'Angelo", body: "Arriva da Sant’Angelo." },
    ...noise.map((title, number) => ({ key: `altro-${number}`, title, body: "Testo di contorno per gli uffici." })),
  );
});

const first = async (text: string) => (await found(text))[0];
const firstThree = async (text: string) => (await found(text)).slice(0, 3);

test.each(["dell'anagrafe", "dell’anagrafe", "dellʼanagrafe", "anagrafe", "anagrafi", "anagarfe", "dellanagrafe"])(
  "%s finds the register",
  async (text) => {
    expect(await first(text)).toBe("anagrafe");
  },
);

test.each(["citta", "città", "citta'", "CITTÀ"])("%s finds the town", async (text) => {
  expect(await found(text)).toEqual(["citta"]);
});

test("«perche non» is «perché non»", async () => {
  const [plain, accented] = await Promise.all([found("perche non"), found("perché non")]);
  expect(plain[0]).toBe("perche");
  expect(plain).toEqual(accented);
});

test.each([
  ["certificati", "certificato"],
  ["certificato", "certificato"],
  ["certificazione", "certificato"],
  ["subentri", "subentro"],
  ["subentro", "subentro"],
  ["migrare ad ANPR", "migrazione"],
  ["migrazione", "migrazione"],
  ["art. 5", "articolo"],
  ["art.5", "articolo"],
  ["Forlì", "forli"],
  ["forli", "forli"],
  ["Sant'Angelo", "sant-angelo"],
  ["Sant’Angelo", "sant-angelo"],
  ["santangelo", "sant-angelo"],
  ["codice fiscale", "tutte"],
])("%s brings %s among the first three", async (text, key) => {
  expect(await firstThree(text)).toContain(key);
});

describe("codes", () => {
  test("an exact code comes before one that resembles it", async () => {
    const { exact, hits } = await ask("codici errore EN123");
    expect(exact?.sourceKey).toBe("EN123");
    expect(hits.map(({ sourceKey }) => sourceKey)).not.toContain("EN123");
    expect(await first("EN132")).toBe("EN132");
  });
});

describe("acronyms", () => {
  test("«wai» finds WAI and is not flooded by «wa»", async () => {
    const keys = await found("wai");
    expect(keys[0]).toBe("wai");
    expect(keys).toContain("tutte");
    expect(keys).not.toContain("wa");
    expect(keys).not.toContain("wa-2");
  });

  test("«wa» does not run on into «wai»", async () => {
    const keys = await found("wa");
    expect(keys).toContain("wa");
    expect(keys).not.toContain("wai");
  });
});
