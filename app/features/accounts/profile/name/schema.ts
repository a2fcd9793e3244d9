import { z } from "zod";
import { messages } from "./messages";

/** What a person is called: letters of any script, without what could be taken for an address or mark-up. */
export const personName = z
  .string(messages.missing)
  .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
  .pipe(
    z
      .string()
      .min(2, messages.missing)
      .max(80, messages.long)
      .regex(/^[\p{L}\p{M}][\p{L}\p{M} '’.-]*$/u, messages.strange),
  );

export const nameSchema = z.object({ nome: personName });
