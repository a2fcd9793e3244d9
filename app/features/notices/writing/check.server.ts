import { checkPublication } from "~/features/guard/check/check.server";
import type { Declared } from "~/features/guard/check/decide";
import { filesOf } from "~/features/uploads/attach.server";
import type { FileRow } from "~/features/uploads/keep.server";
import { Invalid } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { messages } from "./messages";
import type { NoticeFields } from "./read-form.server";

interface ToCheck {
  fields: NoticeFields;
  form: FormValues;
  files: readonly FileRow[];
  noticeId: number | null;
  /** It is about to be read by others. */
  isChecked: boolean;
}

interface Checked {
  values: NoticeFields["values"];
  /** Names of files that had to be masked, by id. */
  names: Record<string, string>;
  declared: Declared | null;
}

/**
 * Looks for personal data in title, summary, text and files before anybody else reads them. Throws `PersonalDataFound` until its writer has
 * decided, `Invalid` for a file that may not go out.
 */
export async function checkNotice({ fields, form, files, noticeId, isChecked }: ToCheck): Promise<Checked> {
  const { values } = fields;
  if (!isChecked) return { values, names: {}, declared: null };
  const kept = noticeId === null ? [] : await filesOf("notice", [noticeId]);
  const all = [...kept.filter(({ id }) => form[`togli-${id}`] !== "1"), ...files];
  const texts = { titolo: values.title, sommario: values.summary, testo: values.source };
  const checked = await checkPublication({ texts, files: all, form, canReserve: false });
  // Who attaches a picture to a notice has looked at it; what nobody can look into is not published.
  const refused = all.find(({ id, mediaType }) => !mediaType.startsWith("image/") && !checked.files.includes(id));
  if (refused) throw new Invalid({ allegati: messages.rules.file(refused.name) });
  const { titolo = "", sommario = "", testo = "" } = checked.texts;
  return {
    values: { ...values, title: titolo, summary: sommario, source: testo },
    names: checked.names,
    declared: checked.declared,
  };
}
