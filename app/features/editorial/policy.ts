/** Who may do what with the texts of the site: pure, used by pages and commands. */

import type { Actor } from "~/features/accounts/actor";
import { hasRole, isSogei } from "~/features/accounts/policy";
import type { EntryKind } from "~db/enums";

/** Sogei writes the texts, the Ministero follows them. */
export const canReadDesk = (actor: Actor) => isSogei(actor) || hasRole(actor, "ministero");
export const canWriteTexts = isSogei;

/** Acts are published by who issues them, too: documents and videos are also the Ministero's to write. */
export const canWriteKind = (actor: Actor, kind: EntryKind) =>
  isSogei(actor) || (MINISTERO_WRITES.includes(kind) && hasRole(actor, "ministero"));

export const MINISTERO_WRITES: readonly EntryKind[] = ["document", "video"];

/** Whoever has written in a draft does not publish it. */
export function canReview(actor: Actor, kind: EntryKind, draft: { writerIds: readonly number[] }): boolean {
  return canWriteKind(actor, kind) && !draft.writerIds.includes(actor.personId);
}
