import { setImmediate } from "node:timers/promises";
import type { Context, Finding } from "../finding";
import { inspect } from "../inspect";

/** So much is inspected at a time; other requests come in between. */
const PIECE = 32_000;
/** Pieces overlap by more than the longest thing that can be found, with the words before it. */
const OVERLAP = 1_000;
/** Beyond this a file is full of them: nobody decides on each. */
const MOST = 500;

/** `inspect` for texts of any length: files of megabytes. */
export async function inspectLong(text: string, context: Context = {}): Promise<Finding[]> {
  const findings: Finding[] = [];
  let done = 0;
  for (let from = 0; from < text.length && findings.length < MOST; from += PIECE - OVERLAP) {
    const found = inspect(text.slice(from, from + PIECE), context).map((finding) => moved(finding, from));
    const isLast = from + PIECE >= text.length;
    // What may go on in the next piece is found there whole.
    const own = found.filter(({ start }) => start >= done && (isLast || start < from + PIECE - OVERLAP / 2));
    findings.push(...own);
    done = isLast ? text.length : from + PIECE - OVERLAP / 2;
    if (isLast) break;
    await setImmediate();
  }
  return findings.slice(0, MOST);
}

const moved = (finding: Finding, by: number): Finding => ({
  ...finding,
  start: finding.start + by,
  end: finding.end + by,
});
