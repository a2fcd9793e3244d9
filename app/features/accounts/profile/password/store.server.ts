import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import type { Tx } from "~db/client.server";
import { links, people } from "~db/schema/accounts";
import { endSessionsOf } from "../../session.server";

interface NewPassword {
  personId: number;
  passwordHash: string;
  address: string;
  how: "form" | "link";
  /** The session that goes on; none when nobody has signed in. */
  exceptSessionId?: number;
}

/** Puts a new password in force: other sessions end, links that could set one die, the owner is told. False for a closed account. */
export async function storePassword(tx: Tx, { personId, passwordHash, address, how, exceptSessionId }: NewPassword) {
  const stored = await tx
    .update(people)
    .set({ passwordHash })
    .where(and(eq(people.id, personId), isNull(people.closedAt)))
    .returning({ id: people.id });
  if (!stored.length) return false;
  await endSessionsOf(tx, personId, exceptSessionId);
  await revokeLinks(tx, personId, "password");
  await revokeLinks(tx, personId, "identity");
  const subject = { kind: "person", id: personId } as const;
  await audit(tx, { personId, action: "account.password-changed", subject, address, details: { how } });
  await emit(tx, { name: "account.password-changed", payload: { personId } });
  return true;
}

/** Links of one purpose that a person has not used yet are good no longer; but for one. */
export async function revokeLinks(tx: Tx, personId: number, purpose: "password" | "email" | "identity", exceptId = 0) {
  await tx
    .update(links)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(links.personId, personId),
        eq(links.purpose, purpose),
        isNull(links.usedAt),
        isNull(links.revokedAt),
        ne(links.id, exceptId),
      ),
    );
}
