import { type Actor, type ComuneMembership, comuneMemberships } from "~/features/accounts/actor";
import { hasRole, isSogei } from "~/features/accounts/policy";

/** The Ministero and Sogei write notices and outages, and see how far they have come. */
export const canWriteNotices = (actor: Actor) => isSogei(actor) || hasRole(actor, "ministero");

/** In whose name a person writes. */
export const ownerOf = (actor: Actor) => (hasRole(actor, "ministero") ? "Ministero dell'Interno" : "Sogei");

/** Whether what a release touches still holds is for Sogei to say. */
export const canVerify = isSogei;

/** The comuni for which a person may confirm that a notice was read. */
export const confirmsFor = (actor: Actor): ComuneMembership[] =>
  comuneMemberships(actor).filter(({ role }) => role === "referente");
