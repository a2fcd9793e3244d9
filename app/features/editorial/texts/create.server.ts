import { and, eq, like, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import type { Attachments } from "~/features/uploads/accept.server";
import { yearsAfter } from "~/lib/day";
import { Forbidden } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { titleSlug } from "~/lib/slug";
import { db, type Tx } from "~db/client.server";
import { entries } from "~db/schema/content";
import { entryDrafts } from "~db/schema/editorial";
import { canWriteKind } from "../policy";
import { renderChecked } from "./check.server";
import { fileOfForm, keepWithDraft, NO_FILES } from "./files.server";
import type { EditedKind, Place } from "./kinds";
import { messages } from "./messages";
import { isOpen } from "./place.server";
import { readTextForm } from "./read-form";
import { subjectOf } from "./record";
import { composeSource, type EditedMeta, type EditedSource } from "./source";

/** What a new text begins with; of a question, all of it. */
export function newMeta(): EditedMeta {
  const today = todayInRome();
  return {
    title: "",
    summary: "",
    stages: [],
    modalities: [],
    topics: [],
    keywords: [],
    version: "1.0",
    owner: "Sogei",
    updated: today,
    review_by: yearsAfter(today, 1),
  };
}

/** Stands in the address of a text before its own is known; no text has it. */
const UNNAMED = { faq: "nuova", code: "nuovo", document: "nuovo", video: "nuovo" } as const satisfies Record<
  EditedKind,
  string
>;

/** Begins a text in the site: gives its address, made of its title. Throws `Invalid`, `Forbidden`. */
export async function createText(
  actor: Actor,
  form: FormValues,
  address: string,
  kind: EditedKind = "faq",
  attachments = NO_FILES,
): Promise<Place> {
  const source = await readNew(actor, form, kind, attachments);
  await renderChecked(source, null);
  return db.transaction(async (tx) => {
    const { place, draftId } = await insertDraft(tx, actor, source, null);
    await keepWithDraft(tx, draftId, attachments, actor.personId);
    await audit(tx, { personId: actor.personId, action: "text.saved", subject: subjectOf(place), address });
    return place;
  });
}

/** How a new text would read; nothing is written. Throws `Invalid`. */
export async function previewNew(actor: Actor, form: FormValues, kind: EditedKind = "faq", attachments = NO_FILES) {
  return (await renderChecked(await readNew(actor, form, kind, attachments), null)).html.segments;
}

async function readNew(actor: Actor, form: FormValues, kind: EditedKind, files: Attachments): Promise<EditedSource> {
  if (!canWriteKind(actor, kind)) throw new Forbidden();
  await countOf("text", actor.personId, messages.tooMany);
  return readTextForm({ kind, slug: UNNAMED[kind] }, form, newMeta(), fileOfForm(files));
}

/** A draft under an address of its own. */
export async function insertDraft(
  tx: Tx,
  { personId }: Actor,
  { kind, meta, body }: EditedSource,
  threadId: number | null,
): Promise<{ place: Place; draftId: number }> {
  // Names are given one at a time.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('names of texts', 0))`);
  const place = { kind, slug: await freeSlug(tx, kind, titleSlug(meta.title, "testo")) };
  const { text } = composeSource(place, meta, body);
  const values = { title: meta.title, text, threadId, writerIds: [personId], editedBy: personId };
  const [made] = await tx
    .insert(entryDrafts)
    .values({ ...place, ...values })
    .returning({ id: entryDrafts.id });
  if (!made) throw new Error("the draft was not written");
  return { place, draftId: made.id };
}

/** Also what was withdrawn keeps its address. */
async function freeSlug(tx: Tx, kind: EditedKind, wanted: string): Promise<string> {
  const pattern = `${wanted}%`;
  const [texts, drafts] = await Promise.all([
    tx
      .select({ slug: entries.slug })
      .from(entries)
      .where(and(eq(entries.kind, kind), like(entries.slug, pattern))),
    tx
      .select({ slug: entryDrafts.slug })
      .from(entryDrafts)
      .where(and(isOpen, eq(entryDrafts.kind, kind), like(entryDrafts.slug, pattern))),
  ]);
  const taken = new Set<string>([UNNAMED[kind], ...[...texts, ...drafts].map(({ slug }) => slug)]);
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
