import { sql } from "drizzle-orm";
import { db } from "~db/client.server";
import { comuneAddresses } from "~db/schema/registry";

/** The institutional addresses of all comuni, in lower case. */
export async function institutionalAddresses(): Promise<string[]> {
  const rows = await db.select({ address: sql<string>`lower(${comuneAddresses.address})` }).from(comuneAddresses);
  return rows.map(({ address }) => address);
}
