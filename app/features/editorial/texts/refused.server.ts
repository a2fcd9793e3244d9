import { data } from "@remix-run/node";
import { PersonalDataFound, type Warning } from "~/features/guard/check/warning";
import type { Attachments } from "~/features/uploads/accept.server";
import { type FormValues, type Refused, refusedForm, typedValues } from "~/lib/http/form.server";
import { arrange } from "~/lib/markdown/arrange";
import type { Segment } from "~/lib/markdown/types";
import { NO_FILES } from "./files.server";
import { SavedMeanwhile } from "./meanwhile";

/** A form that was not saved: nothing that was typed is lost. */
export interface WrittenText extends Refused {
  /** How it would look. */
  preview?: string;
  /** Personal data in it, and what its writer can do. */
  warning?: Warning;
  /** Files that came with it, to be sent again with it. */
  kept?: { id: string; name: string; bytes: number }[];
  /** Somebody else was quicker. */
  meanwhile?: Pick<SavedMeanwhile, "by" | "lines" | "stamp">;
}

/** The page of a form that was refused, with its status; other errors go on. */
export function refusedText(error: unknown, form: FormValues, { files } = NO_FILES) {
  const refused = refusedForm(error, form);
  const written: WrittenText = { ...refused.data, kept: shown(files) };
  if (error instanceof PersonalDataFound) written.warning = error.warning;
  if (error instanceof SavedMeanwhile) {
    const { by, lines, stamp } = error;
    written.meanwhile = { by, lines, stamp };
  }
  return data(written, { status: refused.status });
}

/** The form again, with how its text would look. */
export async function previewedText(form: FormValues, render: () => Promise<Segment[]>, files = NO_FILES) {
  try {
    const preview = arrange(await render(), { query: "" });
    return data<WrittenText>({ errors: {}, values: typedValues(form), preview, kept: shown(files.files) });
  } catch (error) {
    return refusedText(error, form, files);
  }
}

const shown = (files: Attachments["files"]) => files.map(({ id, name, bytes }) => ({ id, name, bytes }));
