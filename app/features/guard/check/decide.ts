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

export type Decision =
  | { choice: Choice | null; declared: Declared | null }
  | { refused: Record<string, string>; warning: Warning };

/** What the writer has decided about what was found. A false alarm is good only for the findings it was declared on. */
export function decide(form: FormValues, warning: Warning | null): Decision {
  if (!warning) return { choice: null, declared: null };
  const choice = form[FIELDS.choice];
  const refuse = (refused: Record<string, string>): Decision => ({ refused, warning });
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
