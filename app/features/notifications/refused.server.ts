import { and, desc, gt, isNotNull, like, sql } from "drizzle-orm";
import { db } from "~db/client.server";
import { outgoing } from "~db/schema/kernel";

/** Mails that the recipient's server has refused for good in the last 30 days, counted by its answer. */
export async function refusedMails(): Promise<{ failure: string; count: number }[]> {
  const recent = gt(outgoing.failedAt, sql`now() - interval '30 days'`);
  const count = sql<number>`count(*)::int`;
  const rows = await db
    .select({ failure: outgoing.failure, count })
    .from(outgoing)
    .where(and(isNotNull(outgoing.failedAt), recent, like(outgoing.failure, "SMTP %")))
    .groupBy(outgoing.failure)
    .orderBy(desc(count));
  return rows.map((row) => ({ ...row, failure: row.failure ?? "" }));
}
