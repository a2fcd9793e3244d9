import { z } from "zod";
import { messages } from "./messages";

const { rules } = messages;

const name = z.string(rules.name).trim().min(3, rules.name).max(100, rules.nameLong);
const email = z.string(rules.email).trim().toLowerCase().max(254, rules.email).pipe(z.email(rules.email));
const question = z.string().trim().max(2000, rules.question).default("");

export const bookingSchema = z.object({
  nome: name,
  email,
  domanda: question,
  motivo: z
    .string()
    .trim()
    .max(500, rules.reason)
    .optional()
    .refine((text) => !text || text.length >= 10, rules.reason),
});

export const swapSchema = z.object({ nome: name, email });

export const moveSchema = z.object({
  data: z.coerce.number(messages.own.chooseDate).int(messages.own.chooseDate).positive(messages.own.chooseDate),
});

export const questionSchema = z.object({ domanda: question.pipe(z.string().min(5, "Scrivi la domanda.")) });
