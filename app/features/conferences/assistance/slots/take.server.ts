import { and, eq, sql } from "drizzle-orm";
import { actingComune } from "~/features/accounts/acting.server";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { paths } from "~/lib/paths";
import type { Tx } from "~db/client.server";
import { assistanceSlots } from "~db/schema/assistance";
import { inTurn } from "../../booking/lock.server";
import { messages as assistance } from "../messages";
import { lockComune, lockOperator } from "./lock.server";
import { messages } from "./messages";
import { takeSchema } from "./schema";

const { rules } = messages;

/** A thread of the forum that a comune has opened, as the page that knows the forum lists it. */
export interface LinkableThread {
  id: number;
  title: string;
  comuneId: number;
}

/** Takes an appointment for a comune. Throws `Invalid`, `Forbidden`, `Conflict`, `LimitExceeded`. */
export async function takeSlot(
  actor: Actor,
  form: FormValues,
  { threads, address }: { threads: readonly LinkableThread[]; address: string },
): Promise<void> {
  const { comuneId } = actingComune(actor, form);
  const parsed = takeSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { ora: slotId, perche: reason, telefono: telephone, discussione } = parsed.data;
  const thread = threads.find((each) => String(each.id) === discussione && each.comuneId === comuneId);
  if (discussione && !thread) throw new Invalid({ discussione: rules.thread });
  await countOf("booking", actor.personId, assistance.tooMany);
  const { personId } = actor;
  // Its number alone: the words of a title may be reserved.
  const threadPath = thread ? paths.unnamedPost(thread.id, 1) : null;
  await inTurn(async (tx) => {
    await appoint(tx, slotId, { comuneId, personId, reason, telephone, threadPath });
    const subject = { kind: "appointment" as const, id: slotId };
    await audit(tx, { personId, action: "appointment.taken", subject, comuneId, address });
  });
}

export interface Appointed {
  comuneId: number;
  personId: number;
  reason: string;
  telephone: string;
  threadPath: string | null;
}

/** One winner for each slot, and one appointment at a time for each comune. Throws `Invalid` for the others. */
export async function appoint(tx: Tx, slotId: number, appointed: Appointed): Promise<void> {
  const isSlot = eq(assistanceSlots.id, slotId);
  const [slot] = await tx.select({ operatorId: assistanceSlots.operatorId }).from(assistanceSlots).where(isSlot);
  if (!slot) throw new Invalid({ ora: rules.when });
  await lockOperator(tx, slot.operatorId);
  await lockComune(tx, appointed.comuneId);
  const coming = and(
    eq(assistanceSlots.comuneId, appointed.comuneId),
    eq(assistanceSlots.state, "taken"),
    sql`upper(${assistanceSlots.during}) > now()`,
  );
  if (await tx.$count(assistanceSlots, coming)) throw new Invalid({ ora: rules.oneAtATime });
  const [taken] = await tx
    .update(assistanceSlots)
    .set({ ...appointed, state: "taken", takenAt: sql`clock_timestamp()` })
    .where(and(isSlot, eq(assistanceSlots.state, "free"), sql`lower(${assistanceSlots.during}) > clock_timestamp()`))
    .returning({ id: assistanceSlots.id });
  if (!taken) throw new Invalid({ ora: rules.taken });
  await emit(tx, { name: "appointment.taken", payload: { slotId } });
}
