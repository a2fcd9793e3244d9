import { eq, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { Conflict, Forbidden, Invalid, NotFound } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db } from "~db/client.server";
import { visitRequests } from "~db/schema/assistance";
import { messages as assistance } from "../messages";
import { canAskVisit, canWithdraw } from "../policy";
import { messages } from "./messages";
import { readVisit } from "./queries.server";
import { withdrawSchema } from "./schema";
import { writeStep } from "./steps.server";

/** The request a comune may take back, for the page that asks whether it is sure; null once it is too late. Throws `NotFound`, `Forbidden`. */
export async function visitToWithdraw(actor: Actor, id: number) {
  const visit = await readVisit(actor, id);
  if (!canAskVisit(actor, visit.comuneId)) throw new Forbidden();
  return canWithdraw(actor, visit, todayInRome()) ? visit : null;
}

/**
 * A comune takes its request back, before it was answered for good; sent twice, it is taken back once. Throws `NotFound`, `Forbidden`,
 * `Invalid`, `Conflict`, `LimitExceeded`.
 */
export async function withdrawVisit(actor: Actor, id: number, form: FormValues, address: string): Promise<void> {
  const { comuneId } = await readVisit(actor, id);
  if (!canAskVisit(actor, comuneId)) throw new Forbidden();
  const parsed = withdrawSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { personId } = actor;
  await countOf("booking", personId, assistance.tooMany);
  await db.transaction(async (tx) => {
    const [request] = await tx.select().from(visitRequests).where(eq(visitRequests.id, id)).for("update");
    if (!request) throw new NotFound();
    if (request.state === "ritirata") return;
    if (!canWithdraw(actor, request, todayInRome())) throw new Conflict(messages.changed);
    const state = "ritirata" as const;
    await tx.update(visitRequests).set({ state, changedAt: sql`now()` }).where(eq(visitRequests.id, id));
    await writeStep(tx, { requestId: id, state, note: parsed.data.nota || null, personId });
    const subject = { kind: "visit" as const, id };
    const details = { from: request.state, to: state };
    await audit(tx, { personId, action: "visit.changed", subject, comuneId, address, details });
  });
}
