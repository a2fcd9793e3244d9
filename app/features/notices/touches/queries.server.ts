import { sql } from "drizzle-orm";
import { entryPath } from "~/features/content/addresses";
import { paths } from "~/lib/paths";
import { db } from "~db/client.server";
import type { TouchedKind } from "~db/enums";

export interface TouchedPage {
  kind: TouchedKind;
  key: string;
  title: string;
  href: string;
  confirmedAt: Date | null;
}

/** The pages a release touches, by kind and title; those that are no longer there for everybody are left out. */
export async function touchedBy(noticeId: number): Promise<TouchedPage[]> {
  const rows = await db.execute<{
    kind: TouchedKind;
    key: string;
    title: string;
    slug: string | null;
    confirmed: string | null;
  }>(sql`
    select t.kind, t.key, coalesce(e.title, h.title) title, h.slug, t.confirmed_at confirmed
    from notice_touches t
    left join entries e on e.kind = t.kind and e.slug = t.key and e.retired_at is null
    left join threads h on t.kind = 'thread' and h.id::text = t.key and h.visibility = 'pubblica' and h.hidden_at is null
    where t.notice_id = ${noticeId} and (e.id is not null or h.id is not null)
    order by t.kind, title`);
  return rows.map(({ kind, key, title, slug, confirmed }) => ({
    kind,
    key,
    title: kind === "code" ? `${key}: ${title}` : title,
    href: kind === "thread" ? paths.thread(Number(key), slug ?? "") : entryPath(kind, key),
    confirmedAt: confirmed === null ? null : new Date(confirmed),
  }));
}
