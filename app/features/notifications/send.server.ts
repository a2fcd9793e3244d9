import { eq, getTableColumns, sql } from "drizzle-orm";
import { enqueue } from "~/features/jobs/enqueue.server";
import type { JobPayloads } from "~/features/jobs/payloads";
import { isOfOneMail, RecipientRefused } from "~/lib/mail/failure";
import type { Mail } from "~/lib/mail/mail";
import { sendMail } from "~/lib/mail/transport.server";
import { db } from "~db/client.server";
import { outgoing } from "~db/schema/kernel";
import { prepare } from "./prepare.server";
import { forPresentMembers } from "./still-for.server";

/**
 * The job `mail.send`. The row is held while the server is asked: two processes never send the same mail at once, and `sent_at` is
 * written when the server has accepted it. A process killed in between leaves the mail to be sent again, with the same Message-ID.
 */
export async function sendOutgoing({ outgoingId }: JobPayloads["mail.send"]): Promise<void> {
  await db.transaction(async (tx) => {
    const [row] = await tx
      .select({ ...getTableColumns(outgoing), isTheirs: sql<boolean>`${forPresentMembers}` })
      .from(outgoing)
      .where(eq(outgoing.id, outgoingId))
      .for("update", { noWait: true });
    if (!row || row.sentAt || row.failedAt) return;
    const prepared = row.isTheirs ? await prepare(tx, row) : { failure: "no-longer-theirs" };
    const failure = "failure" in prepared ? prepared.failure : await send(prepared.mail);
    const now = sql`now()`;
    await tx
      .update(outgoing)
      .set(failure ? { failedAt: now, failure } : { sentAt: now })
      .where(eq(outgoing.id, row.id));
  });
}

/**
 * The job `mail.send-many`: mail by mail, each as by itself, so that a killed process leaves at most one whose fate is not known. What the
 * server cannot take for one mailbox is tried again alone; without a server the whole job is.
 */
export async function sendMany({ outgoingIds }: JobPayloads["mail.send-many"]): Promise<void> {
  for (const outgoingId of outgoingIds) {
    try {
      await sendOutgoing({ outgoingId });
    } catch (error) {
      if (!isOfOneMail(error)) throw error;
      await db.transaction((tx) => enqueue(tx, "mail.send", { outgoingId }, { key: `mail ${outgoingId}` }));
    }
  }
}

/** Why it will never be sent; undefined once it is. Throws what may pass. */
async function send(mail: Mail): Promise<string | undefined> {
  try {
    await sendMail(mail);
    return undefined;
  } catch (error) {
    if (error instanceof RecipientRefused) return `SMTP ${error.responseCode}`;
    throw error;
  }
}
