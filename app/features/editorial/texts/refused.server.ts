import { data } from "@remix-run/node";
import { PersonalDataFound, type Warning } from "~/features/guard/check/warning";
import { type FormValues, type Refused, refusedForm, typedValues } from "~/lib/http/form.server";
import { arrange } from "~/lib/markdown/arrange";
import type { Segment } from "~/lib/markdown/types";
import { SavedMeanwhile } from "./meanwhile";

/** A form that was not saved: nothing that was typed is lost. */
export interface WrittenText extends Refused {
  /** How it would look. */
  preview?: string;
  /** Personal data in it, and what its writer can do. */
  warning?: Warning;
  /** Somebody else was quicker. */
  meanwhile?: Pick<SavedMeanwhile, "by" | "lines" | "stamp">;
}

/** The page of a form that was refused, with its status; other errors go on. */
export function refusedText(error: unknown, form: FormValues) {
  const refused = refusedForm(error, form);
  const written: WrittenText = { ...refused.data };
  if (error instanceof PersonalDataFound) written.warning = error.warning;
  if (error instanceof SavedMeanwhile) {
    const { by, lines, stamp } = error;
    written.meanwhile = { by, lines, stamp };
  }
  return data(written, { status: refused.status });
}

/** The form again, with how its text would look. */
export async function previewedText(form: FormValues, render: () => Promise<Segment[]>) {
  try {
    const preview = arrange(await render(), { query: "" });
    return data<WrittenText>({ errors: {}, values: typedValues(form), preview });
  } catch (error) {
    return refusedText(error, form);
  }
}
