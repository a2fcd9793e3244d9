import { z } from "zod";
import { secondsOf } from "~/lib/clock";
import { yearsAfter } from "~/lib/day";
import { todayInRome } from "~/lib/format";
import { normaliseCode } from "~/lib/text";
import { CODE_SEVERITIES, DOCUMENT_GENRES } from "~db/enums";
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

/** As much of a date as is known: 2016, 2016-07, 2016-07-20. */
const partialDay = z
  .string(rules.partialDay)
  .trim()
  .refine((text) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && isDay(`${text}-01-01`.slice(0, 10)), rules.partialDay);

const isDay = (text: string) => z.iso.date().safeParse(text).success;

const address = emptyIsNone.or(z.url({ protocol: /^https$/, error: rules.href })).optional();

export const documentSchema = z.object({
  ...common,
  tipo: z.enum(DOCUMENT_GENRES, rules.genre),
  numero: optionalLine(40, rules.documentNumber),
  data: partialDay,
  emanato: line(3, 160, rules.issuer),
  pubblicato: line(10, 300, rules.published),
  indirizzo: address,
});

/** A later version of a document: when, and what it changed. */
export const releaseSchema = z.object({ giorno: partialDay, cambia: line(10, 300, rules.changed) });

const minute = z
  .string(rules.clock)
  .trim()
  .transform((text, context) => {
    const seconds = secondsOf(text);
    if (seconds === null) context.addIssue({ code: "custom", message: rules.clock });
    return seconds ?? 0;
  });

/** Lines that begin with a minute, in order of time; what follows it is read by `parts`. */
const timedLines = <Part>(rule: string, parts: (text: string) => Part | null) =>
  z.string(rule).transform((text, context) => {
    const lines = text
      .split(/\r?\n/)
      .map((each) => each.trim())
      .filter(Boolean);
    const read = lines.flatMap((each) => {
      const [, time = "", rest = ""] = /^(\S+)\s+(.+)$/.exec(each) ?? [];
      const [at, part] = [secondsOf(time), parts(rest.trim())];
      return at === null || part === null ? [] : [{ at, ...part }];
    });
    const isOrdered = read.every(({ at }, index) => index === 0 || at > (read[index - 1]?.at ?? 0));
    const isWhole = read.length === lines.length && read.length > 0 && read.length <= 60;
    if (!isWhole || !isOrdered) context.addIssue({ code: "custom", message: rule });
    return read;
  });

const chapter = (text: string) => {
  const [title = "", guide, ...more] = text.split("|").map((part) => part.trim());
  const isGuide = guide === undefined || /^[\w-]+\/[\w-]+(#[\w-]+)?$/.test(guide);
  return title.length >= 3 && title.length <= 110 && isGuide && !more.length ? { title, guide } : null;
};

const scene = (text: string) => (text.length >= 10 && text.length <= 400 ? { shows: text } : null);

export const videoSchema = z.object({
  ...common,
  durata: minute,
  capitoli: timedLines(rules.chapters, chapter),
  scene: timedLines(rules.scenes, scene),
});

export const withdrawalSchema = z.object({
  motivo: line(10, 300, rules.reason),
  sostituto: optionalLine(200, rules.replacement),
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
