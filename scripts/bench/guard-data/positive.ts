/** A text with something in it that must not become public. */
export interface Positive {
  text: string;
  /** What must be found in it, at least. */
  kind: "codice-fiscale" | "iban" | "phone" | "email" | "document" | "vat";
  from: string;
}
