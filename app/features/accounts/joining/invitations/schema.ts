import { z } from "zod";
import { emailField } from "../../sign-in/schema";
import { messages as shared } from "../messages";
import { messages } from "./messages";

export const emailSchema = emailField(shared.emailMissing, shared.emailWrong);

/** What a referente may make of a colleague. */
export const COMUNE_ROLES = ["operatore", "referente"] as const;

export const comuneRoleSchema = z.enum(COMUNE_ROLES, messages.roleMissing);

export const inviteColleagueSchema = z.object({ email: emailSchema, ruolo: comuneRoleSchema });
