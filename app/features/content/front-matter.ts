import { parse } from "yaml";
import { z } from "zod";
import { secondsOf } from "~/lib/clock";
import { readNamed } from "~/lib/markdown/links";
import { CODE_SEVERITIES, DOCUMENT_GENRES, type EntryKind, MODALITIES, STAGES, TOPICS } from "~db/enums";

const isoDay = z.iso.date("must be a day, as 2026-11-23");

const common = {
  title: z.string().trim().min(3).max(110),
  summary: z.string().trim().min(10).max(320),
  stages: z.array(z.enum(STAGES)).default([]),
  modalities: z.array(z.enum(MODALITIES)).default([]),
  topics: z.array(z.enum(TOPICS)).default([]),
  version: z.string().min(1),
  owner: z.enum(["Sogei", "Ministero dell'Interno"]),
  updated: isoDay,
  review_by: isoDay,
};

/** A day, a month or a year: of old acts more is not always known. */
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "must be a day, a month or a year, as 2016-07");

/** A file that was put in the site; texts in files have none. */
const keptFile = z.strictObject({
  id: z.string().regex(/^[\w-]{20,30}$/),
  name: z.string().min(1),
  bytes: z.number().int(),
});

const textName = z.string().refine((name) => readNamed(name) !== null, "must name a text, as codice:EC075 or faq:slug");

/** `2:05`, minutes and seconds; read as seconds. */
const clock = z
  .string()
  .regex(/^\d{1,2}:[0-5]\d$/, "must be a time, as 2:05")
  .transform((text) => secondsOf(text) ?? 0);

const resultCode = z.string().regex(/^E[A-Z0-9]{2,7}$/, "must be a result code, as EC075");

/** Front-matter by kind: what `content/README.md` describes, and nothing else. */
export const frontMatterSchemas = {
  manual: z.strictObject({ ...common, order: z.number() }),
  guide: z.strictObject({ ...common, order: z.number(), parent: z.string().optional() }),
  faq: z.strictObject({
    ...common,
    topics: z.array(z.enum(TOPICS)).min(1),
    keywords: z.array(z.string()).default([]),
  }),
  code: z.strictObject({
    ...common,
    code: resultCode,
    message: z.string().min(3),
    severity: z.enum(CODE_SEVERITIES),
    procedure: z.string().optional(),
    table: z.string().optional(),
    source: z.string().min(3),
    occurrences: z.number().int().optional(),
    comuni: z.number().int().optional(),
    related: z.array(resultCode).default([]),
  }),
  notice: z.strictObject({ ...common, date: isoDay }),
  document: z.strictObject({
    ...common,
    genre: z.enum(DOCUMENT_GENRES),
    number: z.string().optional(),
    date: partialDate,
    issuer: z.string().min(3),
    published: z.string().min(10),
    href: z.url({ protocol: /^https$/ }).optional(),
    touches: z.array(textName).default([]),
    file: keptFile.optional(),
    releases: z
      .array(z.strictObject({ date: partialDate, changed: z.string().min(10), file: keptFile.optional() }))
      .default([]),
  }),
  video: z.strictObject({
    ...common,
    length: clock,
    chapters: z.array(z.strictObject({ at: clock, title: z.string().min(3), guide: z.string().optional() })).min(1),
    scenes: z.array(z.strictObject({ at: clock, shows: z.string().min(10) })).min(1),
  }),
  page: z.strictObject(common),
} satisfies Record<EntryKind, z.ZodType>;

export type FrontMatter<K extends EntryKind = EntryKind> = z.infer<(typeof frontMatterSchemas)[K]>;

/** Parts of a content file; `faults` name each key that is missing or wrong. */
export type Parsed = { ok: true; data: Record<string, unknown>; body: string } | { ok: false; faults: string[] };

export function parseFrontMatter(kind: EntryKind, text: string): Parsed {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text);
  if (!match) return { ok: false, faults: ["has no front-matter between --- lines"] };
  let raw: unknown;
  try {
    raw = parse(match[1] ?? "");
  } catch (error) {
    return { ok: false, faults: [`front-matter is not YAML: ${(error as Error).message.split("\n")[0]}`] };
  }
  const result = frontMatterSchemas[kind].safeParse(raw);
  if (result.success) return { ok: true, data: result.data, body: match[2] ?? "" };
  return {
    ok: false,
    faults: result.error.issues.map((issue) => `${issue.path.join(".") || "front-matter"}: ${issue.message}`),
  };
}
