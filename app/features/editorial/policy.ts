/** Who may do what with the texts of the site: pure, used by pages and commands. */

import type { Actor } from "~/features/accounts/actor";
import { hasRole, isSogei } from "~/features/accounts/policy";

/** Sogei writes the texts, the Ministero follows them. */
export const canReadDesk = (actor: Actor) => isSogei(actor) || hasRole(actor, "ministero");
export const canWriteTexts = isSogei;

/** Whoever has written in a draft does not publish it. */
export function canReview(actor: Actor, draft: { writerIds: readonly number[] }): boolean {
  return isSogei(actor) && !draft.writerIds.includes(actor.personId);
}
