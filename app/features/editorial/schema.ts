import { z } from "zod";
import { messages } from "./messages";

/** A page of this site, with or without the reader's choice. `//host` would be another site. */
const sitePath = z
  .string(messages.report.page404)
  .trim()
  .max(300, messages.report.page404)
  .regex(/^\/(?![/\\])[\w\-./?=&%]*$/, messages.report.page404);

export const helpfulSchema = z.object({ pagina: sitePath, utile: z.enum(["si", "no"]) });

export const commentSchema = helpfulSchema.extend({
  commento: z.string(messages.helpful.empty).trim().min(1, messages.helpful.empty).max(1000, messages.helpful.tooLong),
});

export const reportSchema = z.object({
  pagina: sitePath.or(z.literal("")).default(""),
  testo: z.string(messages.report.short).trim().min(10, messages.report.short).max(4000, messages.report.long),
});

/** Boxes that are not ticked are not sent. */
const box = z
  .literal("si")
  .optional()
  .catch(undefined)
  .transform((value) => value === "si");

export const signedReportSchema = reportSchema.extend({ rispondetemi: box });

export const closeReportSchema = z.object({
  risposta: z.string(messages.handling.long).trim().max(2000, messages.handling.long).default(""),
});
