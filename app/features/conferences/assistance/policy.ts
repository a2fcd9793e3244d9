import type { Actor } from "~/features/accounts/actor";
import { belongsToComune, isSogei, watchedProvinces } from "~/features/accounts/policy";
import type { VisitState } from "~db/enums";

export const canSeeAssistance = (actor: Actor) =>
  belongsToComune(actor) || isSogei(actor) || watchedProvinces(actor).length > 0;

/** Sogei keeps hours for comuni and answers what they ask. */
export const canAssist = (actor: Actor) => isSogei(actor);

/** A request is for its comune, for Sogei and for the Prefettura of its province. */
export function canSeeVisit(actor: Actor, visit: { comuneId: number; provinceCode: string }): boolean {
  const isOwn = actor.memberships.some(({ comuneId }) => comuneId === visit.comuneId);
  return isOwn || isSogei(actor) || watchedProvinces(actor).includes(visit.provinceCode);
}

/** What may become of a request; a visit that is scheduled may be given another day. */
export const NEXT_STATES: Record<VisitState, readonly VisitState[]> = {
  richiesta: ["valutazione", "impossibile"],
  valutazione: ["programmata", "impossibile"],
  programmata: ["programmata", "svolta", "impossibile"],
  svolta: [],
  impossibile: [],
};

export const mayBecome = (from: VisitState, to: VisitState) => NEXT_STATES[from].includes(to);
