import { fold } from "~/lib/text";
import type { ExcerptPart } from "../engine";
import { words } from "./analyse";
import { isStopWord } from "./stop-words";

/** What is marked: words (folded, as `words` gives them), and phrases, each a row of words that will do in that place. */
export interface Wanted {
  words: Set<string>;
  phrases: Set<string>[][];
}

/** Characters of an excerpt, more or less: two lines. */
const LENGTH = 180;
/** Other than the single space that most words stand apart by: few places, in a text of thousands of words. */
const SPACES = /\s{2,}|[^\S ]/g;
const TOKEN = /[\p{L}\p{M}\p{N}]+/gu;
/** What may be one word with what follows: a code («EN 306»), «pre-subentro», «Sant'Angelo». */
const JOINED = /^(?:pre|sant|e[a-z]{1,3})$/;
const LONGEST_JOINED = 4;

interface Token {
  start: number;
  end: number;
  word: string;
}

/**
 * The part of the texts with most of the words wanted, cut at words. Of equals the first text and the earliest place; without any of
 * them, the beginning of the first text that isn't empty.
 */
export function excerpt(texts: string[], wanted: Wanted): ExcerptPart[] {
  let best = { text: "", matches: [] as Token[], start: 0, different: -1 };
  for (const text of texts.map((given) => given.replace(SPACES, " ").trim())) {
    if (!text) continue;
    const matches = findMatches(text, wanted);
    const window = richestWindow(matches);
    if (window.different > best.different) best = { text, matches, ...window };
  }
  return cut(best.text, best.matches, best.start);
}

function findMatches(text: string, wanted: Wanted): Token[] {
  // Without phrases only what is wanted is kept: excerpts are made at every search.
  const isKept = (word: string) => wanted.words.has(word) || (wanted.phrases.length > 0 && !isStopWord(word));
  const tokens: Token[] = [];
  let before: Token | undefined;
  for (const { 0: written, index } of text.matchAll(TOKEN)) {
    let token = { start: index, end: index + written.length, word: wordOf(written) };
    if (before?.end === index - 1 && before.word.length <= LONGEST_JOINED && JOINED.test(before.word)) {
      const [word = "", more] = words(text.slice(before.start, token.end));
      if (more === undefined) {
        if (tokens.at(-1) === before) tokens.pop();
        token = { ...token, start: before.start, word };
      }
    }
    if (isKept(token.word)) tokens.push(token);
    before = token;
  }
  const single = tokens.filter(({ word }) => wanted.words.has(word));
  if (!wanted.phrases.length) return single;
  const matches = new Set(single);
  for (const phrase of wanted.phrases) {
    for (const first of tokens.keys()) {
      const row = tokens.slice(first, first + phrase.length);
      if (row.length === phrase.length && row.every(({ word }, place) => phrase[place]?.has(word))) {
        for (const token of row) matches.add(token);
      }
    }
  }
  return tokens.filter((token) => matches.has(token));
}

const wordOf = (written: string): string => (/^[a-zA-Z]+$/.test(written) ? written.toLowerCase() : fold(written));

/** The window with most different words. */
function richestWindow(matches: Token[]): { start: number; different: number } {
  let best = { start: 0, different: 0 };
  const inside = new Map<string, number>();
  let next = 0;
  for (const first of matches) {
    for (let token = matches[next]; token && token.end <= first.start + LENGTH; token = matches[++next]) {
      inside.set(token.word, (inside.get(token.word) ?? 0) + 1);
    }
    if (inside.size > best.different) best = { start: first.start, different: inside.size };
    const left = (inside.get(first.word) ?? 1) - 1;
    if (left > 0) inside.set(first.word, left);
    else inside.delete(first.word);
  }
  return best;
}

function cut(text: string, matches: Token[], start: number): ExcerptPart[] {
  // Some words before the first match; from the beginning if that isn't far.
  const from = start < LENGTH / 2 ? 0 : wordAfter(text, start - LENGTH / 4);
  const to = text.length - from <= LENGTH * 1.2 ? text.length : wordBefore(text, from + LENGTH);
  const parts: ExcerptPart[] = [];
  const add = (piece: string, mark: boolean) => piece && parts.push({ text: piece, mark });
  let at = from;
  for (const match of matches) {
    if (match.start < from || match.end > to) continue;
    add(text.slice(at, match.start), false);
    add(text.slice(match.start, match.end), true);
    at = match.end;
  }
  add(text.slice(at, to), false);
  if (from > 0) parts.unshift({ text: "…", mark: false });
  if (to < text.length) parts.push({ text: "…", mark: false });
  return parts;
}

function wordAfter(text: string, at: number): number {
  const space = text.indexOf(" ", Math.floor(at));
  return space === -1 ? Math.floor(at) : space + 1;
}

function wordBefore(text: string, at: number): number {
  const space = text.lastIndexOf(" ", at);
  return space <= at - LENGTH / 2 ? at : space;
}
