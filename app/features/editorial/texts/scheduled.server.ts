import { and, eq, sql } from "drizzle-orm";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import type { JobPayloads } from "~/features/jobs/payloads";
import { DomainError, Invalid } from "~/lib/errors";
import { db } from "~db/client.server";
import { entryDrafts } from "~db/schema/editorial";
import { isEdited } from "./kinds";
import { messages } from "./messages";
import { openDraft } from "./place.server";
import { putInForce } from "./publish.server";
import { subjectOf } from "./record";

/**
 * The job `texts.publish`: a text whose time has come, unless it was stopped or moved meanwhile. What can no longer be published goes
 * back to its writers with the reason.
 */
export async function publishScheduled({ draftId }: JobPayloads["texts.publish"]): Promise<void> {
  const [due] = await db
    .select({ kind: entryDrafts.kind, slug: entryDrafts.slug })
    .from(entryDrafts)
    .where(and(eq(entryDrafts.id, draftId), eq(entryDrafts.state, "scheduled"), sql`publish_at <= now()`));
  if (!due || !isEdited(due.kind)) return;
  const place = { kind: due.kind, slug: due.slug };
  const draft = await openDraft(place);
  if (draft?.id !== draftId || draft.reviewedBy === null || draft.withdrawal) return;
  const { reviewedBy } = draft;
  try {
    await putInForce(place, draft, reviewedBy, (tx) =>
      audit(tx, {
        personId: reviewedBy,
        action: "text.published",
        subject: subjectOf(place),
        details: { scheduled: true },
      }),
    );
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await sendBack(draftId, draft.edition, reasonOf(error));
  }
}

const reasonOf = (error: DomainError) =>
  error instanceof Invalid ? Object.values(error.fields).join(" ") : error.message;

async function sendBack(draftId: number, edition: number, reason: string): Promise<void> {
  const note = `${messages.errors.notScheduled}. ${reason}`;
  await db.transaction(async (tx) => {
    const isScheduled = and(
      eq(entryDrafts.id, draftId),
      eq(entryDrafts.edition, edition),
      eq(entryDrafts.state, "scheduled"),
    );
    const back = { state: "draft" as const, note, publishAt: null, reviewedBy: null, changedAt: new Date() };
    const [sent] = await tx.update(entryDrafts).set(back).where(isScheduled).returning({ id: entryDrafts.id });
    if (sent) await emit(tx, { name: "text.decided", payload: { draftId } });
  });
}
