import { type Actor, comuneMemberships } from "~/features/accounts/actor";
import { hasRole, isSogei } from "~/features/accounts/policy";

/** Some of those a text is for that is not for everybody. */
export type Audience = "sogei" | "ministero" | `comune-${number}`;

export const audienceOfComune = (comuneId: number): Audience => `comune-${comuneId}`;

/**
 * What this reader may find beyond what is for everybody: the filter of every engine is made from this and from nothing else. Software
 * houses find no reserved thread by searching: whether they are let in depends on what the comune uses at that moment.
 */
export function audiencesOf(actor: Actor | null): Audience[] {
  if (!actor) return [];
  const offices: Audience[] = [];
  if (isSogei(actor)) offices.push("sogei");
  if (hasRole(actor, "ministero")) offices.push("ministero");
  return [...offices, ...comuneMemberships(actor).map(({ comuneId }) => audienceOfComune(comuneId))];
}
