/** Who may do what in the forum: pure, used by the page that shows the button and by the command that obeys it. */

import { type Actor, comuneMemberships } from "~/features/accounts/actor";
import { belongsToComune, hasRole, isSogei } from "~/features/accounts/policy";
import type { Visibility } from "~db/enums";

/** What rights depend on, of a thread its reader may read. */
export interface ThreadFacts {
  visibility: Visibility;
  comuneId: number | null;
  authorId: number;
  lockedAt: Date | null;
  hiddenAt: Date | null;
}

export const canWrite = (actor: Actor) => belongsToComune(actor) || isSogei(actor) || speaksOtherwise(actor);
const speaksOtherwise = (actor: Actor) => hasRole(actor, "ministero", "software_house");

/** Who moderates reads every thread: to `readable`, which redacting and flags ask too, there is nothing left to refuse. */
export const canModerate = (actor: Actor) => isSogei(actor);

/** The desk, with its notes and canned replies: Sogei's alone, not the Ministero's. */
export const canUseDesk = (actor: Actor) => isSogei(actor);
export const canManageTeams = (actor: Actor) => hasRole(actor, "supervisore");
export const canRemoveNote = (actor: Actor, note: { authorId: number }) =>
  canUseDesk(actor) && (note.authorId === actor.personId || hasRole(actor, "supervisore"));

export const canVerify = (actor: Actor) => isSogei(actor) || hasRole(actor, "ministero");
/** Only somebody of a comune has anything to keep among few. */
export const canAskReserved = (actor: Actor) => belongsToComune(actor);

const isOfComune = (actor: Actor, comuneId: number | null) =>
  comuneId !== null && comuneMemberships(actor).some((membership) => membership.comuneId === comuneId);

/** Who asked: the person, and whoever works for the comune now. */
export function isAsker(actor: Actor, { comuneId, authorId }: ThreadFacts): boolean {
  return comuneId === null ? actor.personId === authorId : isOfComune(actor, comuneId);
}

export function canReply(actor: Actor, thread: ThreadFacts): boolean {
  if (thread.hiddenAt) return false;
  return canWrite(actor) && (thread.lockedAt === null || canModerate(actor));
}

export const canSolve = (actor: Actor, thread: ThreadFacts) =>
  !thread.hiddenAt && (isSogei(actor) || isAsker(actor, thread));

export function canEdit(actor: Actor, thread: ThreadFacts, post: { authorId: number; hiddenAt: Date | null }): boolean {
  return post.authorId === actor.personId && !post.hiddenAt && canReply(actor, thread);
}

/** The comune for which somebody could say «anch'io»: of one that has not asked. */
export function meTooComuni(actor: Actor, thread: ThreadFacts) {
  if (thread.visibility !== "pubblica" || thread.hiddenAt || thread.lockedAt) return [];
  return comuneMemberships(actor).filter(({ comuneId }) => comuneId !== thread.comuneId);
}

export const canChangeVisibility = (actor: Actor, thread: ThreadFacts) =>
  thread.comuneId !== null && !thread.hiddenAt && (isSogei(actor) || isAsker(actor, thread));

/** Software houses are let in by the comune or by Sogei. */
export const canInvite = (actor: Actor, thread: ThreadFacts) =>
  thread.visibility === "riservata" && canChangeVisibility(actor, thread);
