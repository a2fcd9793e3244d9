import { fold } from "~/lib/text";
import { joinCodes } from "./codes";
import { isStopWord } from "./stop-words";

/** A longer run of letters is nobody's word; PostgreSQL refuses lexemes of 2 kB. */
const LONGEST_WORD = 64;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The words of a text in their order, folded: without accents, capitals, apostrophes; `WA/WAI/WS` and `codice_fiscale` apart,
 * result codes in one piece. Stop words are among them.
 */
export function words(text: string): string[] {
  const found = joinCodes(fold(text)).match(WORD) ?? [];
  return joinPrefixes(found.map((word) => word.slice(0, LONGEST_WORD)));
}

/** «Sant'Angelo» and «santangelo», «pre-subentro» and «presubentro» are the same word. */
function joinPrefixes(found: string[]): string[] {
  const joined: string[] = [];
  for (const word of found) {
    const before = joined.at(-1);
    if (before === "sant" && /^[aeiouh]/.test(word)) joined[joined.length - 1] = before + word;
    else if (before === "pre" && /^[a-z]{4}/.test(word)) joined[joined.length - 1] = before + word;
    else joined.push(word);
  }
  return joined;
}

/** Endings that the Italian stemmer leaves apart («certificazione» → certif, «certificato» → certific), brought to one verb. */
const FAMILIES: [RegExp, string][] = [
  [/(.)scri(?:zion[ei]|tt[aeio])$/, "$1scrivere"],
  [/(...)azion[ei]$/, "$1are"],
  [/(...)izion[ei]$/, "$1ire"],
  [/(.)ific(?:a|he|hi|o)$/, "$1ificare"],
];

/** The word as it is given to the stemmer, when written and when asked. */
export function form(word: string): string {
  const family = FAMILIES.find(([ending]) => ending.test(word));
  return family ? word.replace(...family) : word;
}

/** A field as it is given to `to_tsvector('italian', …)`: words that say something, in the form that is stemmed. */
export function indexable(text: string): string {
  return words(text)
    .filter((word) => !isStopWord(word))
    .flatMap((word) => (/^sant[aeiou]/.test(word) ? [word, form(word.slice(4))] : [form(word)]))
    .join(" ");
}

/** The stop words of a title, kept for queries that have nothing else («perché non …»). */
export function stopWordsOf(text: string): string {
  return words(text).filter(isStopWord).join(" ");
}
