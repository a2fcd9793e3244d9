import type { Match, Rule } from "../finding";
import type { Reading } from "../text/reading";
import { saysOperation, saysVat } from "./labels";

const NUMBER = /(?<![A-Za-z0-9])(?:IT[ -]?)?(\d{11})(?![A-Za-z0-9])/gi;

/**
 * VAT numbers, which are also those of people with a trade of their own. Public bodies' begin with 8 or 9; zeros only are nobody's.
 * Sure where they are called so, a hint where eleven figures only happen to have the right check figure.
 */
export const vat: Rule = { kind: "vat", find, mask: () => "•••••••••••" };

function find(reading: Reading): Match[] {
  return [...reading.text.matchAll(NUMBER)].flatMap((match): Match | [] => {
    const figures = match[1] as string;
    if (/^(\d)\1*$/.test(figures) || /^[89]/.test(figures) || !isRight(figures)) return [];
    const place = { from: match.index, to: match.index + match[0].length };
    if (saysVat(reading, match.index) || /^IT/i.test(match[0])) return { certainty: "sure", ...place };
    return saysOperation(reading, match.index) ? [] : { certainty: "hint", ...place };
  });
}

/** The last figure as Luhn makes it. */
function isRight(figures: string): boolean {
  let sum = 0;
  for (const [index, figure] of [...figures].entries()) {
    const value = Number(figure) * (index % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
