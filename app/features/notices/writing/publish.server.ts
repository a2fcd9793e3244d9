import { eq } from "drizzle-orm";
import { putSiteText, retireSiteText } from "~/features/content/site-text.server";
import { enqueue } from "~/features/jobs/enqueue.server";
import { todayInRome } from "~/lib/format";
import type { Rendered } from "~/lib/markdown/types";
import type { Tx } from "~db/client.server";
import { notices } from "~db/schema/notices";
import type { NoticeRow } from "../find.server";

type Html = Pick<Rendered, "segments" | "headings" | "links">;

/**
 * Makes a notice stand where it belongs from its hour on: its text among those of the site where everybody may read it, and the jobs that tell
 * it and that end it, each at its instant.
 */
export async function publishInto(tx: Tx, notice: NoticeRow, html: Html): Promise<void> {
  const entryId = await putText(tx, notice, html);
  if (entryId !== notice.entryId) await tx.update(notices).set({ entryId }).where(eq(notices.id, notice.id));
  const payload = { noticeId: notice.id };
  const jobs = { publish: `notice ${notice.id} publish`, expire: `notice ${notice.id} expire` };
  await enqueue(tx, "notices.publish", payload, { runAt: notice.publishAt ?? undefined, key: jobs.publish });
  if (notice.expiresAt) await enqueue(tx, "notices.expire", payload, { runAt: notice.expiresAt, key: jobs.expire });
}

async function putText(tx: Tx, notice: NoticeRow, html: Html): Promise<number | null> {
  if (notice.readers === "few") {
    if (notice.entryId !== null) await retireSiteText(tx, notice.entryId);
    return notice.entryId;
  }
  const { slug, title, summary, stages, modalities, owner, source, publishAt, expiresAt } = notice;
  const from = publishAt ?? new Date();
  const day = todayInRome(from);
  return putSiteText(
    tx,
    {
      kind: "notice",
      slug,
      title,
      summary,
      stages,
      modalities,
      owner,
      updatedOn: todayInRome(),
      // A notice is not read again: it expires.
      reviewBy: "9999-12-31",
      source,
      details: { date: day },
      visibleFrom: from,
      visibleUntil: expiresAt,
    },
    html,
  );
}
