import { entryAt } from "~/features/content/addresses";
import type { DocumentFile, DocumentRelease } from "~/features/content/details";
import { linkName } from "~/features/content/links";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { readNamed } from "~/lib/markdown/links";
import { normaliseCode } from "~/lib/text";
import { messages } from "./messages";
import { releaseField } from "./release-fields";
import { releaseSchema } from "./schema";
import type { EditedMeta } from "./source";

interface Filed {
  file?: DocumentFile;
  releases: DocumentRelease[];
}

const { rules } = messages;
const MOST_TOUCHED = 60;

/** Of a document's form, what it touches, its versions and their files. Files are only ever those it had, and `file`. */
export function readDocumentFields(form: FormValues, former: EditedMeta, file?: DocumentFile) {
  const errors: Record<string, string> = {};
  const before: Filed = "releases" in former ? former : { releases: [] };
  const releases = before.releases.flatMap((release, index) => readRelease(form, release, index, errors));
  const touches = readTouched(String(form.tocca ?? ""), errors);
  const filed = { file: before.file, releases };
  if (file) putFile(filed, file);
  else if (form["togli-file"]) putFile(filed, undefined);
  return { errors, fields: { touches, ...filed } };
}

/** Puts a file in the place of the one in use: of the newest version, or of the document where there is none. */
function putFile(filed: Filed, file: DocumentFile | undefined): void {
  const [newest] = filed.releases;
  if (newest) newest.file = file;
  else filed.file = file;
}

/** A version whose two fields were emptied is taken out. */
function readRelease(
  form: FormValues,
  { date, changed, file }: DocumentRelease,
  index: number,
  errors: Record<string, string>,
) {
  const names = { giorno: releaseField(index, "giorno"), cambia: releaseField(index, "cambia") };
  const typed = { giorno: form[names.giorno] ?? date, cambia: form[names.cambia] ?? changed };
  if (!String(typed.giorno).trim() && !String(typed.cambia).trim()) return [];
  const parsed = releaseSchema.safeParse(typed);
  if (parsed.success) return [{ date: parsed.data.giorno, changed: parsed.data.cambia, file }];
  for (const [part, sentence] of Object.entries(fieldErrors(parsed.error))) {
    errors[names[part as keyof typeof names]] = sentence;
  }
  return [];
}

/** Names of texts from what people write: a code, a name as in links, an address of this site. */
function readTouched(text: string, errors: Record<string, string>): string[] {
  const written = text.split(/[\s,;]+/).filter(Boolean);
  const names = written.map(nameOf);
  const wrong = names.indexOf(null);
  if (wrong >= 0) errors.tocca = rules.touched((written[wrong] ?? "").slice(0, 60));
  if (written.length > MOST_TOUCHED) errors.tocca = rules.touchedMany(MOST_TOUCHED);
  return [...new Set(names.filter((name) => name !== null))];
}

function nameOf(written: string): string | null {
  const code = normaliseCode(written);
  if (code) return `codice:${code}`;
  if (readNamed(written)) return written;
  const [path = "", anchor] = written.replace(/^https?:\/\/[^/]+/, "").split("#");
  const entry = entryAt(path.split("?")[0] ?? "");
  const name = entry && linkName(entry.kind, entry.slug);
  const named = name && (anchor ? `${name}#${anchor}` : name);
  return named && readNamed(named) ? named : null;
}
