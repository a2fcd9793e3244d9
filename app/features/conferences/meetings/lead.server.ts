import { and, eq, inArray } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { db } from "~db/client.server";
import { conferences } from "~db/schema/conferences";
import { canManageConferences } from "../policy";

/** Whether somebody leads a conference: Sogei and the Ministero all, a Prefettura the meeting it has proposed. */
export async function leads(actor: Actor, conferenceId: number): Promise<boolean> {
  return canManageConferences(actor) || hasProposed(actor, conferenceId);
}

/** Whether an authority of this person has proposed the meeting. */
export async function hasProposed(actor: Actor, conferenceId: number): Promise<boolean> {
  const authorityIds = authoritiesOf(actor);
  if (!authorityIds.length) return false;
  const mine = and(eq(conferences.id, conferenceId), inArray(conferences.proposedBy, authorityIds));
  return (await db.$count(conferences, mine)) > 0;
}

/** The Prefetture somebody works for. */
export function authoritiesOf(actor: Actor): number[] {
  return actor.memberships.flatMap(({ role, authorityId }) => (role === "prefettura" && authorityId) || []);
}
