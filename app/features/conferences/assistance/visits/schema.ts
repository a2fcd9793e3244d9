import { z } from "zod";
import { messages } from "./messages";

const { rules } = messages;

const day = (rule: string) =>
  z
    .union([z.literal(""), z.iso.date(rule)], rule)
    .default("")
    .transform((text) => text || null);
/** Italian thousands, «23.500», are read too. */
const whole = (rule: string, from: number, to: number) =>
  z
    .string(rule)
    .transform((text) => text.replace(/(?<=\d)[.\s](?=\d{3}\b)/g, "").trim())
    .pipe(z.string().regex(/^\d{1,9}$/, rule))
    .transform(Number)
    .pipe(z.number().min(from, rule).max(to, rule));

export const visitSchema = z.object({
  residenti: whole(rules.residents, 1, 5_000_000),
  postazioni: whole(rules.workstations, 0, 2000),
  sedi: whole(rules.offices, 0, 2000),
  due_banche: z.literal("1").optional(),
  gestionale: z.literal("1").optional(),
  dal: day(rules.from),
  perche: z.string(rules.why).trim().min(30, rules.why).max(2000, rules.why),
});

const note = z.string(rules.note).trim().max(1000, rules.note).default("");

export const withdrawSchema = z.object({ nota: note });

export const stepSchema = z.object({
  stato: z.enum(["valutazione", "programmata", "svolta", "impossibile"], rules.state),
  nota: note,
  giorno: day(rules.visitDay),
});
