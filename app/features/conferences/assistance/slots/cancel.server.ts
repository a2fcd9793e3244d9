import { and, eq, sql } from "drizzle-orm";
import { type Actor, comuneMemberships } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { Conflict, Forbidden, NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import type { Tx } from "~db/client.server";
import { assistanceSlots } from "~db/schema/assistance";
import { inTurn } from "../../booking/lock.server";
import { messages as assistance } from "../messages";
import { canAssist } from "../policy";
import { lockOperator } from "./lock.server";
import { messages, type SlotsDone } from "./messages";
import { newAppointmentUid } from "./publish.server";
import { slotSchema } from "./schema";

type Slot = typeof assistanceSlots.$inferSelect;

/** A comune gives its appointment back: the time is free again for others. Throws `NotFound`, `Conflict`, `LimitExceeded`. */
export async function cancelAppointment(actor: Actor, form: FormValues, address: string): Promise<SlotsDone> {
  const id = idOf(form);
  await countOf("booking", actor.personId, assistance.tooMany);
  await inTurn(async (tx) => {
    const slot = await lockSlot(tx, id);
    const isOwn = comuneMemberships(actor).some(({ comuneId }) => comuneId === slot.comuneId);
    if (!isOwn) throw new NotFound();
    // Sent twice, it is given back once, and both are told so.
    if (slot.state === "cancelled") return;
    await end(tx, slot, { actor, address });
    const { operatorId, during } = slot;
    await tx.insert(assistanceSlots).values({ operatorId, during, uid: newAppointmentUid() });
  });
  return "disdetto";
}

/** An operator takes an hour back; whoever has taken it is told. Throws `Forbidden`, `NotFound`, `Conflict`, `LimitExceeded`. */
export async function withdrawSlot(actor: Actor, form: FormValues, address: string): Promise<SlotsDone> {
  if (!canAssist(actor)) throw new Forbidden();
  const id = idOf(form);
  await countOf("booking", actor.personId, assistance.tooMany);
  await inTurn(async (tx) => {
    const slot = await lockSlot(tx, id);
    if (slot.operatorId !== actor.personId) throw new NotFound();
    if (slot.state === "withdrawn") return;
    if (slot.state !== "free") return end(tx, slot, { actor, address });
    await tx.update(assistanceSlots).set({ state: "withdrawn" }).where(eq(assistanceSlots.id, id));
    const subject = { kind: "appointment" as const, id };
    await audit(tx, { personId: actor.personId, action: "assistance.withdrawn", subject, address });
  });
  return "ritirato";
}

/** Takes an appointment out of two calendars. Throws `Conflict` once it has begun. */
async function end(tx: Tx, { id, comuneId }: Slot, { actor, address }: { actor: Actor; address: string }) {
  const { personId } = actor;
  const [ended] = await tx
    .update(assistanceSlots)
    .set({ state: "cancelled", sequence: sql`${assistanceSlots.sequence} + 1` })
    .where(
      and(
        eq(assistanceSlots.id, id),
        eq(assistanceSlots.state, "taken"),
        sql`lower(${assistanceSlots.during}) > clock_timestamp()`,
      ),
    )
    .returning({ id: assistanceSlots.id });
  if (!ended) throw new Conflict(messages.gone);
  const subject = { kind: "appointment" as const, id };
  await audit(tx, { personId, action: "appointment.cancelled", subject, comuneId, address });
  await emit(tx, { name: "appointment.cancelled", payload: { slotId: id } });
}

/** The slot as it is once nobody else can change it. Throws `NotFound`. */
export async function lockSlot(tx: Tx, id: number): Promise<Slot> {
  const isSlot = eq(assistanceSlots.id, id);
  const [found] = await tx.select().from(assistanceSlots).where(isSlot);
  if (!found) throw new NotFound();
  await lockOperator(tx, found.operatorId);
  const [slot] = await tx.select().from(assistanceSlots).where(isSlot);
  if (!slot) throw new NotFound();
  return slot;
}

function idOf(form: FormValues): number {
  const parsed = slotSchema.safeParse(form);
  if (!parsed.success) throw new NotFound();
  return parsed.data.ora;
}
