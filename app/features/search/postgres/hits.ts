import type { SearchHit } from "../engine";
import { excerpt, type Wanted } from "../text/excerpt";
import type { Understood } from "../understand.server";
import type { Concept } from "./concepts";
import type { Found, FoundSource } from "./find.server";

/** The sources that were found, each with the part of its text that shows why. */
export function hitsOf(found: Found, { concepts, asked, terms }: Understood): SearchHit[] {
  // A word that only reserved texts have is in no list of words: it is marked as it was typed.
  const typed = asked.words.map(({ word }, index) => ({ word, stem: terms[index]?.stem ?? word }));
  const wanted = wantedOf(concepts, [...found.words, ...typed]);
  return found.sources.map((source) => hitOf(source, wanted));
}

/** The words of a phrase are marked where they stand together, the others everywhere. */
function wantedOf(concepts: Concept[], known: Found["words"]): Wanted {
  const alternatives = concepts.flatMap((concept) => concept.alternatives);
  const wordsOf = (stems: string[]) =>
    new Set(known.filter(({ stem }) => stems.includes(stem)).map(({ word }) => word));
  const phrases = alternatives.filter(({ phrase }) => phrase);
  return {
    words: wordsOf(alternatives.flatMap(({ phrase, stems }) => (phrase ? [] : stems))),
    phrases: phrases.map(({ stems }) => stems.map((stem) => wordsOf([stem]))),
  };
}

function hitOf({ path, anchor, summary, body, heading, exact: _, ...shown }: FoundSource, wanted: Wanted): SearchHit {
  return {
    ...shown,
    url: anchor ? `${path}#${encodeURIComponent(anchor)}` : path,
    heading: anchor ? heading : null,
    excerpt: excerpt([summary, body], wanted),
  };
}
