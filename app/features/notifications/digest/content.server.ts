import { and, asc, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { paths } from "~/lib/paths";
import type { Tx } from "~db/client.server";
import { outgoing } from "~db/schema/kernel";
import { type Content, type MessageBody, messageBody } from "../message";
import { forPresentMembers } from "../still-for.server";
import { digestWords as words } from "./words";

/** Beyond these, a mail says only how many there are. */
const MOST = 30;

/** What a digest says now: of its messages those that are still for their reader and unread; undefined when none is. */
export async function digestMail(tx: Tx, body: MessageBody, ids: readonly number[]): Promise<Content | undefined> {
  const rows = await tx
    .select({ subject: outgoing.subject, body: outgoing.body, href: outgoing.href })
    .from(outgoing)
    .where(
      and(
        inArray(outgoing.id, [...ids, 0]),
        isNull(outgoing.readAt),
        isNotNull(outgoing.body),
        isNotNull(outgoing.href),
        sql`${forPresentMembers}`,
      ),
    )
    .orderBy(asc(outgoing.id));
  if (!rows.length) return undefined;
  const sections = rows.slice(0, MOST).map(({ subject, body: told, href }) => {
    const parsed = messageBody.safeParse(told);
    return { title: subject, text: parsed.success ? gistOf(parsed.data.paragraphs) : "", href: href ?? paths.home() };
  });
  const more = rows.length - sections.length;
  return {
    ...body,
    paragraphs: more > 0 ? [words.lead, words.more(more)] : [words.lead],
    sections,
  };
}

/** The first paragraph, with the next where it only announces it. */
function gistOf([first = "", second = ""]: readonly string[]): string {
  return first.endsWith(":") ? `${first} ${second}`.trim() : first;
}
