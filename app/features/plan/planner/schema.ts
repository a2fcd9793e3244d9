import { z } from "zod";
import { CAPACITY_KINDS, DECISION_ACTS } from "~db/enums";
import { messages } from "./messages";
import { HORIZONS } from "./rules";

const { faults } = messages;
const isoDay = (message: string) => z.iso.date(message);
const isTicked = z.literal("1").optional().transform(Boolean);
const note = z.string().trim().max(500, faults.noteLong);

export const runSchema = z.object({
  dal: isoDay(faults.day),
  settimane: z.coerce.number(faults.weeks).refine((weeks) => HORIZONS.some((known) => known === weeks), faults.weeks),
  rifai: isTicked,
  ritardo: isTicked,
});

const perhapsDay = z
  .literal("")
  .optional()
  .transform(() => null)
  .or(isoDay(faults.day));

/** Dates as Sogei wants them; which of them must be there depends on what has happened. */
export const adjustSchema = z.object({
  versione: z.coerce.number().int().min(0),
  file: perhapsDay,
  test: perhapsDay,
  dal: isoDay(faults.day),
  al: isoDay(faults.day),
  motivo: note.min(1, faults.noteMissing),
});

export const decideSchema = z
  .object({ intento: z.enum(DECISION_ACTS), motivo: note.optional().default("") })
  .refine(({ intento, motivo }) => intento === "approved" || motivo, { path: ["motivo"], error: faults.noteMissing });

const written = z
  .string(faults.number)
  .trim()
  .regex(/^\d{1,4}$/, faults.number)
  .transform(Number)
  .pipe(z.number().max(5000, faults.number));

/** The usual number of each kind. */
export const usualSchema = z.object(
  Object.fromEntries(CAPACITY_KINDS.map((kind) => [kind, written])) as Record<
    (typeof CAPACITY_KINDS)[number],
    typeof written
  >,
);

/** A week with a number of its own. */
export const exceptionSchema = z.object({
  lavoro: z.enum(CAPACITY_KINDS, faults.kind),
  settimana: isoDay(faults.day),
  numero: written,
  motivo: note.min(1, faults.noteMissing),
});
