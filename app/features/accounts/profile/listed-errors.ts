import type { FormError } from "~/components/form/ErrorSummary";

/** The errors of a form for the summary on its top, in the order of its fields. */
export function listedErrors(errors: Record<string, string>, fields: readonly string[]): FormError[] {
  return fields.flatMap((name) => (errors[name] ? [{ fieldId: name, text: errors[name] }] : []));
}
