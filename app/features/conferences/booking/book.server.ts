import { and, eq, isNull } from "drizzle-orm";
import { actingComune } from "~/features/accounts/acting.server";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { Forbidden, Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db, type Tx } from "~db/client.server";
import { conferenceQuestions } from "~db/schema/conferences";
import { comuni } from "~db/schema/registry";
import { canManageConferences } from "../policy";
import { inTurn } from "./lock.server";
import { messages } from "./messages";
import { bookingSchema } from "./schema";
import { type Booking, type Taken, takeSeat } from "./take-seat.server";

export interface BookingWish {
  comuneId: number;
  comuneName: string;
  name: string;
  email: string;
  question: string;
  /** Of staff, for a comune that the rules keep out. */
  overrideReason: string | null;
}

/** What the form asks for, checked; nothing is booked yet. Throws `Invalid`, `Forbidden`, `Conflict`. */
export async function readWish(actor: Actor, form: FormValues): Promise<BookingWish> {
  const parsed = bookingSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { nome: name, email, domanda: question, motivo } = parsed.data;
  if (!form.istat) {
    const { comuneId, comuneName } = actingComune(actor, form);
    return { comuneId, comuneName, name, email, question, overrideReason: null };
  }
  if (!canManageConferences(actor)) throw new Forbidden();
  if (!motivo) throw new Invalid({ motivo: messages.rules.reason });
  const [comune] = await db
    .select({ comuneId: comuni.id, comuneName: comuni.name })
    .from(comuni)
    .where(and(eq(comuni.istat, String(form.istat)), isNull(comuni.ceasedOn)));
  if (!comune) throw new Invalid({ istat: messages.rules.istat });
  return { ...comune, name, email, question, overrideReason: motivo };
}

/**
 * Books one seat, or a place in the waitlist. A form sent twice gives the same booking. Throws `Invalid`, `Forbidden`, `NotFound`,
 * `Conflict`, `LimitExceeded`.
 */
export async function bookSeat(
  actor: Actor,
  conferenceId: number,
  form: FormValues,
  address: string,
): Promise<Booking> {
  const wish = await readWish(actor, form);
  await countOf("booking", actor.personId, messages.tooMany);
  const { name, email, comuneId, question, overrideReason } = wish;
  const attendee = { name, email };
  const { booking } = await inTurn(async (tx) => {
    const taken = await takeSeat(tx, { conferenceId, comuneId, personId: actor.personId, attendee, overrideReason });
    // Of another comune: whoever books learns that there is one, and nothing of it.
    if (taken.booking.comuneId !== comuneId) throw new Invalid({ email: messages.rules.elsewhere });
    if (taken.isNew) await record(tx, actor, taken, { question, address });
    return taken;
  });
  return booking;
}

async function record(
  tx: Tx,
  { personId }: Actor,
  { booking }: Taken,
  { question, address }: { question: string; address: string },
): Promise<void> {
  const { id, conferenceId, comuneId, state, overrideReason } = booking;
  const subject = { kind: "booking" as const, id };
  const details = { conference: conferenceId, state, override: overrideReason !== null };
  await audit(tx, { personId, action: "booking.made", subject, comuneId, address, details });
  if (question) {
    await tx.insert(conferenceQuestions).values({ conferenceId, bookingId: id, comuneId, personId, body: question });
  }
}
