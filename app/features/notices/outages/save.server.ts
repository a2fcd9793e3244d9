import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { refusePersonalData } from "~/features/guard/check/refuse";
import { publicChange } from "~/lib/changes/public-change.server";
import { Forbidden, Invalid, NotFound } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { instantOf } from "~/lib/wall-time";
import type { Tx } from "~db/client.server";
import { OUTAGE_SERVICES } from "~db/enums";
import { outages } from "~db/schema/notices";
import { canWriteNotices } from "../policy";
import { messages } from "./messages";

const { rules } = messages;

const day = z
  .string(rules.day)
  .trim()
  .regex(/^(\d{4}-\d{2}-\d{2})?$/, rules.day)
  .default("");
const time = z
  .string(rules.time)
  .trim()
  .regex(/^(([01]?\d|2[0-3]):[0-5]\d)?$/, rules.time)
  .default("");

const schema = z.object({
  servizio: z.enum(OUTAGE_SERVICES, rules.service),
  testo: z.string(rules.text).trim().min(10, rules.text).max(600, rules.text),
  inizio_giorno: day,
  inizio_ora: time,
  fine_giorno: day,
  fine_ora: time,
});

/** Keeps an outage, a new one where `id` is null: every page knows of it from then on. Throws `Forbidden`, `Invalid`, `NotFound`. */
export async function saveOutage(actor: Actor, id: number | null, form: FormValues, address: string): Promise<void> {
  const values = await readForm(actor, form);
  await publicChange(["/"], async (tx) => {
    const kept = id === null ? await insert(tx, actor, values) : await update(tx, id, values);
    await audit(tx, {
      personId: actor.personId,
      action: "outage.saved",
      subject: { kind: "outage", id: kept },
      address,
    });
  });
}

/** It was written by mistake: no page names it any more. Throws `Forbidden`, `NotFound`. */
export async function withdrawOutage(actor: Actor, id: number, address: string): Promise<void> {
  if (!canWriteNotices(actor)) throw new Forbidden();
  await countOf("notice", actor.personId, messages.tooMany);
  await publicChange(["/"], async (tx) => {
    const subject = { kind: "outage" as const, id: await update(tx, id, { withdrawnAt: new Date() }) };
    await audit(tx, { personId: actor.personId, action: "outage.withdrawn", subject, address });
  });
}

async function readForm(actor: Actor, form: FormValues) {
  if (!canWriteNotices(actor)) throw new Forbidden();
  await countOf("notice", actor.personId, messages.tooMany);
  const parsed = schema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { data } = parsed;
  await refusePersonalData({ testo: data.testo });
  const startsAt = momentOf("inizio", data.inizio_giorno, data.inizio_ora);
  if (!startsAt) throw new Invalid({ inizio_giorno: rules.both });
  const endsAt = momentOf("fine", data.fine_giorno, data.fine_ora);
  if (endsAt && endsAt <= startsAt) throw new Invalid({ fine_giorno: rules.order });
  return { service: data.servizio, text: data.testo, startsAt, endsAt };
}

/** Null where neither is written. */
function momentOf(name: "inizio" | "fine", dayText: string, timeText: string): Date | null {
  if (!dayText && !timeText) return null;
  if (!dayText || !timeText) throw new Invalid({ [`${name}_${dayText ? "ora" : "giorno"}`]: rules.both });
  const instant = instantOf(dayText, timeText.padStart(5, "0"));
  if (instant instanceof Date) return instant;
  if (instant === "unreadable") throw new Invalid({ [`${name}_giorno`]: rules.day });
  throw new Invalid({ [`${name}_ora`]: rules[instant] });
}

type Values = typeof outages.$inferInsert;

async function insert(tx: Tx, actor: Actor, values: Omit<Values, "createdBy">): Promise<number> {
  const [row] = await tx
    .insert(outages)
    .values({ ...values, createdBy: actor.personId })
    .returning({ id: outages.id });
  if (!row) throw new Error("the outage was not written");
  return row.id;
}

async function update(tx: Tx, id: number, values: Partial<Values>): Promise<number> {
  const [row] = await tx
    .update(outages)
    .set({ ...values, changedAt: sql`now()` })
    .where(eq(outages.id, id))
    .returning({ id: outages.id });
  if (!row) throw new NotFound();
  return row.id;
}
