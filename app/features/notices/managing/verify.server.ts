import { and, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { publicChange } from "~/lib/changes/public-change.server";
import { Conflict, Forbidden } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { TOUCHED_KINDS } from "~db/enums";
import { noticeTouches } from "~db/schema/notices";
import { canVerify } from "../policy";
import { messages } from "./messages";

/** Sogei says that a page holds for the version of the notice: it no longer says that it is to be verified. Throws `Forbidden`, `Conflict`. */
export async function verifyPage(actor: Actor, noticeId: number, form: FormValues, address: string): Promise<void> {
  if (!canVerify(actor)) throw new Forbidden();
  await countOf("notice", actor.personId, messages.tooMany);
  const kind = TOUCHED_KINDS.find((known) => known === form.tipo);
  const key = typeof form.pagina === "string" ? form.pagina : "";
  if (!kind) throw new Conflict(messages.changed);
  await publicChange(["/"], async (tx) => {
    const isOne = and(
      eq(noticeTouches.noticeId, noticeId),
      eq(noticeTouches.kind, kind),
      eq(noticeTouches.key, key),
      isNull(noticeTouches.confirmedAt),
    );
    const verified = await tx
      .update(noticeTouches)
      .set({ confirmedAt: sql`now()`, confirmedBy: actor.personId })
      .where(isOne)
      .returning({ key: noticeTouches.key });
    if (!verified.length) throw new Conflict(messages.changed);
    const details = { kind, key };
    const subject = { kind: "notice" as const, id: noticeId };
    await audit(tx, { personId: actor.personId, action: "notice.verified", subject, address, details });
  });
}
