import { Invalid } from "../errors";

export type FormValues = Record<string, FormDataEntryValue>;

/** What a form shows again when it comes back: the sentences by field and all that was typed. */
export interface Refused {
  errors: Record<string, string>;
  values: Record<string, string>;
}

/** Fields of a form in their order; a body that is not one has none. NUL, which PostgreSQL's texts cannot hold, is left out. */
export async function formPairs(request: Request): Promise<[name: string, value: FormDataEntryValue][]> {
  const form = await request.formData().catch(() => new FormData());
  return [...form].map(([name, value]) => [name, typeof value === "string" ? value.replaceAll("\0", "") : value]);
}

/** Values of a form by name. */
export async function formValues(request: Request): Promise<FormValues> {
  return Object.fromEntries(await formPairs(request));
}

/** The page of a form that was refused, with its status; other errors go on. */
export function refusedForm(error: unknown, values: FormValues): { data: Refused; status: number } {
  if (!(error instanceof Invalid)) throw error;
  return { data: { errors: error.fields, values: typedValues(values) }, status: error.status };
}

/** What was typed, without files. */
export function typedValues(form: FormValues): Record<string, string> {
  const typed = Object.entries(form).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  return Object.fromEntries(typed);
}
