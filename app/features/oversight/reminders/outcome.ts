import type { ReminderKind, ReminderOutcome, Stage } from "~db/enums";

/** What decides whether a comune is written to, and where. */
export interface ReminderFacts {
  stage: Stage;
  hasSheet: boolean;
  isLate: boolean;
  hasReferente: boolean;
  hasAddress: boolean;
  /** It was written to within the last seven days. */
  isRecent: boolean;
}

/** A comune is written to when there is reason to, once a week, at its referente's or else at its institutional address. */
export function outcomeOf(facts: ReminderFacts, kind: ReminderKind): ReminderOutcome {
  const { stage, hasSheet, isLate, hasReferente, hasAddress, isRecent } = facts;
  // Who came further without a recorded sheet needs none.
  const isDue = kind === "scheda" ? !hasSheet && stage === "scheda" : isLate;
  if (!isDue) return "non-serve";
  if (isRecent) return "recente";
  if (hasReferente) return "referente";
  return hasAddress ? "istituzionale" : "senza-recapito";
}

export function isWritten(outcome: ReminderOutcome): boolean {
  return outcome === "referente" || outcome === "istituzionale";
}
