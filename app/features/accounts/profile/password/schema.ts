import { z } from "zod";
import { emailField } from "../../sign-in/schema";
import { messages } from "./messages";

const typed = z.string().max(1000).catch("");

export const changeSchema = z.object({ attuale: typed, nuova: typed });
export const renewSchema = z.object({ codice: z.string().max(200).catch(""), nuova: typed });
export const forgottenSchema = z.object({
  email: emailField(messages.forgotten.emailMissing, messages.forgotten.emailWrong),
});
