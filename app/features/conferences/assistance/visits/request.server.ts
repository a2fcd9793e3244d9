import { and, eq, inArray } from "drizzle-orm";
import { actingComune } from "~/features/accounts/acting.server";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { Conflict, Invalid } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db, type Tx } from "~db/client.server";
import { visitRequests } from "~db/schema/assistance";
import { messages as assistance } from "../messages";
import { OPEN_STATES } from "../policy";
import { messages } from "./messages";
import { visitSchema } from "./schema";
import { writeStep } from "./steps.server";

/**
 * A comune asks for a visit; gives the id of its request. The same form sent twice is one request. Throws `Invalid`, `Forbidden`,
 * `Conflict` when another one is open, `LimitExceeded`.
 */
export async function requestVisit(actor: Actor, form: FormValues, address: string): Promise<number> {
  const { comuneId } = actingComune(actor, form);
  const parsed = visitSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { residenti, postazioni, sedi, due_banche, gestionale, dal, perche: why } = parsed.data;
  if (dal && dal < todayInRome()) throw new Invalid({ dal: messages.rules.from });
  await countOf("booking", actor.personId, assistance.tooMany);
  const { personId } = actor;
  return db.transaction(async (tx) => {
    const [request] = await tx
      .insert(visitRequests)
      .values({
        comuneId,
        personId,
        why,
        residents: residenti,
        workstations: postazioni,
        offices: sedi,
        keepsTwoRegisters: due_banche === "1",
        changesSoftware: gestionale === "1",
        wantedFrom: dal,
      })
      .onConflictDoNothing()
      .returning({ id: visitRequests.id });
    if (!request) return sameRequest(tx, { comuneId, personId, why });
    await writeStep(tx, { requestId: request.id, state: "richiesta", personId });
    const subject = { kind: "visit" as const, id: request.id };
    await audit(tx, { personId, action: "visit.requested", subject, comuneId, address });
    return request.id;
  });
}

async function sameRequest(tx: Tx, { comuneId, personId, why }: { comuneId: number; personId: number; why: string }) {
  const [open] = await tx
    .select()
    .from(visitRequests)
    .where(and(eq(visitRequests.comuneId, comuneId), inArray(visitRequests.state, [...OPEN_STATES])));
  if (open?.personId !== personId || open.why !== why) throw new Conflict(messages.open);
  return open.id;
}
