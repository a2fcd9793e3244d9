import { data } from "@remix-run/node";
import { PersonalDataFound, type Warning } from "~/features/guard/check/warning";
import type { Attachments } from "~/features/uploads/accept.server";
import { type DomainError, Invalid } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { arrange } from "~/lib/markdown/arrange";
import { renderNotice } from "./render.server";

/** A form that comes back: nothing that was typed is lost. */
export interface WrittenNotice {
  errors: Record<string, string>;
  values: Record<string, string>;
  kept: { id: string; name: string; bytes: number }[];
  /** How it would look. */
  preview?: string;
  /** Personal data in it, and what its writer can do. */
  warning?: Warning;
}

/** The page of a form that was refused, with its status; other errors go on. */
export function refusedNotice(error: unknown, form: FormValues, attachments: Attachments) {
  if (!(error instanceof Invalid)) throw error;
  const warning = error instanceof PersonalDataFound ? error.warning : undefined;
  const status = (error as DomainError).status;
  return data<WrittenNotice>({ ...shownAgain(form, attachments), errors: error.fields, warning }, { status });
}

/** The form again, with how its text would look. */
export async function previewedNotice(form: FormValues, attachments: Attachments) {
  try {
    const preview = await noticeHtml(form.testo);
    return data<WrittenNotice>({ ...shownAgain(form, attachments), preview: preview || "<p></p>" });
  } catch (error) {
    return refusedNotice(error, form, attachments);
  }
}

/** A text as the page of its notice will show it. Throws `Invalid`. */
export async function noticeHtml(text: unknown): Promise<string> {
  const { segments } = await renderNotice(typeof text === "string" ? text.slice(0, 30_000) : "");
  return arrange(segments, { query: "" });
}

function shownAgain(form: FormValues, { files }: Attachments): WrittenNotice {
  const values = Object.entries(form).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  return {
    errors: {},
    values: Object.fromEntries(values),
    kept: files.map(({ id, name, bytes }) => ({ id, name, bytes })),
  };
}
