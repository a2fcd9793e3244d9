import { z } from "zod";
import { yearsAfter } from "~/lib/day";
import { todayInRome } from "~/lib/format";
import { normaliseCode } from "~/lib/text";
import { CODE_SEVERITIES } from "~db/enums";
import { messages } from "./messages";

const { rules } = messages;

export const OWNERS = ["Sogei", "Ministero dell'Interno"] as const;

/** One line: what was pasted over several becomes one. */
const line = (least: number, most: number, rule: string) =>
  z
    .string(rule)
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().min(least, rule).max(most, rule));

const emptyIsNone = z.literal("").transform(() => undefined);
const optionalLine = (most: number, rule: string) => emptyIsNone.or(line(1, most, rule)).optional();
const optionalNumber = (rule: string) =>
  emptyIsNone
    .or(
      z
        .string()
        .trim()
        .regex(/^\d{1,9}$/, rule)
        .transform(Number),
    )
    .optional();

const reviewDay = z.iso.date(rules.reviewBy).refine((day) => {
  const today = todayInRome();
  return day > today && day <= yearsAfter(today, 2);
}, rules.reviewBy);

const keywords = z
  .string()
  .default("")
  .transform((text) => [
    ...new Set(
      text
        .split(/[\r\n;]+/)
        .map((word) => word.replace(/\s+/g, " ").trim())
        .filter(Boolean),
    ),
  ])
  .pipe(z.array(z.string().max(80, rules.keywords)).max(30, rules.keywords));

const codes = z
  .string()
  .default("")
  .transform((text, context) => {
    const written = text.split(/[\s,;]+/).filter(Boolean);
    const wrong = written.find((one) => !normaliseCode(one));
    if (wrong) context.addIssue({ code: "custom", message: rules.code(wrong.slice(0, 20)) });
    return [...new Set(written.flatMap((one) => normaliseCode(one) ?? []))];
  });

const common = {
  titolo: line(3, 110, rules.title),
  riassunto: line(10, 320, rules.summary),
  testo: z.string(rules.body).trim().min(20, rules.body).max(40_000, rules.bodyLong),
  curatore: z.enum(OWNERS, rules.owner),
  revisione: reviewDay,
};

export const faqSchema = z.object({ ...common, parole: keywords });

export const codeSchema = z.object({
  ...common,
  messaggio: line(3, 300, rules.message),
  effetto: z.enum(CODE_SEVERITIES, rules.severity),
  procedura: optionalLine(40, rules.procedure),
  tabella: optionalLine(80, rules.table),
  fonte: line(3, 400, rules.source),
  volte: optionalNumber(rules.number),
  comuni: optionalNumber(rules.number),
  vicini: codes,
});

export const noteSchema = z.object({
  nota: z.string(rules.note).trim().min(10, rules.note).max(1000, rules.note),
});

export const scheduleSchema = z.object({
  giorno: z.iso.date(rules.day),
  ora: z
    .string(rules.time)
    .trim()
    .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, rules.time)
    .transform((time) => time.padStart(5, "0")),
});
