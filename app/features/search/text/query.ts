import { fold } from "~/lib/text";
import { form, words } from "./analyse";
import { isCode, padCode } from "./codes";
import { type Law, lawsOf } from "./laws";
import { isLightWord, isStopWord } from "./stop-words";
import { isAcronym } from "./synonyms";

const LONGEST_TEXT = 200;
const MOST_WORDS = 12;

/** A word of a query. */
export interface AskedWord {
  word: string;
  form: string;
  /** Says little, however rare it is. */
  light: boolean;
  /** May be a slip of the pen: neither a code nor a figure nor an acronym. */
  spelled: boolean;
  /** May be the beginning of a longer word: the last one, while it is being typed. */
  unfinished: boolean;
  /** What it may stand for if no text has it: without an article («dellanagrafe»), with zeros (`en64`). */
  variants: string[];
  /** The word with two neighbouring letters swapped, each pair in turn. */
  swaps: string[];
}

export interface AskedQuery {
  words: AskedWord[];
  /** Result codes named by the query, in capitals. */
  codes: string[];
  laws: Law[];
  /** Nothing but stop words was typed: these are looked for in titles. */
  onlyStopWords: boolean;
}

/** Reads a query of any length and content. */
export function readQuery(text: string): AskedQuery {
  const typed = text.slice(0, LONGEST_TEXT);
  const all = words(typed);
  const telling = all.filter((word) => !isStopWord(word));
  const onlyStopWords = telling.length === 0;
  const last = /[\p{L}\p{N}]$/u.test(typed.trimStart()) ? all.at(-1) : undefined;
  const kept = [...new Set(onlyStopWords ? all : telling)].slice(0, MOST_WORDS);
  return {
    words: kept.map((word) => askedWord(word, word === last && !onlyStopWords)),
    codes: [...new Set(kept.filter(isCode).flatMap((code) => [code.toUpperCase(), padCode(code).toUpperCase()]))],
    laws: lawsOf(typed),
    onlyStopWords,
  };
}

function askedWord(word: string, last: boolean): AskedWord {
  const spelled = /^\p{L}{4,}$/u.test(word) && !isAcronym(word);
  const whole = isAcronym(word) || (isCode(word) && padCode(word) === word);
  const unfinished = last && word.length >= 3 && !whole;
  const swaps = spelled && word.length <= LONGEST_SWAPPED ? swapsOf(word) : [];
  return { word, form: form(word), light: isLightWord(word), spelled, unfinished, variants: variantsOf(word), swaps };
}

/** In longer words enough trigrams are left for the slip to be found without. */
const LONGEST_SWAPPED = 7;

const swapsOf = (word: string): string[] =>
  [...word.slice(1)].map((_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));

/** What people write in one with the word, leaving out the apostrophe. */
const ELIDED = /^(?:dell|nell|sull|dall|all|coll|quest|quell|un|l|d)(?=[aeiou]\p{L}{3})/u;

function variantsOf(word: string): string[] {
  return [padCode(word), word.replace(ELIDED, "")].filter((variant) => variant !== word);
}

/** The query with some of its words changed and the rest as it was typed; word by word if what changes was typed in two. */
export function rewrite(text: string, changes: Map<string, string>): string {
  const typed = text.slice(0, LONGEST_TEXT);
  const changed = typed.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => changes.get(fold(word)) ?? word);
  const all = changed === typed ? words(typed).map((word) => changes.get(word) ?? word) : [changed];
  return all.join(" ");
}
