import { z } from "zod";
import { daySchema, yearsAfter } from "~/lib/day";
import { fieldErrors } from "~/lib/http/field-errors";
import { MODALITIES, type Modality } from "~db/enums";
import { messages } from "./messages";
import { type Step, stepsFor, type Typed } from "./steps";

/** What a whole sheet says. */
export interface Answers {
  modality: Modality;
  /** Null for WA. */
  adaptedBy: string | null;
  workstations: number;
  testsFrom: string;
  vendorId: number | null;
  productId: number | null;
  /** Maker and product as typed, when the list has not got them. */
  otherSoftware: string | null;
  keepsBothRegisters: boolean;
  contactName: string;
  contactEmail: string;
  contactPhone: string;
  notes: string | null;
}

export const LONGEST_OTHER = 120;
export const LONGEST_NOTES = 2000;
/** Rome, the largest, has fewer. */
const MOST_WORKSTATIONS = 3000;
/** Before the circular nothing was adapted; later than this nobody plans. */
const FIRST_DAY = "2016-01-01";
const YEARS_AHEAD = 5;

const { error } = messages;
const text = (missing: string) => z.string(missing).trim().min(1, missing);

const workstations = text(error.workstations)
  .transform((typed) => typed.replace(/[\s.]/g, ""))
  .pipe(z.string().regex(/^\d+$/, error.workstations))
  .transform(Number)
  .pipe(z.number().min(1, error.noWorkstations).max(MOST_WORKSTATIONS, error.manyWorkstations(MOST_WORKSTATIONS)));

/** The product chosen: «p7» of the list, «v3» another one of a maker, «altro» neither. */
const software = z
  .object({
    prodotto: z.string(error.product).regex(/^([pv]\d{1,15}|altro)$/, error.product),
    altro: z.string().trim().max(LONGEST_OTHER, error.otherLong(LONGEST_OTHER)).default(""),
    archivi: z.enum(["si", "no"], error.registers),
  })
  .superRefine(({ prodotto, altro }, context) => {
    if (prodotto === "altro" && !altro) context.addIssue({ code: "custom", path: ["altro"], message: error.other });
    if (prodotto !== "altro" && altro)
      context.addIssue({ code: "custom", path: ["prodotto"], message: error.otherChosen });
  })
  .transform(({ prodotto, altro, archivi }) => ({
    productId: prodotto.startsWith("p") ? Number(prodotto.slice(1)) : null,
    vendorId: prodotto.startsWith("v") ? Number(prodotto.slice(1)) : null,
    otherSoftware: altro || null,
    keepsBothRegisters: archivi === "si",
  }));

const contacts = z
  .object({
    nome: text(error.name).max(100, error.nameLong),
    email: text(error.email).max(254, error.emailWrong).toLowerCase().pipe(z.email(error.emailWrong)),
    telefono: text(error.phone).regex(/^\+?[\d\s/().-]{6,25}$/, error.phoneWrong),
  })
  .transform(({ nome, email, telefono }) => ({ contactName: nome, contactEmail: email, contactPhone: telefono }));

/** The rules of one step, as of a day. */
export function stepSchema(step: Step, today: string) {
  const span = { from: FIRST_DAY, to: yearsAfter(today, YEARS_AHEAD) };
  const outside = (words: (from: string, to: string) => string) => words(span.from, span.to);
  const { adaptedBy, testsFrom } = error;
  const schemas = {
    modalita: z
      .object({ modalita: z.enum(MODALITIES, error.modality) })
      .transform(({ modalita }) => ({ modality: modalita })),
    adeguamento: daySchema("pronto", { ...adaptedBy, outside: outside(adaptedBy.outside) }, span).transform((day) => ({
      adaptedBy: day,
    })),
    postazioni: z.object({ postazioni: workstations }).transform(({ postazioni }) => ({ workstations: postazioni })),
    test: daySchema("test", { ...testsFrom, outside: outside(testsFrom.outside) }, span).transform((day) => ({
      testsFrom: day,
    })),
    software,
    contatti: contacts,
    note: z
      .object({ note: z.string().trim().max(LONGEST_NOTES, error.notesLong(LONGEST_NOTES)).default("") })
      .transform(({ note }) => ({ notes: note || null })),
  } satisfies Record<Step, z.ZodType>;
  return schemas[step] as z.ZodType<Partial<Answers>>;
}

export interface Reading {
  /** Null while something is missing or wrong. */
  answers: Answers | null;
  /** What is right already. */
  known: Partial<Answers>;
  /** Of each step that is not complete, the sentences by field. */
  errors: Partial<Record<Step, Record<string, string>>>;
}

/** Reads a draft whole: the answers, or what each step still lacks. */
export function readAnswers(typed: Typed, today: string): Reading {
  const errors: Reading["errors"] = {};
  const known: Partial<Answers> = { adaptedBy: null };
  for (const step of stepsFor(typed.modalita)) {
    const parsed = stepSchema(step, today).safeParse(typed);
    if (parsed.success) Object.assign(known, parsed.data);
    else errors[step] = fieldErrors(parsed.error);
  }
  const isComplete = Object.keys(errors).length === 0;
  return { answers: isComplete ? (known as Answers) : null, known, errors };
}
