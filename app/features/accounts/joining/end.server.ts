import { and, eq, isNull, sql } from "drizzle-orm";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { Conflict, NotFound } from "~/lib/errors";
import type { Tx } from "~db/client.server";
import { memberships } from "~db/schema/accounts";
import type { Actor } from "../actor";
import { countAdmins, countReferenti, lockAdmins, lockComune } from "./locks.server";
import { messages } from "./messages";
import { revokeInvitationsBy } from "./revoke.server";

export type MembershipRow = typeof memberships.$inferSelect;

/** A membership that has not ended. */
export async function presentMembership(tx: Tx, id: number): Promise<MembershipRow> {
  const [row] = await tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.id, id), isNull(memberships.endedAt)));
  if (!row) throw new NotFound(messages.goneMember);
  return row;
}

interface Ending {
  actor: Actor;
  address: string;
  /** A comune may be left without its last referente only by who can send it a new link. */
  mayLeaveNobody?: boolean;
}

/** Ends a membership, with the invitations its holder had made. There is always an administrator; see `mayLeaveNobody` for comuni. */
export async function endMembership(tx: Tx, id: number, { actor, address, mayLeaveNobody }: Ending): Promise<void> {
  const before = await presentMembership(tx, id);
  await lockFor(tx, before);
  const { role, comuneId, personId } = await presentMembership(tx, id);
  if (role === "referente" && comuneId !== null && !mayLeaveNobody && (await countReferenti(tx, comuneId)) < 2)
    throw new Conflict(messages.lastReferente);
  if (role === "admin" && (await countAdmins(tx)) < 2) throw new Conflict(messages.lastAdmin);
  await tx.update(memberships).set({ endedAt: sql`now()`, endedBy: actor.personId }).where(eq(memberships.id, id));
  if (comuneId !== null) await revokeInvitationsBy(tx, personId, comuneId);
  const subject = { kind: "membership", id } as const;
  const details = { role };
  await audit(tx, { personId: actor.personId, action: "membership.ended", subject, comuneId, address, details });
  await emit(tx, { name: "membership.ended", payload: { membershipId: id } });
}

async function lockFor(tx: Tx, { role, comuneId }: MembershipRow): Promise<void> {
  if (comuneId !== null) await lockComune(tx, comuneId);
  else if (role === "admin") await lockAdmins(tx);
}
