/** How many figures the codes of a family have: `EN` three, `EHR` two. From the published tables. */
const FAMILIES: Record<string, number> = {
  ea: 3,
  ec: 3,
  ef: 3,
  en: 3,
  es: 3,
  eaa: 2,
  eam: 2,
  eav: 2,
  ehr: 2,
  ent: 2,
  eha: 1,
  ehra: 1,
};

/** In folded text. The letter O is taken for a zero; a separator is a single sign, so that «es. 10» stays an example. */
const CODE = /(?<![\p{L}\p{N}])(e(?:hra|aa|am|av|ha|hr|nt|[acfns]))([ .\-_]?)([0-9o]{1,3})([a-z]?)(?![\p{L}\p{N}])/gu;

/** Rewrites each result code of a folded text as one word: `en 306`, `en-306`, `en3o6` → `en306`. */
export function joinCodes(folded: string): string {
  return folded.replace(CODE, (written, family: string, separator: string, figures: string, letter: string) => {
    const length = FAMILIES[family] ?? 3;
    const spaced = separator === " " || separator === ".";
    if (figures.length > length || (spaced && figures.length < length) || !/\d/.test(figures)) return written;
    return ` ${family}${figures.replaceAll("o", "0")}${letter} `;
  });
}

const WHOLE_CODE = /^(e(?:hra|aa|am|av|ha|hr|nt|[acfns]))(\d{1,3})[a-z]?$/;

/** True for a code as `joinCodes` writes it; some of its figures may be missing. */
export const isCode = (word: string): boolean => WHOLE_CODE.test(word);

/** The code with the zeros that people leave out: `en64` → `en064`. The word itself when it isn't such a code. */
export function padCode(word: string): string {
  const [, family = "", figures = ""] = WHOLE_CODE.exec(word) ?? [];
  return family ? word.replace(figures, figures.padStart(FAMILIES[family] ?? 3, "0")) : word;
}
