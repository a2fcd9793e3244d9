import { sql } from "drizzle-orm";
import { db } from "~db/client.server";
import type { NoticeImportance } from "~db/enums";
import { type NoticeState, stateOf } from "../labels";

const PAGE = 30;

export interface DeskRow {
  id: number;
  title: string;
  state: NoticeState;
  importance: NoticeImportance;
  publishAt: Date | null;
  recipients: number | null;
  sent: number;
}

interface Row extends Record<string, unknown> {
  id: string;
  title: string;
  importance: NoticeImportance;
  publishAt: string | null;
  expiresAt: string | null;
  withdrawnAt: string | null;
  recipients: number | null;
  sent: number;
}

/** Notices written in the site, the last changed first; `after` is the number of the last one of the page before. */
export async function noticeDesk(after: number): Promise<{ rows: DeskRow[]; next: number | null }> {
  const from = after
    ? sql`where (n.changed_at, n.id) < (select changed_at, id from notices where id = ${after})`
    : sql``;
  const rows = await db.execute<Row>(sql`
    select n.id, n.title, n.importance, n.publish_at "publishAt", n.expires_at "expiresAt", n.withdrawn_at "withdrawnAt", n.recipients,
      (select count(*)::int from outgoing o where o.event_id = n.event_id and o.sent_at is not null) sent
    from notices n ${from} order by n.changed_at desc, n.id desc limit ${PAGE + 1}`);
  const shown = rows.slice(0, PAGE).map(({ id, expiresAt, withdrawnAt, ...row }) => {
    const publishAt = instant(row.publishAt);
    const dates = { publishAt, expiresAt: instant(expiresAt), withdrawnAt: instant(withdrawnAt) };
    return { ...row, id: Number(id), publishAt, state: stateOf(dates) };
  });
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

const instant = (text: string | null) => (text === null ? null : new Date(text));
