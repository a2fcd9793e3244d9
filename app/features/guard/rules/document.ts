import type { Match, Rule } from "../finding";
import type { Reading } from "../text/reading";
import { saysDocument } from "./labels";

/** An electronic identity card (CA00000AA) or an identifier of ANPR, which has the same shape. */
const CARD = /(?<![A-Za-z0-9])[A-Za-z]{2}\d{5}[A-Za-z]{2}(?![A-Za-z0-9])/g;
/** The same in pieces: only as cards begin, in capitals, because postcodes stand between provinces, too. */
const SPACED =
  /(?<![A-Za-z0-9])C[A-Z][ .-]{1,2}\d{5}[ .-]{0,2}[A-Z]{2}(?![A-Za-z0-9])|(?<![A-Za-z0-9])C[A-Z]\d{5}[ .-]{1,2}[A-Z]{2}(?![A-Za-z0-9])/g;
/** First electronic cards, paper ones and passports. */
const OLD = /(?<![A-Za-z0-9])[A-Z]{2}[ .-]?\d{7}(?![A-Za-z0-9])/gi;

/** Numbers of identity cards. Two letters and seven figures are one only where the words before say so, else a hint. */
export const document: Rule = { kind: "document", find, mask: (found) => `${found.slice(0, 2).toUpperCase()}•••••••` };

function find(reading: Reading): Match[] {
  const { text } = reading;
  const sure = [...text.matchAll(CARD), ...text.matchAll(SPACED)].map((match) => matchOf(match, "sure"));
  const old = [...text.matchAll(OLD)].flatMap((match) => {
    if (saysDocument(reading, match.index)) return matchOf(match, "sure");
    return /^[A-Z]{2}\d/.test(match[0]) ? matchOf(match, "hint") : [];
  });
  return [...sure, ...old];
}

function matchOf(match: RegExpExecArray, certainty: Match["certainty"]): Match {
  return { certainty, from: match.index, to: match.index + match[0].length };
}
