import { data } from "@remix-run/node";
import { PersonalDataFound, type Warning } from "~/features/guard/check/warning";
import type { Attachments } from "~/features/uploads/accept.server";
import type { KeptFile } from "~/features/uploads/components/FileField";
import { type DomainError, Invalid, LimitExceeded } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { arrange } from "~/lib/markdown/arrange";
import { MarkdownTooComplex } from "~/lib/markdown/too-complex";
import { SEEN_FIELD, WrittenMeanwhile } from "../reply/meanwhile";
import type { ShownPost } from "../thread/show.server";
import { renderPost } from "./render.server";

/** A form that was not published: nothing that was typed is lost. */
export interface WrittenForm {
  errors: Record<string, string>;
  values: Record<string, string>;
  kept: KeptFile[];
  /** How it would look. */
  preview?: string;
  /** Personal data in it, and what its writer can do. */
  warning?: Warning;
  /** Too soon after the last message: how long to wait. */
  waitSeconds?: number;
  /** What others wrote after the form was opened, to be read before it is sent. */
  meanwhile?: ShownPost[];
  /** A canned reply was put into the text. */
  isInserted?: boolean;
}

/** The page of a form that was refused or must wait, with its status; other errors go on. */
export function refusedWriting(error: unknown, form: FormValues, attachments: Attachments) {
  const shown = shownAgain(form, attachments);
  if (error instanceof LimitExceeded) {
    const headers = { "retry-after": String(error.retryAfter) };
    return data<WrittenForm>({ ...shown, waitSeconds: error.retryAfter }, { status: error.status, headers });
  }
  if (error instanceof WrittenMeanwhile) {
    const values = { ...shown.values, [SEEN_FIELD]: String(error.lastNumber) };
    return data<WrittenForm>({ ...shown, values, meanwhile: error.posts }, { status: error.status });
  }
  const errors = errorsOf(error);
  if (!errors) throw error;
  const warning = error instanceof PersonalDataFound ? error.warning : undefined;
  return data<WrittenForm>({ ...shown, errors, warning }, { status: (error as DomainError).status });
}

function errorsOf(error: unknown): Record<string, string> | null {
  if (error instanceof Invalid) return error.fields;
  return error instanceof MarkdownTooComplex ? { testo: error.message } : null;
}

/** The form again, with how its text would look. */
export async function previewed(form: FormValues, attachments: Attachments) {
  try {
    const { html } = await renderPost(typeof form.testo === "string" ? form.testo : "");
    return data<WrittenForm>({
      ...shownAgain(form, attachments),
      preview: arrange([{ html }], { query: "" }) || "<p></p>",
    });
  } catch (error) {
    return refusedWriting(error, form, attachments);
  }
}

/** The form as it was sent, with its files. */
export function shownAgain(form: FormValues, { files }: Attachments): WrittenForm {
  const values = Object.entries(form).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  return {
    errors: {},
    values: Object.fromEntries(values),
    kept: files.map(({ id, name, bytes }) => ({ id, name, bytes })),
  };
}
