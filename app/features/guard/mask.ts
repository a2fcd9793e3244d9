import type { Finding, Match, Rule } from "./finding";
import { isLetterOrFigure } from "./text/compact";
import type { Reading } from "./text/reading";

const DOT = "•";
/** What a mask must leave where it is: lines, cells, tags, columns. */
const STRUCTURE = /[\n\r|;,"\t]/;

/** The text with what was found masked. What is masked is not found again. */
export function maskFindings(text: string, findings: readonly Finding[]): string {
  let masked = "";
  let done = 0;
  for (const { start, end, masked: replacement } of [...findings].sort((one, other) => one.start - other.start)) {
    if (start < done) continue;
    masked += text.slice(done, start) + replacement;
    done = end;
  }
  return masked + text.slice(done);
}

/** How a finding is to be written: the form of its kind, or, spread over lines and cells, a dot for each letter after the third. */
export function maskOf(rule: Rule, reading: Reading, { from, to }: Match, source: string): string {
  const written = source.slice(reading.starts[from], reading.ends[to - 1]);
  const read = reading.text.slice(from, to);
  if (!STRUCTURE.test(read) && !written.includes("<")) return rule.mask(read.replace(/[^A-Za-z0-9]/g, ""));
  let masked = "";
  let letters = 0;
  let done = reading.starts[from] as number;
  for (let index = from; index < to; index += 1) {
    const start = reading.starts[index] as number;
    const end = reading.ends[index] as number;
    // Tags are in the source only, like what cannot be seen; a character that became several is written once.
    const between = source.slice(done, start);
    if (between.includes("<")) masked += between;
    if (end <= done) continue;
    done = end;
    if (!isLetterOrFigure(reading.text[index]) && reading.text[index] !== "@") masked += source.slice(start, end);
    else {
      letters += 1;
      masked += letters <= 3 && rule.kind === "codice-fiscale" ? reading.text[index] : DOT;
    }
  }
  return masked;
}
