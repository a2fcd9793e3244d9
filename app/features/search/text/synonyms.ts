import data from "../synonyms.json";
import { form, words } from "./analyse";
import { isStopWord } from "./stop-words";

/** What else the texts may say for a word of a query: one word, or several that stand together. */
export interface Synonym {
  words: string[];
  /** 1 = the same thing; less = near to it. */
  weight: number;
}

const EQUAL = 0.8;
const NEAR = 0.5;

/** The words of an expression that count, in the form that is stemmed. */
export function expression(text: string): string[] {
  return words(text)
    .filter((word) => !isStopWord(word))
    .map(form);
}

/** «inserito», «inserire», «inserisce»: the file writes a word once. Rougher than the stemmer, which is in PostgreSQL. */
function root(word: string): string {
  if (word.length < 4) return word;
  const verb = word.replace(/(?:[aei]re|[aeiu]t[aeio]|[ae]ndo|isc[eo]|iscono|[ae]no|ono)$/, "");
  return verb !== word && verb.length >= 4 ? verb : word.replace(/[aeio]{1,2}$/, "");
}

const key = (parts: string[]): string => parts.map(root).join(" ");

/** As they are written. */
export const { acronyms } = data;

/** Groups of expressions that are one thing, or near to it, each as its words in the form that is stemmed. */
export const synonymGroups = (): string[][][] => [...data.equal, ...data.near].map((group) => group.map(expression));

const lowered = new Set(acronyms.map((acronym) => acronym.toLowerCase()));
const synonyms = new Map<string, Synonym[]>();
for (const group of data.equal) add(group, EQUAL);
for (const group of data.near) add(group, NEAR);

/** The longest expression of the file, in words. */
const LONGEST = Math.max(...[...synonyms.keys()].map((known) => known.split(" ").length));

function add(group: string[], weight: number): void {
  const parts = group.map(expression).filter((found) => found.length);
  for (const one of parts) {
    const others = parts.filter((other) => key(other) !== key(one));
    const known = synonyms.get(key(one)) ?? [];
    const fresh = others.filter((other) => !known.some((synonym) => key(synonym.words) === key(other)));
    synonyms.set(key(one), [...known, ...fresh.map((found) => ({ words: found, weight }))]);
  }
}

/** Short names in capitals: never completed («wa» isn't «wai») and never taken for a slip of the pen. */
export const isAcronym = (word: string): boolean => lowered.has(word);

/** An expression of the file found in a query, from its first word on. */
export interface Found {
  start: number;
  length: number;
  synonyms: Synonym[];
}

/** Every expression of the file within a row of words (already in the form that is stemmed). */
export function findSynonyms(forms: string[]): Found[] {
  const found: Found[] = [];
  for (let start = 0; start < forms.length; start += 1) {
    for (let length = 1; length <= Math.min(LONGEST, forms.length - start); length += 1) {
      const known = synonyms.get(key(forms.slice(start, start + length)));
      if (known) found.push({ start, length, synonyms: known });
    }
  }
  return found;
}
