import type { Match, Rule } from "../finding";
import { type Compact, compact } from "../text/compact";
import type { Reading } from "../text/reading";

const LENGTH = 16;
/** Of the sixteen places, those of figures; omocodia writes letters there instead. */
const FIGURES = [6, 7, 9, 10, 12, 13, 14];
const OMOCODIA = "LMNPQRSTUV";
const MONTHS = "ABCDEHLMPRST";
const BELFIORE = /[A-MZ]/;

/** What each letter counts at the first, third, fifth … place (decree of 23 December 1976). */
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/**
 * Codici fiscali of people: shape, day, month and check letter, with letters for figures (omocodia), over any marks and lines. With a
 * wrong check letter, or none, only a hint.
 */
export const codiceFiscale: Rule = { kind: "codice-fiscale", find, mask: (found) => `${found.slice(0, 3)}••• ••• •••` };

function find({ text }: Reading): Match[] {
  const matches: Match[] = [];
  const whole = compact(text);
  for (let index = 0; index + LENGTH - 1 <= whole.text.length; index += 1) {
    const match = at(whole, index);
    if (!match) continue;
    matches.push(match);
    index += LENGTH - 2;
  }
  return matches;
}

function at(whole: Compact, index: number): Match | null {
  const figures = shape(whole.text, index);
  if (figures === null) return null;
  const { hasGap, isBounded, isOpen } = standing(whole, index, LENGTH);
  const match = (certainty: Match["certainty"], length: number): Match => ({
    certainty,
    from: whole.at[index] as number,
    to: (whole.at[index + length - 1] as number) + 1,
  });
  // Letters in the place of figures, with gaps: words of a sentence could have that shape, but seldom end where the code does.
  const isPlausible = figures === FIGURES.length || (isNameLike(whole.text, index) && (!hasGap || isBounded));
  if (!isOpen && isPlausible && checkLetter(whole.text, index) === whole.text[index + LENGTH - 1])
    return match("sure", LENGTH);
  if (figures < FIGURES.length - 2 || !isNameLike(whole.text, index)) return null;
  if (!isOpen && isBounded && /[A-Z]/.test(whole.text[index + LENGTH - 1] ?? "")) return match("hint", LENGTH);
  const short = standing(whole, index, LENGTH - 1);
  return short.isBounded && !short.hasGap ? match("hint", LENGTH - 1) : null;
}

/** How many real figures the code has from here, check letter apart; null when it has not the shape of one. */
function shape(text: string, index: number): number | null {
  for (const place of [0, 1, 2, 3, 4, 5]) if (!isLetter(text[index + place])) return null;
  if (!MONTHS.includes(text[index + 8] ?? " ") || !BELFIORE.test(text[index + 11] ?? "")) return null;
  let real = 0;
  for (const place of FIGURES) {
    const character = text[index + place] ?? " ";
    if (isFigure(character)) real += 1;
    else if (!OMOCODIA.includes(character)) return null;
  }
  const day = figure(text, index + 9) * 10 + figure(text, index + 10);
  // Forty more for women.
  return (day >= 1 && day <= 31) || (day >= 41 && day <= 71) ? real : null;
}

/** Whether gaps are inside, whether words begin and end with it, and whether it can't be one code. */
function standing({ gaps, text }: Compact, index: number, length: number) {
  const inside = gaps.slice(index + 1, index + length);
  return {
    hasGap: inside.some((gap) => gap > 0),
    isOpen: inside.some((gap) => gap === Number.POSITIVE_INFINITY),
    isBounded: gaps[index] !== 0 && (index + length >= text.length || gaps[index + length] !== 0),
  };
}

/** Three letters for the surname and three for the name: consonants, then vowels, then X. */
function isNameLike(text: string, index: number): boolean {
  return [index, index + 3].every((from) => /^[^AEIOU]*[AEIOU]*X*$/.test(text.slice(from, from + 3)));
}

function checkLetter(text: string, index: number): string {
  let sum = 0;
  for (let place = 0; place < LENGTH - 1; place += 1) {
    const character = text[index + place] as string;
    const value = isFigure(character) ? Number(character) : character.charCodeAt(0) - 65;
    // The first place is the first of the odd ones.
    sum += place % 2 === 0 ? (ODD[value] as number) : value;
  }
  return String.fromCharCode(65 + (sum % 26));
}

function figure(text: string, index: number): number {
  const character = text[index] as string;
  return isFigure(character) ? Number(character) : OMOCODIA.indexOf(character);
}

const isFigure = (character: string) => character >= "0" && character <= "9";
const isLetter = (character: string | undefined) => character !== undefined && character >= "A" && character <= "Z";
