import { sql } from "drizzle-orm";
import type { Tx } from "~db/client.server";

/** Any number, the same in every process. */
const ADMINS = 20161116;

/** Whoever changes the people of a comune, or its way in, does so one after the other; what is counted next holds until the end. */
export async function lockComune(tx: Tx, comuneId: number): Promise<void> {
  await tx.execute(sql`select id from comuni where id = ${comuneId} for no key update`);
}

/** The same for the administrators of the site. */
export async function lockAdmins(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${ADMINS})`);
}

export async function countReferenti(tx: Tx, comuneId: number): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(sql`
    select count(*)::int count from memberships where comune_id = ${comuneId} and role = 'referente' and ended_at is null`);
  return row?.count ?? 0;
}

export async function countAdmins(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(
    sql`select count(*)::int count from memberships where role = 'admin' and ended_at is null`,
  );
  return row?.count ?? 0;
}
