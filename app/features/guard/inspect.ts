import type { Context, Finding, Match, Rule } from "./finding";
import { maskOf } from "./mask";
import { codiceFiscale } from "./rules/codice-fiscale";
import { document } from "./rules/document";
import { email } from "./rules/email";
import { iban } from "./rules/iban";
import { phone } from "./rules/phone";
import { vat } from "./rules/vat";
import { type Reading, sourceSpan } from "./text/reading";
import { readings } from "./text/readings";

/** Where two overlap, the earlier one is meant. */
const RULES: readonly Rule[] = [email, codiceFiscale, iban, document, vat, phone];

interface Candidate {
  finding: Finding;
  order: number;
}

/**
 * What in a text may tell one person from another, in the order of the text. Pure, and linear in its length: it is asked before
 * anything becomes public.
 */
export function inspect(text: string, context: Context = {}): Finding[] {
  const candidates = readings(text).flatMap((reading) =>
    RULES.flatMap((rule, order) =>
      rule.find(reading, context).map((match) => candidate(text, reading, rule, match, order)),
    ),
  );
  return withoutOverlaps(candidates, text.length).sort((one, other) => one.start - other.start);
}

/** Whether it may not be published as it stands. */
export const isSure = ({ certainty }: Finding): boolean => certainty === "sure";

function candidate(text: string, reading: Reading, rule: Rule, match: Match, order: number): Candidate {
  const { start, end } = sourceSpan(reading, match.from, match.to);
  const masked = maskOf(rule, reading, match, text);
  return { finding: { kind: rule.kind, certainty: match.certainty, start, end, masked }, order };
}

/** The sure ones first, then by rule, then the longer ones; each place is told once. */
function withoutOverlaps(candidates: Candidate[], size: number): Finding[] {
  const rank = ({ finding, order }: Candidate) => (finding.certainty === "sure" ? 0 : RULES.length) + order;
  const length = ({ finding }: Candidate) => finding.end - finding.start;
  const isTaken = new Uint8Array(size);
  const kept: Finding[] = [];
  for (const { finding } of candidates.sort((one, other) => rank(one) - rank(other) || length(other) - length(one))) {
    const { start, end } = finding;
    if (isTaken.subarray(start, end).includes(1)) continue;
    isTaken.fill(1, start, end);
    kept.push(finding);
  }
  return kept;
}
