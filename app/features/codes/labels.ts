import type { StateKind } from "~/components/content/StateTag";
import type { CodeSeverity } from "~db/enums";

/** Families are the letters a code begins with; words by us. */
const FAMILIES: Record<string, string> = {
  EA: "Codice fiscale e Agenzia delle Entrate",
  EC: "Codici di tabella: comuni, stati esteri, stato civile",
  EF: "Schede di famiglia e di convivenza",
  EH: "Anni degli atti",
  EN: "File, invio e regole delle operazioni",
  ES: "Dati del soggetto",
};

export function familyLabel(family: string): string {
  return FAMILIES[family] ?? family;
}

export const severityStates = {
  bloccante: "blocked",
  prima: "late",
  avviso: "info",
  operazione: "info",
} satisfies Record<CodeSeverity, StateKind>;
