import { and, eq } from "drizzle-orm";
import { type Actor, comuneMemberships } from "~/features/accounts/actor";
import type { AuditAction } from "~/features/audit/actions";
import { audit } from "~/features/audit/audit.server";
import { Conflict, Invalid, NotFound } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { type Db, db, type Tx } from "~db/client.server";
import { conferenceBookings, conferenceQuestions } from "~db/schema/conferences";
import { rate } from "../after/rating.server";
import { acceptOffer, giveBack } from "./cancel.server";
import { inTurn, lockConference } from "./lock.server";
import { messages } from "./messages";
import { moveBooking, swapAttendee } from "./move.server";
import { moveSchema, questionSchema, swapSchema } from "./schema";
import type { Booking } from "./take-seat.server";

export type BookingDone = keyof typeof messages.own.done;

/** A booking of one of the person's comuni, as of now; of others there is none. Throws `NotFound`. */
export async function ownBooking(actor: Actor, id: number, tx: Db = db): Promise<Booking> {
  const [booking] = await tx.select().from(conferenceBookings).where(eq(conferenceBookings.id, id));
  const isOwn = booking && comuneMemberships(actor).some(({ comuneId }) => comuneId === booking.comuneId);
  if (!isOwn) throw new NotFound();
  return booking;
}

interface Asked {
  actor: Actor;
  booking: Booking;
  form: FormValues;
  address: string;
}

type Command = (tx: Tx, asked: Asked) => Promise<{ done: BookingDone; bookingId: number }>;

const COMMANDS: Record<string, Command | undefined> = {
  disdici: cancel,
  sostituisci: swap,
  sposta: move,
  accetta: accept,
  chiedi: ask,
  vota: vote,
};

/** What a comune does with a booking, by the form's `intento`. Throws `NotFound`, `Invalid`, `Conflict`, `LimitExceeded`. */
export async function changeBooking(
  actor: Actor,
  id: number,
  form: FormValues,
  address: string,
): Promise<{ done: BookingDone; bookingId: number }> {
  const command = typeof form.intento === "string" ? COMMANDS[form.intento] : undefined;
  if (!command) throw new NotFound();
  await countOf("booking", actor.personId, messages.tooMany);
  return inTurn(async (tx) => {
    const booking = await ownBooking(actor, id, tx);
    return command(tx, { actor, booking, form, address });
  });
}

function recorded(tx: Tx, { actor, booking, address }: Asked, action: AuditAction): Promise<void> {
  const subject = { kind: "booking" as const, id: booking.id };
  return audit(tx, { personId: actor.personId, action, subject, comuneId: booking.comuneId, address });
}

async function cancel(tx: Tx, asked: Asked) {
  const { booking } = asked;
  const { startsAt } = await lockConference(tx, booking.conferenceId);
  if (startsAt <= new Date()) throw new Conflict(messages.problems.begun);
  // Sent twice, it is cancelled once, and both are told so.
  if (await giveBack(tx, booking)) await recorded(tx, asked, "booking.cancelled");
  return { done: "disdetta" as const, bookingId: booking.id };
}

async function swap(tx: Tx, asked: Asked) {
  const parsed = swapSchema.safeParse(asked.form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { nome: name, email } = parsed.data;
  await lockConference(tx, asked.booking.conferenceId);
  const booking = await ownBooking(asked.actor, asked.booking.id, tx);
  const swapped = await swapAttendee(tx, booking, { name, email }, asked.actor.personId);
  await recorded(tx, { ...asked, booking: swapped }, "booking.swapped");
  return { done: "sostituita" as const, bookingId: swapped.id };
}

async function move(tx: Tx, asked: Asked) {
  const parsed = moveSchema.safeParse(asked.form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  await moveBooking(tx, asked.booking, parsed.data.data);
  await recorded(tx, asked, "booking.moved");
  return { done: "spostata" as const, bookingId: asked.booking.id };
}

async function accept(tx: Tx, asked: Asked) {
  await acceptOffer(tx, asked.booking);
  await recorded(tx, asked, "booking.accepted");
  return { done: "accettata" as const, bookingId: asked.booking.id };
}

async function ask(tx: Tx, { actor, booking, form }: Asked) {
  const parsed = questionSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { id: bookingId, conferenceId, comuneId, state } = booking;
  if (state === "cancelled") throw new Conflict(messages.notConfirmed);
  const { personId } = actor;
  await tx
    .insert(conferenceQuestions)
    .values({ conferenceId, bookingId, comuneId, personId, body: parsed.data.domanda });
  return { done: "domanda" as const, bookingId };
}

async function vote(tx: Tx, { booking, form }: Asked) {
  await rate(tx, booking, form.voto);
  return { done: "voto" as const, bookingId: booking.id };
}

/** Questions asked with a booking, oldest first. */
export function questionsOf(bookingId: number) {
  return db
    .select({
      id: conferenceQuestions.id,
      body: conferenceQuestions.body,
      threadPath: conferenceQuestions.threadPath,
      createdAt: conferenceQuestions.createdAt,
    })
    .from(conferenceQuestions)
    .where(and(eq(conferenceQuestions.bookingId, bookingId)))
    .orderBy(conferenceQuestions.id);
}
