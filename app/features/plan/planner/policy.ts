import type { Actor } from "~/features/accounts/actor";
import { hasRole, isSogei, watchedProvinces } from "~/features/accounts/policy";

/** Sogei proposes, the Ministero decides; both see all of it. */
export const canSeeProposals = (actor: Actor) => isSogei(actor) || hasRole(actor, "ministero");
export const canPropose = isSogei;
export const canDecide = (actor: Actor) => hasRole(actor, "ministero");
export const canSetCapacity = (actor: Actor) => hasRole(actor, "supervisore");

/** Who may open a comune's plan among the pages of staff: the comune itself has a page of its own. */
export const canOpenPlans = (actor: Actor) => canSeeProposals(actor) || hasRole(actor, "prefettura");

export function canSeePlanOf(actor: Actor, comune: { provinceCode: string }): boolean {
  return canSeeProposals(actor) || watchedProvinces(actor).includes(comune.provinceCode);
}
