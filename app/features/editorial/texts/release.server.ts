import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import type { Attachments } from "~/features/uploads/accept.server";
import { Conflict, Forbidden, Invalid, NotFound } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db } from "~db/client.server";
import { canWriteKind } from "../policy";
import { fileOfForm, keepWithDraft } from "./files.server";
import type { Place } from "./kinds";
import { SavedMeanwhile } from "./meanwhile";
import { messages } from "./messages";
import { stampOf, textAt } from "./place.server";
import { subjectOf } from "./record";
import { writeDraft } from "./save.server";
import { releaseSchema } from "./schema";
import { composeSource, type EditedSource, readSource } from "./source";

/**
 * Begins a new version of a document: the draft has it on top, with its file; what was there before stays below. Throws `Invalid`, also
 * while a draft waits for somebody else.
 */
export async function addRelease(
  actor: Actor,
  slug: string,
  form: FormValues,
  attachments: Attachments,
  address: string,
): Promise<Place> {
  const place: Place = { kind: "document", slug };
  if (!canWriteKind(actor, place.kind)) throw new Forbidden();
  await countOf("text", actor.personId, messages.tooMany);
  const { draft, entry } = await textAt(place);
  if (draft && draft.state !== "draft") throw new Invalid({ cambia: messages.release.busy });
  const base = readSource(place, draft?.text ?? entry?.source ?? "");
  if (!base) throw new NotFound();
  const source = withRelease(base, form, attachments);
  await db.transaction(async (tx) => {
    const draftId = await writeDraft(tx, actor, place, source, stampOf(draft, entry), false).catch((error) => {
      throw error instanceof SavedMeanwhile ? new Conflict(messages.errors.changed) : error;
    });
    await keepWithDraft(tx, draftId, attachments, actor.personId);
    await audit(tx, { personId: actor.personId, action: "text.saved", subject: subjectOf(place), address });
  });
  return place;
}

function withRelease(base: EditedSource, form: FormValues, attachments: Attachments): EditedSource {
  const parsed = releaseSchema.safeParse(form);
  const errors = { ...(parsed.error && fieldErrors(parsed.error)), ...fileError(attachments) };
  if (!parsed.success || Object.keys(errors).length || !("releases" in base.meta)) throw new Invalid(errors);
  const { giorno: date, cambia: changed } = parsed.data;
  const releases = [{ date, changed, file: fileOfForm(attachments) }, ...base.meta.releases];
  return composeSource({ kind: base.kind, slug: base.slug }, { ...base.meta, releases }, base.body);
}

function fileError(attachments: Attachments): Record<string, string> {
  try {
    return fileOfForm(attachments) ? {} : { allegati: messages.rules.file };
  } catch (error) {
    if (error instanceof Invalid) return error.fields;
    throw error;
  }
}

/** The document a new version is of. Throws `NotFound`. */
export async function releaseOf(slug: string) {
  const { draft, entry } = await textAt({ kind: "document", slug });
  return { slug, title: draft?.title ?? entry?.title ?? "" };
}
