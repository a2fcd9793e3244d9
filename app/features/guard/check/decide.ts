import type { FormValues } from "~/lib/http/form.server";
import { messages } from "../messages";
import { type Choice, type FalseAlarmReason, FIELDS, isChoice, isReason } from "./schema";
import type { Warning } from "./warning";

/** A false alarm, as the register is told of it. */
export interface Declared {
  reason: FalseAlarmReason;
  kinds: string[];
  count: number;
}

type Chosen = { choice: Choice | null; declared: Declared | null };
export type Decision = Chosen | { refused: Record<string, string>; warning: Warning };

/** What the writer has decided. What they declare is good only for the findings and the files it was declared on. */
export function decide(form: FormValues, warning: Warning | null): Decision {
  if (!warning) return { choice: null, declared: null };
  const chosen = warning.found.length ? choose(form, warning) : { choice: null, declared: null };
  const refused = { ...("refused" in chosen && chosen.refused), ...unlooked(form, warning) };
  return "refused" in chosen || Object.keys(refused).length ? { refused, warning } : chosen;
}

function unlooked(form: FormValues, { toLookAt }: Warning): Record<string, string> {
  const isLooked = !toLookAt || form[FIELDS.looked] === toLookAt.mark;
  return isLooked ? {} : { [FIELDS.looked]: messages.errors.look };
}

function choose(form: FormValues, warning: Warning): Chosen | { refused: Record<string, string> } {
  const choice = form[FIELDS.choice];
  const refuse = (refused: Record<string, string>) => ({ refused });
  if (!isChoice(choice)) return refuse({ [FIELDS.choice]: messages.errors.choose });
  if (choice === "maschera") return { choice, declared: null };
  if (choice === "riservata")
    return warning.canReserve ? { choice, declared: null } : refuse({ [FIELDS.choice]: messages.errors.reserve });
  if (form[FIELDS.mark] !== warning.mark) return refuse({ [FIELDS.choice]: messages.errors.choose });
  if (warning.isSoft) return { choice, declared: null };
  const reason = form[FIELDS.reason];
  if (!isReason(reason)) return refuse({ [FIELDS.reason]: messages.errors.reason });
  const kinds = [...new Set(warning.found.map(({ kind }) => kind))];
  return { choice, declared: { reason, kinds, count: warning.found.length + warning.more } };
}
