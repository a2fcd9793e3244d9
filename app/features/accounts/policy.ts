/** Who may do what: pure, used by the page that shows the button and by the command that obeys it. */

import type { Role } from "~db/enums";
import { type Actor, comuneMemberships, type Membership } from "./actor";

const SECOND_FACTOR: readonly Role[] = ["agente", "supervisore", "ministero", "admin"];

export function needsSecondFactor(roles: readonly Role[]): boolean {
  return roles.some((role) => SECOND_FACTOR.includes(role));
}

/** Roles that need a second factor cannot be without one. */
export const canSwitchOffSecondFactor = (actor: Actor) => !needsSecondFactor(actor.memberships.map(({ role }) => role));

export function hasRole(actor: Actor, ...roles: Role[]): boolean {
  return actor.memberships.some(({ role }) => roles.includes(role));
}

export const isSogei = (actor: Actor) => hasRole(actor, "agente", "supervisore");
export const belongsToComune = (actor: Actor) => comuneMemberships(actor).length > 0;

/** The whole register of what was done. */
export const canReadAudit = (actor: Actor) => hasRole(actor, "admin");
export const canManageJobs = (actor: Actor) => hasRole(actor, "admin");
export const canManagePeople = (actor: Actor) => hasRole(actor, "admin");
export const canReadReports = (actor: Actor) => hasRole(actor, "admin", "supervisore");
/** What is searched for and not found: for who answers and who writes. */
export const canReadSearches = (actor: Actor) => hasRole(actor, "agente", "supervisore", "admin");

/** The whole country, figure by figure. */
export const canMonitor = (actor: Actor) => hasRole(actor, "ministero", "agente", "supervisore");

/** The comuni of one's authority. An authority without provinces watches nothing. */
export const canWatch = (actor: Actor) => watchedProvinces(actor).length > 0;

/** Activation links of comuni: Sogei and administrators for all, a Prefettura for its provinces. */
export const canSeeActivations = (actor: Actor) => hasRole(actor, "prefettura", "agente", "supervisore", "admin");
export const canSendInBulk = (actor: Actor) => hasRole(actor, "supervisore", "admin");

export function canActivateComune(actor: Actor, comune: { provinceCode: string }): boolean {
  if (hasRole(actor, "agente", "supervisore", "admin")) return true;
  return watchedProvinces(actor).includes(comune.provinceCode);
}

/** ISTAT codes of the provinces whose comuni the person's authorities watch. */
export function watchedProvinces(actor: Actor): string[] {
  return actor.memberships.filter(({ role }) => role === "prefettura").flatMap(({ provinceCodes }) => provinceCodes);
}

/** Colleagues are seen by all of the comune, managed by its referenti. */
export function canManageColleagues(membership: Membership): boolean {
  return membership.role === "referente";
}
