import { sql } from "drizzle-orm";
import { db } from "~db/client.server";

/** How far the telling of a notice has come; every row is one person. */
export interface Progress {
  told: number;
  sent: number;
  queued: number;
  /** In a digest to come. */
  later: number;
  failed: number;
  /** Only on the site, as they have chosen; or their digest has gone out. */
  without: number;
}

export async function progressOf(eventId: number | null): Promise<Progress> {
  const none = { told: 0, sent: 0, queued: 0, later: 0, failed: 0, without: 0 };
  if (eventId === null) return none;
  const [row] = await db.execute<Progress & Record<string, unknown>>(sql`
    select count(*)::int told,
      count(*) filter (where sent_at is not null)::int sent,
      count(*) filter (where sent_at is null and failed_at is null and address is not null)::int queued,
      count(*) filter (where digest_at is not null and digest_id is null)::int "later",
      count(*) filter (where failed_at is not null)::int failed,
      count(*) filter (where sent_at is null and failed_at is null and address is null
        and (digest_at is null or digest_id is not null))::int "without"
    from outgoing where event_id = ${eventId}`);
  return row ?? none;
}
