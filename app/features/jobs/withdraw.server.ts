import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "~db/client.server";

/** What stands in the place of a message that was withdrawn. */
const SUBJECT = "Messaggio ritirato";

/**
 * Takes back what was told of a post: messages that wait are never sent, those that were keep neither subject nor text on the site. An
 * event nobody has been told of yet is told with the text as it is then. `href` is where the post stands now: its old address may have
 * been made of its title.
 */
export async function withdrawTold(tx: Tx, postId: number, href: string): Promise<void> {
  const events = sql`(select id from events where name like 'forum.%' and payload ->> 'postId' = ${String(postId)})`;
  await withdraw(tx, sql`event_id in ${events}`, sql`, href = ${href}`);
}

/** The same for all that was told of one event; on the site the messages go, too. */
export async function withdrawMessages(tx: Tx, eventId: number): Promise<void> {
  await withdraw(tx, sql`event_id = ${eventId}`, sql`, href = null, digest_at = null`);
}

async function withdraw(tx: Tx, which: SQL, also: SQL): Promise<void> {
  await tx.execute(sql`
    update outgoing set subject = ${SUBJECT}, body = null${also},
      failed_at = case when sent_at is null then coalesce(failed_at, now()) else failed_at end,
      failure = case when sent_at is null then coalesce(failure, 'withdrawn') else failure end
    where ${which}`);
}
