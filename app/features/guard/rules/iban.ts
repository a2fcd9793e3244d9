import type { Match, Rule } from "../finding";
import { type Compact, compact } from "../text/compact";
import type { Reading } from "../text/reading";

/** Lengths by country, from the register of ISO 13616. */
const LENGTHS: Record<string, number> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AT: 20,
  AZ: 28,
  BA: 20,
  BE: 16,
  BG: 22,
  BH: 22,
  BR: 29,
  BY: 28,
  CH: 21,
  CR: 22,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  DO: 28,
  EE: 20,
  EG: 29,
  ES: 24,
  FI: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GI: 23,
  GL: 18,
  GR: 27,
  GT: 28,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IQ: 23,
  IS: 26,
  IT: 27,
  JO: 30,
  KW: 30,
  KZ: 20,
  LB: 28,
  LC: 32,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  LY: 25,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MR: 27,
  MT: 31,
  MU: 30,
  NL: 18,
  NO: 15,
  PK: 24,
  PL: 28,
  PS: 29,
  PT: 25,
  QA: 29,
  RO: 24,
  RS: 22,
  SA: 24,
  SC: 31,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  ST: 25,
  SV: 28,
  TL: 23,
  TN: 24,
  TR: 26,
  UA: 29,
  VA: 22,
  VG: 24,
  XK: 20,
};

/** Italy and San Marino: check letter, bank and branch, account. */
const ITALIAN = /^(IT|SM)\d{2}[A-Z]\d{10}[A-Z0-9]{12}$/;

/** IBAN by country, length and remainder of 97. An Italian one with a wrong remainder is a hint: somebody typed it. */
export const iban: Rule = { kind: "iban", find, mask: (found) => `${found.slice(0, 2).toUpperCase()}•• •••• ••••` };

function find({ text }: Reading): Match[] {
  const matches: Match[] = [];
  const whole = compact(text);
  for (let index = 0; index + 15 <= whole.text.length; index += 1) {
    const match = at(whole, index);
    if (!match) continue;
    matches.push(match);
  }
  return matches;
}

function at({ text, at, gaps }: Compact, index: number): Match | null {
  // Cheap questions first: this is asked at every letter.
  if (!isFigure(text[index + 2]) || !isFigure(text[index + 3])) return null;
  const length = LENGTHS[text.slice(index, index + 2)];
  if (!length || index + length > text.length) return null;
  const found = text.slice(index, index + length);
  const inside = gaps.slice(index + 1, index + length);
  if (inside.includes(Number.POSITIVE_INFINITY)) return null;
  const isBounded = gaps[index] !== 0 && (index + length === text.length || gaps[index + length] !== 0);
  const isItalian = ITALIAN.test(found);
  const isRight = remainder(found) === 1;
  const place = { from: at[index] as number, to: (at[index + length - 1] as number) + 1 };
  if (isItalian) {
    if (isRight) return { certainty: "sure", ...place };
    return isBounded ? { certainty: "hint", ...place } : null;
  }
  const figures = found.replace(/[A-Z]/g, "").length;
  return isRight && isBounded && figures >= 10 ? { certainty: "sure", ...place } : null;
}

/** The remainder of 97 as ISO 7064 wants it: the first four at the end, letters as two figures. */
function remainder(found: string): number {
  let rest = 0;
  for (const character of found.slice(4) + found.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

const isFigure = (character: string | undefined) => character !== undefined && character >= "0" && character <= "9";
