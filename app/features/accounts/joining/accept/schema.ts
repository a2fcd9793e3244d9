import { z } from "zod";
import { emailField } from "../../sign-in/schema";
import { messages as shared } from "../messages";
import { messages } from "./messages";

export const nameField = z.string(messages.nameMissing).trim().min(1, messages.nameMissing).max(100, messages.nameLong);

/** A new account; its password's rules are `passwordFault`'s. */
export const newAccountSchema = z.object({
  nome: nameField,
  email: emailField(shared.emailMissing, shared.emailWrong),
  password: z.string(messages.passwordMissing).min(1, messages.passwordMissing),
});

/** How the holder of a link comes in: with a new account, with one that exists, as who is signed in. */
export const MODES = ["nuovo", "account", "presente"] as const;
export type Mode = (typeof MODES)[number];
