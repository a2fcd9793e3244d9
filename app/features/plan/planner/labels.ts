import type { Size } from "~/features/registry/sizes";
import { formatNumber } from "~/lib/format";
import type { CapacityKind, LeftOutReason, PlanAct, Unplaced } from "~db/enums";
import type { View } from "./filters";

export const viewNames = {
  aperte: "Da approvare",
  rimandate: "Rimandate a Sogei",
  approvate: "Approvate",
  "senza-date": "Senza date",
} satisfies Record<View, string>;

export const actNames = {
  proposed: "Date proposte",
  adjusted: "Date corrette",
  returned: "Proposta rimandata a Sogei",
  approved: "Piano approvato",
  withdrawn: "Proposta ritirata",
} satisfies Record<PlanAct, string>;

/** Who does each: for the comune the body counts, not the person. */
export const actBodies = {
  proposed: "Sogei",
  adjusted: "Sogei",
  returned: "Ministero dell'Interno",
  approved: "Ministero dell'Interno",
  withdrawn: "Sogei",
} satisfies Record<PlanAct, string>;

export const unplacedNames = {
  "no-sheet": "La scheda non è stata inviata",
  "no-readiness": "La scheda non dice da quando il comune è pronto",
  "full-file": "Nessuna settimana libera per l'invio del file",
  "full-tests": "Nessuna settimana libera per la fine dei test",
  "full-start": "Nessuna settimana libera per il subentro",
} satisfies Record<Unplaced, string>;

export const unplacedHelp = {
  "no-sheet": "Serve la scheda: la Prefettura può sollecitarla.",
  "no-readiness": "Serve una scheda nuova con la data da cui il comune può fare i test.",
  "full-file": "Cerca su più settimane o aumenta la capacità.",
  "full-tests": "Cerca su più settimane o aumenta la capacità.",
  "full-start": "Cerca su più settimane o aumenta la capacità.",
} satisfies Record<Unplaced, string>;

export const leftOutNames = {
  changed: "La proposta è cambiata dopo che hai aperto la pagina",
  "new-sheet": "Nel frattempo il comune ha inviato un'altra scheda",
  milestone: "Nel frattempo è stata registrata una tappa che la proposta prevedeva",
  ceased: "Il comune è cessato",
  past: "Una delle date è passata",
  full: "Una delle settimane non ha più posto",
} satisfies Record<LeftOutReason, string>;

export const capacityNames = {
  file: "Invio del file",
  tests: "Fine dei test",
  start: "Subentro",
  large: "Subentro di comuni grandi",
} satisfies Record<CapacityKind, string>;

export const capacityHints = {
  file: "Comuni che inviano il file propedeutico e aprono i test.",
  tests: "Comuni che concludono i test.",
  start: "Comuni che subentrano.",
  large:
    "Fra questi, quelli da 50.000 residenti in su, che Sogei assiste sul posto. Nella stessa settimana mai due della stessa provincia.",
} satisfies Record<CapacityKind, string>;

export function sizeName({ from, to }: Size): string {
  if (to === null) return `oltre ${formatNumber(from - 1)}`;
  return from === 0 ? `fino a ${formatNumber(to)}` : `da ${formatNumber(from)} a ${formatNumber(to)}`;
}
