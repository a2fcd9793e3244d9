import { inspect } from "~/features/guard/inspect";
import { words } from "../text/analyse";
import { isCode } from "../text/codes";

const LONGEST = 200;
const MOST_WORDS = 12;
/** «Mario Rossi»: the guard knows no names, so two words in capitals are taken for one. */
const LIKE_A_NAME = /(?<!\p{L})\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/u;
const FIGURES = /\d/g;

/**
 * What of a query may be written down: its words, folded. Null = nothing of it: where the guard finds anything, sure or not, the rest
 * is not kept either, nor what may be part of a number or a code of a person.
 */
export function keptWords(text: string): string | null {
  const typed = text.slice(0, LONGEST);
  if (LIKE_A_NAME.test(typed) || inspect(typed).length > 0) return null;
  const kept = words(typed).slice(0, MOST_WORDS);
  if (!kept.length || kept.some(mayTellAPerson)) return null;
  return kept.join(" ");
}

/** Six figures or more are a number of something; three among letters that are no result code, a piece of a codice fiscale. */
function mayTellAPerson(word: string): boolean {
  const figures = word.match(FIGURES)?.length ?? 0;
  const isMixed = figures > 0 && figures < word.length;
  return figures >= 6 || (isMixed && word.length > 6 && figures >= 3 && !isCode(word));
}
