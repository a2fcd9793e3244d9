import { proseLines } from "./prose";

/** Acronyms that a comune's operator may meet here first, with the words that explain them (any of these will do). */
export const ACRONYMS: Record<string, string[]> = {
  AIRE: ["italiani residenti all'estero"],
  ALP: ["amministratore locale delle postazioni", "amministratori locali delle postazioni"],
  ALS: ["amministratore locale della sicurezza", "amministratori locali della sicurezza"],
  APR: ["anagrafe della popolazione residente"],
  AT: ["anagrafe tributaria"],
  CF: ["codice fiscale", "codici fiscali"],
  CIE: ["carta d'identità elettronica", "carte d'identità elettroniche"],
  CNSD: ["centro nazionale servizi demografici", "centro nazionale dei servizi demografici"],
  PEC: ["posta elettronica certificata"],
  WAI: ["web application integrata"],
};

/** Acronyms of a body whose first use in prose is not explained on the same line. Tables and headings don't count. */
export function unexplainedAcronyms(body: string): string[] {
  const lines = proseLines(body).filter(({ isTable }) => !isTable);
  return Object.entries(ACRONYMS).flatMap(([acronym, meanings]) => {
    const use = new RegExp(`(?<![\\p{L}\\d])${acronym}(?![\\p{L}\\d/])`, "u");
    const first = lines.find(({ text }) => use.test(text));
    const text = first?.text.toLowerCase().replaceAll("’", "'");
    return text === undefined || meanings.some((meaning) => text.includes(meaning)) ? [] : [acronym];
  });
}
