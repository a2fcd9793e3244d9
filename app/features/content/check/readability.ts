import { proseLines, sentences, words } from "./prose";

/** The least that a page may reach: 55 and more is read without effort by who has a secondary school diploma. */
export const LEAST_GULPEASE = 55;
/** Beyond this many words a sentence is told. */
export const LONG_SENTENCE = 30;

export interface Readability {
  /** Gulpease index, 0 (hardest) to 100; null for a text without prose. */
  gulpease: number | null;
  longSentences: string[];
}

/** 89 + (300 × sentences − 10 × letters) / words, the index made for Italian (GULP, Sapienza 1988). Tables and code don't count. */
export function readability(body: string): Readability {
  const all = sentences(proseLines(body));
  const counted = all.map(words);
  const total = counted.flat();
  const letters = total.reduce((sum, word) => sum + word.length, 0);
  const index = 89 + (300 * all.length - 10 * letters) / Math.max(total.length, 1);
  return {
    gulpease: total.length ? Math.min(100, Math.max(0, Math.round(index * 10) / 10)) : null,
    longSentences: all.filter((_, place) => (counted[place]?.length ?? 0) > LONG_SENTENCE),
  };
}
