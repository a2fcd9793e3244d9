import { randomUUID } from "node:crypto";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { env } from "~/lib/env.server";
import { Forbidden, Invalid } from "~/lib/errors";
import { nationalHoliday } from "~/lib/holidays.server";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { instantOf } from "~/lib/wall-time";
import type { Tx } from "~db/client.server";
import { assistanceSlots } from "~db/schema/assistance";
import { inTurn } from "../../booking/lock.server";
import { repeated } from "../../when";
import { messages as assistance } from "../messages";
import { canAssist } from "../policy";
import { lockOperator } from "./lock.server";
import { messages, type SlotsDone } from "./messages";
import { publishSchema } from "./schema";

const { rules } = messages;

export interface Span {
  startsAt: Date;
  endsAt: Date;
}

/** An operator keeps some hours for comuni, cut into appointments. Throws `Forbidden`, `Invalid`, `LimitExceeded`. */
export async function publishHours(actor: Actor, form: FormValues, address: string): Promise<SlotsDone> {
  if (!canAssist(actor)) throw new Forbidden();
  const parsed = publishSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const spans = cut(parsed.data);
  await countOf("booking", actor.personId, assistance.tooMany);
  await inTurn(async (tx) => {
    await addSlots(tx, actor.personId, spans);
    const subject = { kind: "person" as const, id: actor.personId };
    await audit(tx, {
      personId: actor.personId,
      action: "assistance.published",
      subject,
      address,
      details: { slots: spans.length },
    });
  });
  return "pubblicate";
}

/** Free time of an operator; all of it or none. Throws `Invalid` when some of it is kept already. */
export async function addSlots(tx: Tx, operatorId: number, spans: readonly Span[]): Promise<void> {
  await lockOperator(tx, operatorId);
  try {
    await tx
      .insert(assistanceSlots)
      .values(spans.map((span) => ({ operatorId, during: spanText(span), uid: newAppointmentUid() })));
  } catch (error) {
    const { code } = ((error as { cause?: unknown }).cause ?? error) as { code?: string };
    throw code === "23P01" ? new Invalid({ dalle: rules.busy }) : error;
  }
}

/** From its first instant to just before its last, so that one may begin when another ends. */
export const spanText = ({ startsAt, endsAt }: Span) => `[${startsAt.toISOString()},${endsAt.toISOString()})`;

/** Of the event in two calendars, for its life. */
export const newAppointmentUid = () => `appointment-${randomUUID()}@${env().MAIL_FROM.split("@")[1]}`;

function cut({ giorno, dalle, alle, minuti, settimane }: ReturnType<typeof publishSchema.parse>): Span[] {
  const days = repeated(giorno, "settimana", settimane).filter((day) => !nationalHoliday(day));
  if (!days.length) throw new Invalid({ giorno: rules.holiday });
  const spans = days.flatMap((day) => spansOf(day, { dalle, alle, minuti }));
  if (!spans[0] || spans[0].startsAt <= new Date()) throw new Invalid({ giorno: rules.day });
  return spans;
}

function spansOf(day: string, { dalle, alle, minuti }: { dalle: string; alle: string; minuti: number }): Span[] {
  const [from, to] = [instantOf(day, dalle), instantOf(day, alle)];
  if (from === "unreadable" || to === "unreadable") throw new Invalid({ giorno: rules.day });
  if (!(from instanceof Date)) throw new Invalid({ dalle: rules.clock });
  if (!(to instanceof Date)) throw new Invalid({ alle: rules.clock });
  const step = minuti * 60_000;
  const number = Math.floor((to.getTime() - from.getTime()) / step);
  if (number < 1) throw new Invalid({ alle: rules.order });
  const at = (index: number) => new Date(from.getTime() + index * step);
  return Array.from({ length: number }, (_, index) => ({ startsAt: at(index), endsAt: at(index + 1) }));
}
