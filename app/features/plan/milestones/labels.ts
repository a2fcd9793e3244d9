import type { Milestone, MilestoneState } from "~db/enums";

export const milestoneNames = {
  file: "Invio del file propedeutico",
  tests: "Fine dei test",
  start: "Inizio del subentro",
  completion: "Subentro completato",
} satisfies Record<Milestone, string>;

export const stateNames = {
  reported: "In attesa di conferma",
  confirmed: "Confermata",
  refused: "Non confermata",
  withdrawn: "Ritirata dal comune",
  removed: "Tolta dal piano da Sogei",
} satisfies Record<MilestoneState, string>;
