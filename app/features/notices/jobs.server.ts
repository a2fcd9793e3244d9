import { eq } from "drizzle-orm";
import { emit } from "~/features/jobs/emit.server";
import { enqueue } from "~/features/jobs/enqueue.server";
import type { JobPayloads } from "~/features/jobs/payloads";
import { db, type Tx } from "~db/client.server";
import { notices } from "~db/schema/notices";
import { noticeReach } from "./audience.server";
import { lockNotice } from "./find.server";
import { stateOf } from "./labels";

/**
 * The job `notices.publish`, at the hour of a notice: from now on search finds it, and those it is for are told, once. Pages have changed by
 * themselves. A notice that was moved or withdrawn meanwhile has a job of its own, or none.
 */
export async function publishNotice({ noticeId }: JobPayloads["notices.publish"]): Promise<void> {
  await db.transaction(async (tx) => {
    const notice = await lockNotice(tx, noticeId);
    if (stateOf(notice) !== "pubblicato") return;
    await reindex(tx, notice.entryId);
    if (notice.eventId !== null) return;
    const eventId = await emit(tx, { name: "notice.published", payload: { noticeId } });
    const { people } = await noticeReach(tx, noticeId);
    await tx.update(notices).set({ eventId, recipients: people }).where(eq(notices.id, noticeId));
  });
}

/** The job `notices.expire`: search forgets it. From pages it is gone since its hour. */
export async function expireNotice({ noticeId }: JobPayloads["notices.expire"]): Promise<void> {
  await db.transaction(async (tx) => {
    const notice = await lockNotice(tx, noticeId);
    if (stateOf(notice) === "scaduto") await reindex(tx, notice.entryId);
  });
}

export async function reindex(tx: Tx, entryId: number | null): Promise<void> {
  if (entryId === null) return;
  await enqueue(tx, "search.index", { kind: "notice", id: entryId }, { key: `search.index notice ${entryId}` });
}
