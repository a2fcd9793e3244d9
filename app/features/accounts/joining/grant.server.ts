import { and, eq, isNull, type SQL } from "drizzle-orm";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import type { Tx } from "~db/client.server";
import { links, memberships } from "~db/schema/accounts";
import type { Grant } from "./grants";
import { lockComune } from "./locks.server";
import { revokeLinks } from "./revoke.server";

/**
 * Makes somebody what a link promised. Who is already there for the same comune, authority or vendor keeps the higher role. The
 * first referente closes the comune's activation: its link is worth nothing any more.
 */
export async function grant(tx: Tx, personId: number, promised: Grant, createdBy: number | null): Promise<void> {
  const { role, comuneId } = promised;
  if (comuneId !== null) await lockComune(tx, comuneId);
  const [present] = await tx.select().from(memberships).where(samePlace(personId, promised));
  if (role === "referente" && comuneId !== null) await revokeLinks(tx, "activation", eq(links.comuneId, comuneId));
  if (!present) {
    const [made] = await tx
      .insert(memberships)
      .values({ personId, ...promised, createdBy })
      .returning({ id: memberships.id });
    if (made) await emit(tx, { name: "membership.granted", payload: { membershipId: made.id } });
    return;
  }
  if (role !== "referente" || present.role === role) return;
  await tx.update(memberships).set({ role }).where(eq(memberships.id, present.id));
  const subject = { kind: "membership", id: present.id } as const;
  await audit(tx, { personId, action: "membership.role-changed", subject, comuneId, details: { role } });
}

function samePlace(personId: number, { role, comuneId, authorityId, vendorId }: Grant): SQL | undefined {
  const mine = and(eq(memberships.personId, personId), isNull(memberships.endedAt));
  if (comuneId !== null) return and(mine, eq(memberships.comuneId, comuneId));
  if (authorityId !== null) return and(mine, eq(memberships.authorityId, authorityId));
  if (vendorId !== null) return and(mine, eq(memberships.vendorId, vendorId));
  return and(mine, eq(memberships.role, role));
}
