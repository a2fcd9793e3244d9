import { dayFields } from "~/lib/day";
import type { Modality } from "~db/enums";

/** The steps of the sheet in the order of the circular (2.1), by their part of the address. */
export const STEPS = ["modalita", "adeguamento", "postazioni", "test", "software", "contatti", "note"] as const;
export type Step = (typeof STEPS)[number];

/** Fields each step asks for. */
export const STEP_FIELDS: Record<Step, readonly string[]> = {
  modalita: ["modalita"],
  adeguamento: dayFields("pronto"),
  postazioni: ["postazioni"],
  test: dayFields("test"),
  software: ["prodotto", "altro", "archivi"],
  contatti: ["nome", "email", "telefono"],
  note: ["note"],
};

/** What is typed, by field; a draft holds it as it is, whole or not, right or not. */
export type Typed = Readonly<Record<string, string>>;

export function isStep(text: string | undefined): text is Step {
  return STEPS.some((step) => step === text);
}

/** The steps that a comune with this modality goes through: only an adapted software has a day on which it is ready. */
export function stepsFor(modality: string | undefined): Step[] {
  return STEPS.filter((step) => step !== "adeguamento" || needsAdaptation(modality));
}

export function needsAdaptation(modality: string | undefined): modality is Exclude<Modality, "WA"> {
  return modality === "WAI" || modality === "WS";
}

/** The step after this one; null when it is the last. */
export function stepAfter(step: Step, modality: string | undefined): Step | null {
  const steps = stepsFor(modality);
  return steps.find((other) => STEPS.indexOf(other) > STEPS.indexOf(step)) ?? null;
}

/** The step before this one; null when it is the first. */
export function stepBefore(step: Step, modality: string | undefined): Step | null {
  return stepsFor(modality).findLast((other) => STEPS.indexOf(other) < STEPS.indexOf(step)) ?? null;
}
