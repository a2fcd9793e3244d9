import { and, inArray, isNotNull, lt, or, sql } from "drizzle-orm";
import { db } from "~db/client.server";
import { outgoing } from "~db/schema/kernel";

/** Days after which a message has no address and no text any more; its subject and date stay with its reader. */
export const MAIL_DAYS = 90;

const AT_ONCE = 2000;

/** Empties the address and the body of old messages, some at a time; gives how many it emptied. Called by `retention.apply`. */
export async function forgetMails(days = MAIL_DAYS): Promise<number> {
  let emptied = 0;
  for (;;) {
    const old = db
      .select({ id: outgoing.id })
      .from(outgoing)
      .where(
        and(
          lt(outgoing.createdAt, sql`now() - make_interval(days => ${days})`),
          or(isNotNull(outgoing.address), isNotNull(outgoing.body)),
        ),
      )
      .limit(AT_ONCE);
    const rows = await db
      .update(outgoing)
      .set({ address: null, body: null })
      .where(inArray(outgoing.id, old))
      .returning({ id: outgoing.id });
    emptied += rows.length;
    if (rows.length < AT_ONCE) return emptied;
  }
}
