import { nameKey } from "~/lib/text";

const LEGAL_FORM = /\b(s r l|srl|s p a|spa|s n c|snc|s a s|sas|soc)\b/g;

/** A maker's name without case, punctuation and legal form: «C&C Sistemi S.r.l.» and «c&c sistemi» are one. */
export function vendorKey(name: string): string {
  return nameKey(name).replace(LEGAL_FORM, " ").replace(/\s+/g, " ").trim();
}

/** Other ways in which makers were written in the sheets of 2016, by key. */
const SAME_AS: Record<string, string> = {
  "sipal informatica gruppo maggioli": "Maggioli",
  "ads gruppo finmatica": "ADS - Gruppo Finmatica",
  "it ledit": "Italedit",
  "italedit ex golem": "Italedit",
};

/** What was written where no maker is meant. */
const NO_MAKER = ["software sviluppato in proprio", "altra societa", "gara in corso", "sw1"];

/** The maker a text means, in its usual spelling; null when it names none. */
export function makerNamed(text: string): string | null {
  const key = vendorKey(text);
  if (!key || NO_MAKER.includes(key) || key.startsWith("comune di ")) return null;
  return SAME_AS[key] ?? text.trim();
}
