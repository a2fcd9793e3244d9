import { eq } from "drizzle-orm";
import { codeOf } from "~/features/accounts/links.server";
import { isReminderDue } from "~/features/conferences/reminders/due.server";
import { mailDomain } from "~/lib/mail/domain.server";
import type { Mail } from "~/lib/mail/mail";
import { paths } from "~/lib/paths";
import { siteOrigin } from "~/lib/site-url.server";
import type { Tx } from "~db/client.server";
import { links } from "~db/schema/accounts";
import type { outgoing } from "~db/schema/kernel";
import { digestMail } from "./digest/content.server";
import { DIGEST, isKind, KINDS, type Kind } from "./kinds";
import { linkPath } from "./link-path";
import { type Content, messageBody } from "./message";
import { kindWords } from "./messages";
import { unsubscribeCode } from "./unsubscribe/code.server";

export type Outgoing = typeof outgoing.$inferSelect;

/** What a kind is called where mail programs sort by it. */
const listName = (kind: Kind) => `${kind}.${mailDomain()}`;

/** A message as the mail it becomes at this moment; or why it will never be sent. */
export async function prepare(tx: Tx, row: Outgoing): Promise<{ mail: Mail } | { failure: string }> {
  const parsed = messageBody.safeParse(row.body);
  if (!row.address || !parsed.success) return { failure: "erased" };
  const body = parsed.data.digest ? await digestMail(tx, parsed.data, parsed.data.digest) : parsed.data;
  if (!body) return { failure: "nothing-left" };
  if (body.reminder && !(await isReminderDue(tx, body.reminder))) return { failure: "no-longer-due" };
  const href = body.action && (await hrefOf(tx, body.action));
  if (body.action && !href) return { failure: "link-over" };
  return { mail: asMail(row, body, row.address, href) };
}

/** The mail of a row, however it is going to leave; `href` is where its button leads. */
export function asMail(
  row: Pick<Outgoing, "personId" | "kind" | "subject" | "messageId" | "createdAt">,
  body: Content,
  to: string,
  href?: string,
): Mail {
  const origin = siteOrigin();
  const { action, paragraphs, reason, calendar, topic, follow, sections } = body;
  const canBeOff = isKind(row.kind) ? KINDS[row.kind].mail !== "always" : row.kind === DIGEST;
  const scope = follow ? `${follow.kind}:${follow.key}` : row.kind;
  const code = canBeOff && row.personId !== null ? unsubscribeCode(row.personId, scope) : undefined;
  return {
    to,
    subject: row.subject,
    paragraphs,
    sections: sections?.map((section) => ({ ...section, href: `${origin}${section.href}` })),
    action: action && href ? { label: action.label, href: `${origin}${href}` } : undefined,
    reason,
    preferencesHref: code ? `${origin}${paths.accountMail()}` : undefined,
    unsubscribeHref: code && `${origin}${paths.unsubscribe(code)}`,
    list: isKind(row.kind) ? { id: listName(row.kind), name: kindWords[row.kind].label } : undefined,
    topicId: topic && `<${topic}@${mailDomain()}>`,
    siteHref: `${origin}${paths.home()}`,
    messageId: row.messageId,
    calendar,
    date: row.createdAt,
  };
}

/** The code of a link exists only in the mail. Undefined once the link is used, withdrawn or expired. */
async function hrefOf(tx: Tx, action: { href: string } | { linkId: number }): Promise<string | undefined> {
  if ("href" in action) return action.href;
  const [link] = await tx.select().from(links).where(eq(links.id, action.linkId));
  if (!link || link.usedAt || link.revokedAt || link.expiresAt <= new Date()) return undefined;
  return linkPath(link.purpose, codeOf(link));
}
