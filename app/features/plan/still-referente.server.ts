import { and, eq, isNull } from "drizzle-orm";
import { Forbidden } from "~/lib/errors";
import type { Tx } from "~db/client.server";
import { memberships } from "~db/schema/accounts";

/** Inside the transaction: the role may have ended, or changed, since the request was read. Throws `Forbidden` with `message`. */
export async function stillReferente(tx: Tx, membershipId: number, message: string): Promise<void> {
  const own = and(eq(memberships.id, membershipId), eq(memberships.role, "referente"), isNull(memberships.endedAt));
  const still = await tx.select({ id: memberships.id }).from(memberships).where(own);
  if (!still.length) throw new Forbidden(message);
}
