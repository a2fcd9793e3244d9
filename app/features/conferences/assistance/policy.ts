import type { Actor } from "~/features/accounts/actor";
import { belongsToComune, isSogei, watchedProvinces } from "~/features/accounts/policy";
import type { VisitState } from "~db/enums";

export const canSeeAssistance = (actor: Actor) =>
  belongsToComune(actor) || isSogei(actor) || watchedProvinces(actor).length > 0;

/** Sogei keeps hours for comuni and answers what they ask. */
export const canAssist = (actor: Actor) => isSogei(actor);

/** A request is for its comune, for Sogei and for the Prefettura of its province. */
export function canSeeVisit(actor: Actor, visit: { comuneId: number; provinceCode: string }): boolean {
  return canAskVisit(actor, visit.comuneId) || isSogei(actor) || watchedProvinces(actor).includes(visit.provinceCode);
}

/** Whoever works for the comune asks for a visit, and takes the request back. */
export const canAskVisit = (actor: Actor, id: number) => actor.memberships.some(({ comuneId }) => comuneId === id);

/** Until it is answered for good, or was to take place: what has happened is for Sogei to say. */
export function canWithdraw(
  actor: Actor,
  { comuneId, state, scheduledOn }: { comuneId: number; state: VisitState; scheduledOn: string | null },
  today: string,
): boolean {
  const isToCome = state !== "programmata" || scheduledOn === null || scheduledOn >= today;
  return canAskVisit(actor, comuneId) && OPEN_STATES.includes(state) && isToCome;
}

/** Of a request that something may still become of. */
export const OPEN_STATES: readonly VisitState[] = ["richiesta", "valutazione", "programmata"];

/** What Sogei may make of a request; a visit that is scheduled may be given another day. */
export const NEXT_STATES: Record<VisitState, readonly VisitState[]> = {
  richiesta: ["valutazione", "impossibile"],
  valutazione: ["programmata", "impossibile"],
  programmata: ["programmata", "svolta", "impossibile"],
  svolta: [],
  impossibile: [],
  ritirata: [],
};

export const mayBecome = (from: VisitState, to: VisitState) => NEXT_STATES[from].includes(to);
