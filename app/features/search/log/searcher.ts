import { type Actor, comuneMemberships } from "~/features/accounts/actor";
import { hasRole, isSogei } from "~/features/accounts/policy";
import type { Searcher } from "~db/enums";

/** What kind of reader searches: all that is kept of them. */
export function searcherOf(actor: Actor | null): Searcher {
  if (!actor) return "anonimo";
  if (comuneMemberships(actor).length) return "comune";
  if (isSogei(actor)) return "sogei";
  if (hasRole(actor, "ministero")) return "ministero";
  if (hasRole(actor, "prefettura")) return "prefettura";
  return hasRole(actor, "software_house") ? "software-house" : "amministrazione";
}
