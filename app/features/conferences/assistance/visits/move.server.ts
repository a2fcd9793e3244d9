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
import { canAssist, mayBecome } from "../policy";
import { messages } from "./messages";
import { stepSchema } from "./schema";
import { writeStep } from "./steps.server";

const { rules } = messages;

/** Sogei moves a request on, only to where it may go. Throws `Forbidden`, `Invalid`, `NotFound`, `Conflict`, `LimitExceeded`. */
export async function moveVisit(actor: Actor, id: number, form: FormValues, address: string): Promise<void> {
  if (!canAssist(actor)) throw new Forbidden();
  const parsed = stepSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { stato: state, nota: note, giorno: day } = parsed.data;
  if (state === "impossibile" && note.length < 10) throw new Invalid({ nota: rules.reason });
  if (state === "programmata" && (!day || day < todayInRome())) throw new Invalid({ giorno: rules.visitDay });
  const { personId } = actor;
  await countOf("booking", personId, assistance.tooMany);
  await db.transaction(async (tx) => {
    const [request] = await tx.select().from(visitRequests).where(eq(visitRequests.id, id)).for("update");
    if (!request) throw new NotFound();
    const { comuneId, state: from, scheduledOn } = request;
    if (!mayBecome(from, state)) throw new Conflict(messages.changed);
    if (state === "svolta" && scheduledOn && scheduledOn > todayInRome()) throw new Invalid({ stato: rules.notYet });
    await tx
      .update(visitRequests)
      .set({ state, scheduledOn: state === "programmata" ? day : scheduledOn, changedAt: sql`now()` })
      .where(eq(visitRequests.id, id));
    await writeStep(tx, {
      requestId: id,
      state,
      note: note || null,
      day: state === "programmata" ? day : null,
      personId,
    });
    const subject = { kind: "visit" as const, id };
    await audit(tx, { personId, action: "visit.changed", subject, comuneId, address, details: { from, to: state } });
  });
}
