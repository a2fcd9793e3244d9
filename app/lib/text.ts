/** Folding of Italian text, the same for what is kept and for what is asked: search, names, slugs. */

const APOSTROPHES = /['’ʼ´`‘‛′＇]/g;

/** Lower case, no accents; apostrophes of every kind become a space, so that «dell'anagrafe» is two words. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(APOSTROPHES, " ");
}

/** A name as it is searched and ordered: folded, only letters and figures, single spaces. */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** A result code as it is written in the tables: `en 306`, `EN-306` → `EN306`. Null when it isn't shaped like one. */
export function normaliseCode(text: string): string | null {
  const compact = text.toUpperCase().replace(/[\s.\-_+]+/g, "");
  return /^E[A-Z]{1,2}\d{1,3}[A-Z]?$|^EAM\d{1,2}$/.test(compact) ? compact : null;
}
