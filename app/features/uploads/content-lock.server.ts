import { sql } from "drizzle-orm";
import type { Tx } from "~db/client.server";

/** Held until the transaction ends: whoever adds or removes a content does it alone, so that no row is left without its content. */
export async function lockContent(tx: Tx, sha256: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`file ${sha256}`}, 0))`);
}
