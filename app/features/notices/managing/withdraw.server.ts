import { eq, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { retireSiteText } from "~/features/content/site-text.server";
import { withdrawMessages } from "~/features/jobs/withdraw.server";
import { publicChange } from "~/lib/changes/public-change.server";
import { Conflict, Forbidden, Invalid } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { notices } from "~db/schema/notices";
import { lockNotice } from "../find.server";
import { reindex } from "../jobs.server";
import { canWriteNotices } from "../policy";
import { messages } from "./messages";

/** Takes a notice back: from pages, feed and search at once, and from mails that have not left. Throws `Forbidden`, `Invalid`, `Conflict`. */
export async function withdrawNotice(actor: Actor, id: number, form: FormValues, address: string): Promise<void> {
  if (!canWriteNotices(actor)) throw new Forbidden();
  await countOf("notice", actor.personId, messages.tooMany);
  if (form.conferma !== "1") throw new Invalid({ conferma: messages.withdraw.rule });
  await publicChange(["/"], async (tx) => {
    const notice = await lockNotice(tx, id);
    if (notice.withdrawnAt) throw new Conflict(messages.changed);
    await tx.update(notices).set({ withdrawnAt: sql`now()`, changedAt: sql`now()` }).where(eq(notices.id, id));
    if (notice.entryId !== null) await retireSiteText(tx, notice.entryId);
    await reindex(tx, notice.entryId);
    if (notice.eventId !== null) await withdrawMessages(tx, notice.eventId);
    await audit(tx, { personId: actor.personId, action: "notice.withdrawn", subject: { kind: "notice", id }, address });
  });
}
