import type { Context, Match, Rule } from "../finding";
import { PUBLISHED_PHONES } from "../institutions";
import type { Reading } from "../text/reading";
import { isAreaCode, MOBILE, TOLL_FREE } from "./dialling";
import { saysOperation, saysTelephone, saysVat } from "./labels";

/** Figures in groups, joined by what people write between them. */
const GROUPS =
  /(?<![A-Za-z0-9])(?:\(?(?:\+|00) ?39\)?[ ./-]{0,2})?\(?\d{2,12}\)?(?:[ ./-]{1,3}\d{1,9}){0,5}(?![A-Za-z0-9])/g;
const PREFIX = /^\(?(?:\+|00) ?39\)?/;
const ABROAD = /(?<![A-Za-z0-9+])\+(?!39)[1-9]\d{0,2}[ ./-]?\(?\d{1,4}\)?(?:[ ./-]?\d{2,6}){1,4}(?![A-Za-z0-9])/g;

/** Dates begin like numbers of Milan and Rome. */
const DATE = /^(?:0[1-9]|[12]\d|3[01])([./ -])(?:0[1-9]|1[0-2])\1(?:(?:19|20)\d\d|\d\d)(?!\1?\d)/;

/** Italian telephone numbers other than those institutions publish; of other countries as a hint. */
export const phone: Rule = {
  kind: "phone",
  find,
  mask: () => "••• ••• ••••",
};

const groupsOf = (written: string): string[] => written.replace(PREFIX, "").match(/\d+/g) ?? [];

/** A number as lists of published ones hold it: figures only, without +39. */
export const figuresOf = (written: string): string => groupsOf(written).join("");

function find(reading: Reading, context: Context): Match[] {
  const { text } = reading;
  const abroad = [...text.matchAll(ABROAD)].map(
    (match): Match => ({ certainty: "hint", from: match.index, to: match.index + match[0].length }),
  );
  return [...[...text.matchAll(GROUPS)].flatMap((match) => within(reading, match, context)), ...abroad];
}

/** A run of groups may begin with something else («interno 12 333 1234567»): each group may be the first. */
function within(reading: Reading, run: RegExpExecArray, context: Context): Match[] {
  const groups = [...run[0].matchAll(/\d+/g)];
  const matches: Match[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    const found = startingAt(reading, run, groups, first, context);
    if (!found) continue;
    matches.push(found.match);
    first = found.last;
  }
  return matches;
}

function startingAt(
  reading: Reading,
  run: RegExpExecArray,
  groups: RegExpExecArray[],
  first: number,
  context: Context,
): { match: Match; last: number } | null {
  const { text } = reading;
  const begin = groups[first] as RegExpExecArray;
  const from = run.index + (first === 0 ? 0 : begin.index);
  const hasPrefix = first === 0 && PREFIX.test(run[0]);
  // Not in the middle of a date, an address of a machine or a decimal number.
  if (first > 0 && text[from - 1] !== " ") return null;
  if (/[\d][.,:/-]$/.test(text.slice(Math.max(0, from - 2), from))) return null;
  for (let last = groups.length - 1; last >= first; last -= 1) {
    const end = groups[last] as RegExpExecArray;
    const to = run.index + end.index + end[0].length;
    if (/^[.,:/-]\d/.test(text.slice(to, to + 2)) && last < groups.length - 1) continue;
    const certainty = judged(reading, from, to, hasPrefix, context);
    if (certainty) return { match: { certainty, from, to }, last };
  }
  return null;
}

function judged(
  reading: Reading,
  from: number,
  to: number,
  hasPrefix: boolean,
  context: Context,
): Match["certainty"] | null {
  const written = reading.text.slice(from, to);
  const [head = "", ...rest] = groupsOf(written);
  const figures = head + rest.join("");
  if (PUBLISHED_PHONES.has(figures) || context.phones?.has(figures)) return null;
  const isNamed = hasPrefix || saysTelephone(reading, from);
  if (TOLL_FREE.test(figures)) return isNamed || rest.length ? "hint" : null;
  const isMobile = MOBILE.test(figures) && (rest.length === 0 || head.length >= 3);
  const isLandline = isAreaCode(head, figures) && figures.length >= 8 && figures.length <= 11;
  if (!isMobile && !isLandline) return null;
  if (isNamed) return "sure";
  if (saysVat(reading, from)) return null;
  if (DATE.test(written)) return null;
  return rest.length === 0 && saysOperation(reading, from) ? null : "sure";
}
