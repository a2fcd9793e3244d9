import { eq, sql } from "drizzle-orm";
import { LimitExceeded, NotFound } from "~/lib/errors";
import { db, type Tx } from "~db/client.server";
import { conferences } from "~db/schema/conferences";
import { messages } from "./messages";

export type Conference = typeof conferences.$inferSelect;

/** Of the advisory locks of PostgreSQL, those of conferences by id. */
export const CONFERENCE_LOCK = 7001;

/** SQLSTATE of a lock that was waited for too long. */
const LOCK_TIMEOUT = "55P03";

/**
 * Everything that gives or frees a seat begins here, before it reads or writes anything: the advisory lock is the queue, the row
 * lock stops whoever has forgotten it. What is counted must be counted in a later statement, which sees what the one before in the
 * queue has committed. Two conferences are locked in the order of their ids (`lockConferences`). Throws `NotFound`.
 */
export async function lockConference(tx: Tx, id: number): Promise<Conference> {
  await tx.execute(sql`select pg_advisory_xact_lock(${CONFERENCE_LOCK}, ${id})`);
  const [conference] = await tx.select().from(conferences).where(eq(conferences.id, id)).for("no key update");
  if (!conference) throw new NotFound();
  return conference;
}

/** Locks two in the same order whoever asks, and gives them in the order asked. */
export async function lockConferences(tx: Tx, one: number, other: number): Promise<[Conference, Conference]> {
  if (one === other) {
    const conference = await lockConference(tx, one);
    return [conference, conference];
  }
  const first = await lockConference(tx, Math.min(one, other));
  const second = await lockConference(tx, Math.max(one, other));
  return one < other ? [first, second] : [second, first];
}

/** A transaction that waits for its turn at most ten seconds. Throws `LimitExceeded` when the turn does not come. */
export async function inTurn<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await db.transaction(async (tx) => {
      await tx.execute(sql`set local lock_timeout = '10s'`);
      return work(tx);
    });
  } catch (error) {
    const code =
      (error as { code?: string; cause?: { code?: string } }).cause?.code ?? (error as { code?: string }).code;
    throw code === LOCK_TIMEOUT ? new LimitExceeded(messages.busy, 5) : error;
  }
}
