import { randomInt } from "node:crypto";
import { and, count, eq, isNull, sql } from "drizzle-orm";
import { signature } from "~/lib/crypto.server";
import { type Db, db, type Tx } from "~db/client.server";
import { recoveryCodes } from "~db/schema/accounts";
import { plainCode } from "./schema";

const CODES = 10;
/** Groups of four figures, which any telephone's keyboard for figures can type: 40 bits, guessed only through the site. */
const GROUPS = 3;

const hashOf = (personId: number, code: string) => signature("recovery code", `${personId} ${code}`);

/** Ten new codes as they are shown: «0123-4567-8901». */
export function newRecoveryCodes(): string[] {
  const group = () => String(randomInt(10_000)).padStart(4, "0");
  return Array.from({ length: CODES }, () => Array.from({ length: GROUPS }, group).join("-"));
}

/** Puts these codes in the place of all former ones. */
export async function replaceRecoveryCodes(tx: Tx, personId: number, codes: readonly string[]): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  if (!codes.length) return;
  await tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ personId, codeHash: hashOf(personId, plainCode(code)) })));
}

/** Uses a code up; false when it is none of theirs, or was used before: of two requests at once one has it. */
export async function spendRecoveryCode(tx: Tx, personId: number, code: string): Promise<boolean> {
  const spent = await tx
    .update(recoveryCodes)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(recoveryCodes.personId, personId),
        eq(recoveryCodes.codeHash, hashOf(personId, code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.id });
  return spent.length > 0;
}

export async function recoveryCodesLeft(personId: number, tx: Db = db): Promise<number> {
  const isTheirs = and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt));
  const [row] = await tx.select({ left: count() }).from(recoveryCodes).where(isTheirs);
  return row?.left ?? 0;
}
