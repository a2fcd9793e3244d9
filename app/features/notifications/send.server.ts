import { eq, sql } from "drizzle-orm";
import { codeOf } from "~/features/accounts/links.server";
import { isReminderDue } from "~/features/conferences/reminders/due.server";
import { RecipientRefused } from "~/lib/mail/failure";
import type { Mail } from "~/lib/mail/mail";
import { sendMail } from "~/lib/mail/transport.server";
import { paths } from "~/lib/paths";
import { siteOrigin } from "~/lib/site-url.server";
import { db, type Tx } from "~db/client.server";
import { links } from "~db/schema/accounts";
import { outgoing } from "~db/schema/kernel";
import { isKind, KINDS } from "./kinds";
import { linkPath } from "./link-path";
import { messageBody } from "./message";
import { isStillFor } from "./still-for.server";

type Outgoing = typeof outgoing.$inferSelect;
type Prepared = { mail: Mail } | { failure: string };

/**
 * The job `mail.send`. The row is held while the server is asked: two processes never send the same mail at once, and `sent_at` is
 * written when the server has accepted it. A process killed in between leaves the mail to be sent again, with the same Message-ID.
 */
export async function sendOutgoing({ outgoingId }: { outgoingId: number }): Promise<void> {
  await db.transaction(async (tx) => {
    const [row] = await tx.select().from(outgoing).where(eq(outgoing.id, outgoingId)).for("update", { noWait: true });
    if (!row || row.sentAt || row.failedAt) return;
    const failure = await send(await prepare(tx, row));
    const now = sql`now()`;
    await tx
      .update(outgoing)
      .set(failure ? { failedAt: now, failure } : { sentAt: now })
      .where(eq(outgoing.id, row.id));
  });
}

/** Why it will never be sent; undefined once it is. Throws what may pass. */
async function send(prepared: Prepared): Promise<string | undefined> {
  if ("failure" in prepared) return prepared.failure;
  try {
    await sendMail(prepared.mail);
    return undefined;
  } catch (error) {
    if (error instanceof RecipientRefused) return `SMTP ${error.responseCode}`;
    throw error;
  }
}

async function prepare(tx: Tx, row: Outgoing): Promise<Prepared> {
  const body = messageBody.safeParse(row.body);
  if (!row.address || !body.success) return { failure: "erased" };
  if (!(await isStillFor(tx, row))) return { failure: "no-longer-theirs" };
  const { paragraphs, action, reason, calendar, reminder } = body.data;
  if (reminder && !(await isReminderDue(tx, reminder))) return { failure: "no-longer-due" };
  const href = action && (await hrefOf(tx, action));
  if (action && !href) return { failure: "link-over" };
  const origin = siteOrigin();
  const isChosen = row.personId !== null && isKind(row.kind) && KINDS[row.kind].mail !== "always";
  return {
    mail: {
      to: row.address,
      subject: row.subject,
      paragraphs,
      action: action && href ? { label: action.label, href: `${origin}${href}` } : undefined,
      reason,
      preferencesHref: isChosen ? `${origin}${paths.accountMail()}` : undefined,
      siteHref: `${origin}${paths.home()}`,
      messageId: row.messageId,
      calendar,
      date: row.createdAt,
    },
  };
}

/** The code of a link exists only in the mail. Undefined once the link is used, withdrawn or expired. */
async function hrefOf(tx: Tx, action: { href: string } | { linkId: number }): Promise<string | undefined> {
  if ("href" in action) return action.href;
  const [link] = await tx.select().from(links).where(eq(links.id, action.linkId));
  if (!link || link.usedAt || link.revokedAt || link.expiresAt <= new Date()) return undefined;
  return linkPath(link.purpose, codeOf(link));
}
