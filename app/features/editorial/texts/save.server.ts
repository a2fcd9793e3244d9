import { eq, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import type { FrontMatter } from "~/features/content/front-matter";
import { knownContacts } from "~/features/forum/known-contacts.server";
import { checkPublication } from "~/features/guard/check/check.server";
import { recordDeclared, recordLooked } from "~/features/guard/check/record.server";
import { emit } from "~/features/jobs/emit.server";
import type { Attachments } from "~/features/uploads/accept.server";
import { keepLooked, lookedPages } from "~/features/uploads/file-pictures.server";
import { Conflict, Forbidden, Invalid, NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db, type Tx } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { entryDrafts } from "~db/schema/editorial";
import { canWriteKind } from "../policy";
import { renderChecked } from "./check.server";
import { fileOfForm, filesToCheck, keepWithDraft, NO_FILES, renamed, renameFiles } from "./files.server";
import { formValuesOf } from "./form-values";
import type { Place } from "./kinds";
import { SavedMeanwhile } from "./meanwhile";
import { messages } from "./messages";
import { lockedText, stampOf, textAt } from "./place.server";
import { readTextForm } from "./read-form";
import { changes } from "./readable";
import { subjectOf } from "./record";
import { releaseField } from "./release-fields";
import { composeSource, type EditedSource, readSource } from "./source";

/**
 * Saves what the form says as the draft of a text, or sends it to be read by somebody else: then the guard looks at it first. Throws
 * `Invalid` (also for links that lead nowhere), `PersonalDataFound`, `SavedMeanwhile`.
 */
export async function saveText(
  actor: Actor,
  place: Place,
  form: FormValues,
  address: string,
  toReview: boolean,
  attachments = NO_FILES,
): Promise<void> {
  const { source, former } = await readText(actor, place, form, attachments);
  const checked = toReview ? await guarded(source, form) : null;
  const written = checked ? asChecked(place, form, source, checked) : source;
  await renderChecked(written, former);
  await db.transaction(async (tx) => {
    const draftId = await writeDraft(tx, actor, place, written, String(form.versione ?? ""), toReview);
    await keepWithDraft(tx, draftId, attachments, actor.personId);
    await renameFiles(tx, checked?.names ?? {});
    const by = { personId: actor.personId, address, subject: { kind: "text", id: draftId } } as const;
    await recordDeclared(tx, checked?.declared ?? null, by);
    await keepLooked(tx, checked?.looked ?? [], actor.personId);
    await recordLooked(tx, checked?.looked ?? [], by);
    const action = toReview ? ("text.sent" as const) : ("text.saved" as const);
    await audit(tx, { personId: actor.personId, action, subject: subjectOf(place), address });
    if (toReview) await emit(tx, { name: "text.sent", payload: { draftId } });
  });
}

/** The text as its writer has decided that it may come out. */
function asChecked(place: Place, form: FormValues, source: EditedSource, { texts, names }: Guarded): EditedSource {
  const masked = readTextForm(place, { ...form, ...formValuesOf(source), ...texts }, source.meta);
  return composeSource(place, renamed(masked.meta, names), masked.body);
}

/** What a form would publish, rendered; nothing is written. Throws `Invalid`. */
export async function previewText(actor: Actor, place: Place, form: FormValues, attachments = NO_FILES) {
  const { source, former } = await readText(actor, place, form, attachments);
  return (await renderChecked(source, former)).html.segments;
}

async function readText(actor: Actor, place: Place, form: FormValues, attachments: Attachments) {
  if (!canWriteKind(actor, place.kind)) throw new Forbidden();
  await countOf("text", actor.personId, messages.tooMany);
  const { draft, entry, withdrawn } = await textAt(place);
  // What is to be withdrawn, or was, is not written meanwhile.
  if (draft?.withdrawal || (withdrawn && !draft)) throw new Conflict(messages.errors.changed);
  const base = readSource(place, draft?.text ?? entry?.source ?? "");
  if (!base) throw new NotFound();
  return { source: readTextForm(place, form, base.meta, fileOfForm(attachments)), former: entry?.source ?? null };
}

/** The texts that everybody will read, after the writer's decision on what looks like personal data. */
async function guarded({ meta, body }: EditedSource, form: FormValues) {
  const texts = {
    titolo: meta.title,
    riassunto: meta.summary,
    testo: body,
    ...("keywords" in meta && { parole: meta.keywords.join("\n") }),
    ...("severity" in meta && { messaggio: meta.message, fonte: meta.source }),
    ...("issuer" in meta && documentTexts(meta)),
    ...("scenes" in meta && { capitoli: String(form.capitoli), scene: String(form.scene) }),
  };
  const files = await filesToCheck(meta);
  const looked = await lookedPages(files.map(({ id }) => id));
  const checked = await checkPublication({ texts, files, form, canReserve: false, known: knownContacts, looked });
  if (files.some(({ id }) => !checked.files.includes(id))) throw new Invalid({ allegati: messages.rules.fileUnread });
  return checked;
}

type Guarded = Awaited<ReturnType<typeof guarded>>;

function documentTexts(meta: FrontMatter<"document">): Record<string, string> {
  const releases = meta.releases.map(({ changed }, index) => [releaseField(index, "cambia"), changed]);
  return { emanato: meta.issuer, pubblicato: meta.published, ...Object.fromEntries(releases) };
}

/** Writes a draft that its writer has seen: `stamp` is of what that was. Gives its number. Throws `SavedMeanwhile`. */
export async function writeDraft(
  tx: Tx,
  { personId }: Actor,
  place: Place,
  source: EditedSource,
  stamp: string,
  toReview: boolean,
): Promise<number> {
  const { draft, entry } = await lockedText(tx, place);
  const inForce = entry?.retiredAt ? undefined : entry;
  const values = {
    title: source.meta.title,
    text: source.text,
    baseChecksum: inForce?.checksum ?? null,
    state: toReview ? ("review" as const) : ("draft" as const),
    editedBy: personId,
    note: null,
    reviewedBy: null,
    publishAt: null,
    changedAt: new Date(),
  };
  if (stamp === stampOf(draft, inForce)) {
    if (draft) {
      const writerIds = [...new Set([...draft.writerIds, personId])];
      await tx
        .update(entryDrafts)
        .set({ ...values, writerIds, edition: sql`${entryDrafts.edition} + 1` })
        .where(eq(entryDrafts.id, draft.id));
      return draft.id;
    }
    const [made] = await tx
      .insert(entryDrafts)
      .values({ ...place, ...values, writerIds: [personId] })
      .onConflictDoNothing()
      .returning({ id: entryDrafts.id });
    if (made) return made.id;
  }
  // A draft that began while this one was being written is seen only now.
  const now = draft ? { draft, entry: inForce } : await lockedText(tx, place);
  const isSavedByOther = now.draft && stamp.split(".", 1)[0] !== String(now.draft.edition);
  const saved = isSavedByOther ? now.draft?.text : inForce?.source;
  const by = isSavedByOther && now.draft ? await nameOf(tx, now.draft.editedBy) : null;
  throw new SavedMeanwhile(by, changes(place, saved ?? "", source.text), stampOf(now.draft, inForce));
}

async function nameOf(tx: Tx, personId: number): Promise<string | null> {
  const [person] = await tx.select({ name: people.name }).from(people).where(eq(people.id, personId));
  return person?.name ?? null;
}
