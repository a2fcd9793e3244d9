import type { Context, Match, Rule } from "../finding";
import { isInstitutional, isOfficeMailbox } from "../institutions";
import type { Reading } from "../text/reading";

const LOCAL = /[A-Za-z0-9._%+'-]/;
const DOMAIN = /[A-Za-z0-9.-]/;
const LONGEST = { local: 64, domain: 253 };
/** Room or a line's end beside the @, where a word was wrapped. */
const ROOM = 3;

/** Endings an address has in practice; anything else after an @ is rather the name of an object or of a machine. */
const ENDING =
  /\.(?:[a-z]{2}|com|net|org|edu|gov|info|biz|name|pro|mobi|online|site|cloud|email|tech|legal|cloud|app|dev|example|test|mail|pec|local|invalid)$/;

/** E-mail addresses of anybody but institutions' offices. */
export const email: Rule = { kind: "email", find, mask: () => "•••@•••" };

function find({ text }: Reading, context: Context): Match[] {
  const matches: Match[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const match = around(text, at, context);
    if (match) matches.push(match);
  }
  return matches;
}

function around(text: string, at: number, context: Context): Match | null {
  const left = skipRoom(text, at - 1, -1);
  const right = skipRoom(text, at + 1, 1);
  let from = left + 1;
  while (from > 0 && left + 1 - from < LONGEST.local && LOCAL.test(text[from - 1] as string)) from -= 1;
  while (from <= left && /[.'%-]/.test(text[from] as string)) from += 1;
  let to = right;
  while (to < text.length && to - right < LONGEST.domain && DOMAIN.test(text[to] as string)) to += 1;
  while (to > right && /[.-]/.test(text[to - 1] as string)) to -= 1;
  if (from > left || to <= right) return null;
  const local = text.slice(from, left + 1);
  const domain = text.slice(right, to).toLowerCase();
  const isWrapped = left < at - 1 || right > at + 1;
  if (!ENDING.test(domain) || domain.startsWith(".") || (isWrapped && !/[a-z0-9]$/i.test(local))) return null;
  const whole = `${local}@${domain}`.toLowerCase();
  if (context.emails?.has(whole) || isInstitutional(local, domain)) return null;
  return { certainty: isOfficeMailbox(local) ? "hint" : "sure", from, to };
}

/** The next character that is no room, if it is near. */
function skipRoom(text: string, position: number, step: 1 | -1): number {
  let now = position;
  for (let skipped = 0; skipped < ROOM && /\s/.test(text[now] ?? ""); skipped += 1) now += step;
  return /\s/.test(text[now] ?? "") ? position : now;
}
