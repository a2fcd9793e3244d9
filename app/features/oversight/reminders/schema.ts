import { z } from "zod";
import { REMINDER_KINDS } from "~db/enums";
import { messages } from "./messages";

export const NOTE_LENGTH = 1000;

export const reminderSchema = z.object({
  modello: z.enum(REMINDER_KINDS, messages.errors.kind),
  nota: z
    .string()
    .trim()
    .max(NOTE_LENGTH, messages.errors.note)
    .default("")
    .transform((text) => text || null),
});
