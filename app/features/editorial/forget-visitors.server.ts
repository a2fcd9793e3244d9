import { and, isNotNull, lt } from "drizzle-orm";
import { todayInRome } from "~/lib/format";
import { db } from "~db/client.server";
import { dailySalts, helpfulVotes } from "~db/schema/feedback";
import { rateLimits } from "~db/schema/limits";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Deletes what could tell one visitor from another: salts of past days, marks of votes older than 24 hours, spent counters. */
export async function forgetVisitors(): Promise<void> {
  const now = new Date();
  await db.delete(dailySalts).where(lt(dailySalts.day, todayInRome(now)));
  await db
    .update(helpfulVotes)
    .set({ voterMark: null })
    .where(and(isNotNull(helpfulVotes.voterMark), lt(helpfulVotes.createdAt, new Date(now.getTime() - DAY_MS))));
  await db.delete(rateLimits).where(lt(rateLimits.expire, now));
}
