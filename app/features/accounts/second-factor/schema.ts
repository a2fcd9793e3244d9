import { z } from "zod";
import { messages } from "./messages";

/** A code as typed or shown, without what does not matter. */
export function plainCode(typed: string): string {
  return typed.replace(/[\s\-\u2010-\u2015]/g, "");
}

/** Six figures, or a recovery code; spaces and dashes are as one likes. */
const codice = z
  .string(messages.codeMissing)
  .max(100, messages.wrong)
  .transform(plainCode)
  .pipe(z.string().min(1, messages.codeMissing));

const preparazione = z.string(messages.setup.tooLate).min(1, messages.setup.tooLate).max(4000, messages.setup.tooLate);

export const codeForm = z.object({ codice });
export const confirmForm = z.object({ codice, preparazione });
export const keptForm = z.object({ preparazione });
