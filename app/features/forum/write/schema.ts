import { z } from "zod";
import { normaliseCode } from "~/lib/text";
import { ENVIRONMENTS, FORUM_CATEGORIES, VISIBILITIES } from "~db/enums";
import { messages } from "../ask/messages";

const words = messages.errors;

const body = z
  .string(words.bodyShort)
  .transform((text) => text.replaceAll("\r\n", "\n").trim())
  .pipe(z.string().min(20, words.bodyShort).max(32_000, words.bodyLong));

const MOST_CODES = 10;

/** Codes as people list them: with spaces, commas, in small letters. */
const codes = z
  .string()
  .optional()
  .transform((text, context) => {
    const written = (text ?? "").split(/[\s,;]+/).filter(Boolean);
    const read = written.map((one) => normaliseCode(one));
    const wrong = written.find((_, index) => !read[index]);
    if (wrong) context.addIssue({ code: "custom", message: words.code(wrong.slice(0, 20)) });
    if (written.length > MOST_CODES) context.addIssue({ code: "custom", message: words.codes });
    return [...new Set(read.flatMap((code) => code ?? []))];
  });

const form = {
  /** Made with the form: one form is one message. */
  chiave: z
    .string()
    .regex(/^[\w-]{8,40}$/)
    .optional()
    .catch(undefined),
  descrizione: z.string().trim().max(300, words.alt).optional(),
};

export const titleSchema = z
  .string(words.title)
  .transform((text) => text.replace(/\s+/g, " ").trim())
  .pipe(z.string().min(10, words.title).max(180, words.title));

export const askSchema = z.object({
  ...form,
  titolo: titleSchema,
  categoria: z.enum(FORUM_CATEGORIES, words.category),
  ambiente: z
    .union([z.literal(""), z.enum(ENVIRONMENTS)], words.environment)
    .optional()
    .transform((value) => value || null),
  codici: codes,
  prodotto: z.string().trim().max(80, words.product).optional(),
  visibilita: z.enum(VISIBILITIES, words.visibility),
  testo: body,
});

export const replySchema = z.object({ ...form, testo: body });

export const editSchema = z.object({ titolo: titleSchema.optional(), testo: body });
