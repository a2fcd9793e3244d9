import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "~db/client.server";
import type { LinkPurpose } from "~db/enums";
import { links } from "~db/schema/accounts";

/** Links that were neither used nor withdrawn; some may have expired. */
export const isOpen = (purpose: LinkPurpose): SQL | undefined =>
  and(eq(links.purpose, purpose), isNull(links.usedAt), isNull(links.revokedAt));

/** Withdraws every open link of the purpose that the condition names; gives their ids. */
export async function revokeLinks(tx: Tx, purpose: LinkPurpose, condition?: SQL): Promise<number[]> {
  const gone = await tx
    .update(links)
    .set({ revokedAt: sql`now()` })
    .where(and(isOpen(purpose), condition))
    .returning({ id: links.id });
  return gone.map(({ id }) => id);
}

/** Invitations somebody made for a comune go with the right to make them. */
export async function revokeInvitationsBy(tx: Tx, personId: number, comuneId: number): Promise<void> {
  await revokeLinks(tx, "invitation", and(eq(links.createdBy, personId), eq(links.comuneId, comuneId)));
}
