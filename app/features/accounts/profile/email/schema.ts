import { z } from "zod";
import { emailField } from "../../sign-in/schema";
import { messages } from "./messages";

export const emailSchema = z.object({
  email: emailField(messages.missing, messages.wrong),
  attuale: z.string().max(1000).catch(""),
});

/** What the links of this page hold: the address to put in force, and whether it is the former one that comes back. */
export const emailLinkData = z.object({ address: z.email(), undo: z.boolean().default(false) });
