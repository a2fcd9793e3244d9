import type { StateKind } from "~/components/content/StateTag";
import type { VisitState } from "~db/enums";

export const visitStateNames = {
  richiesta: "Richiesta",
  valutazione: "In valutazione",
  programmata: "Programmata",
  svolta: "Svolta",
  impossibile: "Non possibile",
  ritirata: "Ritirata dal comune",
} satisfies Record<VisitState, string>;

export const visitStateKinds = {
  richiesta: "late",
  valutazione: "info",
  programmata: "info",
  svolta: "done",
  impossibile: "blocked",
  ritirata: "info",
} satisfies Record<VisitState, StateKind>;
