import type { Reading } from "./text/reading";

/** What may tell one person from another. */
export const FINDING_KINDS = ["codice-fiscale", "iban", "phone", "email", "document", "vat"] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** `sure` stops a publication until the writer has chosen; `hint` is only shown. */
export type Certainty = "sure" | "hint";

/** What was found and where, without the text itself. */
export interface Finding {
  kind: FindingKind;
  certainty: Certainty;
  /** Positions in the text that was inspected, the end not included. */
  start: number;
  end: number;
  /** What to write instead. */
  masked: string;
}

/** What is published on institutional pages and may be written. */
export interface Context {
  /** E-mail addresses, in lower case. */
  emails?: ReadonlySet<string>;
  /** Telephone numbers, figures only, without +39. */
  phones?: ReadonlySet<string>;
}

/** A finding in one reading of the text: positions count its characters. */
export interface Match {
  certainty: Certainty;
  from: number;
  to: number;
}

export interface Rule {
  kind: FindingKind;
  find(reading: Reading, context: Context): Match[];
  /** The masked form of what stands in one line, from its letters and figures. */
  mask(found: string): string;
}
