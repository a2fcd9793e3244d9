import { desc, eq } from "drizzle-orm";
import { filesOf } from "~/features/uploads/attach.server";
import { arrange } from "~/lib/markdown/arrange";
import type { Segment } from "~/lib/markdown/types";
import { db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { noticeRevisions } from "~db/schema/notices";
import { noticeReach } from "../audience.server";
import { findNotice } from "../find.server";
import { stateOf } from "../labels";
import { touchedBy } from "../touches/queries.server";
import { progressOf } from "./progress.server";
import { readingsOf } from "./readings.server";

export type ManagedNotice = Awaited<ReturnType<typeof managedNotice>>;

/** A notice with how far it has come. Throws `NotFound`. */
export async function managedNotice(id: number) {
  const notice = await findNotice(id);
  const isBlocking = notice.importance === "bloccante" && notice.publishAt !== null;
  const [reach, files, progress, readings, touches] = await Promise.all([
    noticeReach(db, id),
    filesOf("notice", [id]),
    progressOf(notice.eventId),
    isBlocking ? readingsOf(id) : null,
    notice.version ? touchedBy(id) : [],
  ]);
  const { slug, title, summary, importance, readers, publishAt, expiresAt, version } = notice;
  return {
    id,
    slug,
    state: stateOf(notice),
    facts: { title, summary, importance, readers, publishAt, expiresAt, ...reach },
    html: arrange(notice.segments as Segment[], { query: "" }),
    files: files.map(({ id: fileId, name, bytes }) => ({ id: fileId, name, bytes })),
    progress,
    recipients: notice.recipients,
    readings,
    release: version && touches.length ? { version, touches } : null,
  };
}

const MOST_VERSIONS = 100;

/** Its texts, the last first. Throws `NotFound`. */
export async function noticeVersions(id: number) {
  const { title } = await findNotice(id);
  const rows = await db
    .select({
      id: noticeRevisions.id,
      title: noticeRevisions.title,
      summary: noticeRevisions.summary,
      source: noticeRevisions.source,
      createdAt: noticeRevisions.createdAt,
      by: people.name,
    })
    .from(noticeRevisions)
    .leftJoin(people, eq(people.id, noticeRevisions.personId))
    .where(eq(noticeRevisions.noticeId, id))
    .orderBy(desc(noticeRevisions.id))
    .limit(MOST_VERSIONS);
  return { title, versions: rows };
}
