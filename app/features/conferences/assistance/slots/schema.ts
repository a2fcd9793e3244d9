import { z } from "zod";
import { messages } from "./messages";

const { rules } = messages;

const id = z.string().regex(/^[1-9]\d{0,14}$/);
const time = z
  .string(rules.time)
  .trim()
  .regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, rules.time)
  .transform((text) => text.replace(".", ":").padStart(5, "0"));
const whole = (rule: string, from: number, to: number) => z.coerce.number(rule).int(rule).min(from, rule).max(to, rule);

export const takeSchema = z.object({
  ora: id.transform(Number).catch(0).pipe(z.number().positive(rules.when)),
  perche: z.string(rules.why).trim().min(20, rules.why).max(1000, rules.why),
  telefono: z
    .string(rules.telephone)
    .trim()
    .regex(/^\+?\d[\d ]{4,19}$/, rules.telephone),
  discussione: z.string(rules.thread).default(""),
});

export const publishSchema = z.object({
  giorno: z.string(rules.day).regex(/^\d{4}-\d{2}-\d{2}$/, rules.day),
  dalle: time,
  alle: time,
  minuti: whole(rules.minutes, 15, 120),
  settimane: whole(rules.weeks, 1, 12),
});

export const slotSchema = z.object({ ora: id.transform(Number) });
