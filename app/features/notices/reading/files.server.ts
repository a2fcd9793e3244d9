import { eq, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { contentOf } from "~/features/uploads/read.server";
import { NotFound } from "~/lib/errors";
import { db } from "~db/client.server";
import { files } from "~db/schema/kernel";
import { isCurrent, isFor } from "../audience.server";
import { canWriteNotices } from "../policy";

/**
 * Whether somebody may have a file of a notice: everybody of one that everybody may read, while it is published and not over; of the others
 * those it is for; who writes notices, always.
 */
export async function mayReadNoticeFile(actor: Actor | null, noticeId: number): Promise<boolean> {
  if (actor && canWriteNotices(actor)) return true;
  const isTheirs = sql`exists (select from memberships m where m.person_id = ${actor?.personId ?? 0} and m.ended_at is null and ${isFor})`;
  const rows = await db.execute(sql`
    select 1 from notices n where n.id = ${noticeId} and ${isCurrent} and (n.readers = 'all' or ${isTheirs})`);
  return rows.length > 0;
}

/** A file of a notice as a download, or as a picture of its page. Unknown and forbidden are alike. */
export async function noticeFileResponse(actor: Actor | null, id: string): Promise<Response> {
  const [file] = await db.select().from(files).where(eq(files.id, id));
  const isTheirs =
    file?.ownerKind === "notice" && file.ownerId !== null && (await mayReadNoticeFile(actor, file.ownerId));
  if (!file || !isTheirs) throw new NotFound();
  return contentOf(file, { isShown: true });
}
