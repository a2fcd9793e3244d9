import { sql } from "drizzle-orm";
import { isCurrent, noticeReaders } from "~/features/notices/audience.server";
import { formatDateTime } from "~/lib/format";
import { paths } from "~/lib/paths";
import type { Db } from "~db/client.server";
import type { NoticeImportance } from "~db/enums";
import type { Kind } from "../kinds";
import type { PersonalMessage } from "../message";
import type { Rules } from "../rule";
import { words } from "../words";

/** People told in one transaction. */
const AT_ONCE = 500;

const kinds = { ordinario: "notices", importante: "important", bloccante: "blocking" } as const satisfies Record<
  NoticeImportance,
  Kind
>;

export const noticeRules: Rules<"notice.published"> = {
  async "notice.published"(db, { noticeId }, after) {
    const notice = await currentNotice(db, noticeId);
    if (!notice) return [];
    const { title, summary, owner, importance, slug, readers, expiresAt } = notice;
    const until = expiresAt && formatDateTime(new Date(expiresAt));
    const { label, ...told } = words.notice(importance, title, summary, owner, until);
    const href = paths.notice(slug);
    const people = await noticeReaders(db, noticeId, after, AT_ONCE);
    const messages = people.map(({ personId, comuneId }): PersonalMessage => {
      // Who leaves the comune loses what only its people may read.
      const to = readers === "few" && comuneId !== null ? { personId, comuneId } : { personId };
      return { kind: kinds[importance], to, ...told, action: { label, href }, href, topic: `notice-${noticeId}` };
    });
    return { messages, next: people.length < AT_ONCE ? null : (people.at(-1)?.personId ?? null) };
  },
};

interface Current extends Record<string, unknown> {
  slug: string;
  title: string;
  summary: string;
  owner: string;
  importance: NoticeImportance;
  readers: "all" | "few";
  expiresAt: string | null;
}

/** None when it was withdrawn, or is over before everybody was told. */
async function currentNotice(db: Db, id: number): Promise<Current | undefined> {
  const [row] = await db.execute<Current>(sql`
    select slug, title, summary, owner, importance, readers, expires_at "expiresAt" from notices n where id = ${id} and ${isCurrent}`);
  return row;
}
