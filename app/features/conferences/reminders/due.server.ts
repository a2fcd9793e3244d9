import { and, eq, sql } from "drizzle-orm";
import type { Db } from "~db/client.server";
import { conferenceBookings, conferences } from "~db/schema/conferences";

/**
 * Whether a reminder still says the truth: the seat is there, it was not moved since (each move raises the sequence), and it is not
 * too late for it to be of use.
 */
export async function isReminderDue(
  db: Db,
  { bookingId, sequence, until }: { bookingId: number; sequence: number; until: string },
): Promise<boolean> {
  const rows = await db
    .select({ id: conferenceBookings.id })
    .from(conferenceBookings)
    .innerJoin(conferences, eq(conferences.id, conferenceBookings.conferenceId))
    .where(
      and(
        eq(conferenceBookings.id, bookingId),
        eq(conferenceBookings.state, "confirmed"),
        eq(conferenceBookings.sequence, sequence),
        eq(conferences.state, "published"),
        sql`clock_timestamp() < ${until}::timestamptz`,
      ),
    );
  return rows.length > 0;
}
