import { sql } from "drizzle-orm";
import type { Tx } from "~db/client.server";

/** Of the advisory locks, those of operators by id. */
export const OPERATOR_LOCK = 7002;
/** And those of comuni, which have one appointment at a time. */
const COMUNE_LOCK = 7004;

/**
 * Whatever gives time of an operator away or back begins here: the constraint alone would let two wait for each other. An operator
 * is locked before a comune, whoever asks.
 */
export async function lockOperator(tx: Tx, operatorId: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${OPERATOR_LOCK}, ${operatorId})`);
}

export async function lockComune(tx: Tx, comuneId: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${COMUNE_LOCK}, ${comuneId})`);
}
