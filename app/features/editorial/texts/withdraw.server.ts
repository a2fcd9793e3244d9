import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { entryAt } from "~/features/content/addresses";
import { emit } from "~/features/jobs/emit.server";
import { contentIndexer } from "~/features/search/content-index.server";
import { publicChange } from "~/lib/changes/public-change.server";
import { Conflict, Forbidden, Invalid, NotFound } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db, type Tx } from "~db/client.server";
import { entries, entryLinks, type Withdrawal } from "~db/schema/content";
import { entryDrafts, entrySources } from "~db/schema/editorial";
import { canWriteKind } from "../policy";
import type { Place } from "./kinds";
import { messages } from "./messages";
import { type Draft, lockedText } from "./place.server";
import { lockedDraft } from "./publish.server";
import { subjectOf } from "./record";
import { withdrawalSchema } from "./schema";

/**
 * Asks that a text be taken from the pages, with why; somebody else confirms it as they would publish a draft. Throws `Conflict` while
 * there is a draft of it.
 */
export async function askWithdrawal(actor: Actor, place: Place, form: FormValues, address: string): Promise<void> {
  if (!canWriteKind(actor, place.kind)) throw new Forbidden();
  await countOf("text", actor.personId, messages.tooMany);
  const withdrawal = await readWithdrawal(place, form);
  await openReview(actor, place, address, "text.withdrawal-asked", async ({ entry }) => {
    if (!entry || entry.retiredAt) throw new NotFound();
    return { title: entry.title, text: entry.source, baseChecksum: entry.checksum, withdrawal };
  });
}

/** Brings a withdrawn text back as it was, for somebody else to publish. */
export async function restoreText(actor: Actor, place: Place, _form: FormValues, address: string): Promise<void> {
  if (!canWriteKind(actor, place.kind)) throw new Forbidden();
  await countOf("text", actor.personId, messages.tooMany);
  await openReview(actor, place, address, "text.sent", async ({ entry }) => {
    if (!entry?.retiredAt || !entry.withdrawal) throw new NotFound();
    return { title: entry.title, text: entry.source, baseChecksum: null };
  });
}

type Opened = Pick<typeof entryDrafts.$inferInsert, "title" | "text" | "baseChecksum" | "withdrawal">;
type Locked = Awaited<ReturnType<typeof lockedText>>;

async function openReview(
  { personId }: Actor,
  place: Place,
  address: string,
  action: "text.withdrawal-asked" | "text.sent",
  make: (locked: Locked) => Promise<Opened>,
): Promise<void> {
  await db.transaction(async (tx) => {
    const locked = await lockedText(tx, place);
    const values = await make(locked);
    const opened = { ...place, ...values, state: "review" as const, writerIds: [personId], editedBy: personId };
    const [made] = await tx.insert(entryDrafts).values(opened).onConflictDoNothing().returning({ id: entryDrafts.id });
    if (!made) throw new Conflict(messages.errors.changed);
    await audit(tx, { personId, action, subject: subjectOf(place), address });
    await emit(tx, { name: "text.sent", payload: { draftId: made.id } });
  });
}

async function readWithdrawal(place: Place, form: FormValues): Promise<Withdrawal> {
  const parsed = withdrawalSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { motivo: reason, sostituto } = parsed.data;
  if (!sostituto) return { reason, replacement: null };
  const named = entryAt(sostituto.replace(/^https?:\/\/[^/]+/, "").split(/[?#]/)[0] ?? "");
  const isOther = named && !(named.kind === place.kind && named.slug === place.slug);
  if (!isOther || !(await isInForce(named))) throw new Invalid({ sostituto: messages.rules.replacement });
  return { reason, replacement: named };
}

async function isInForce({ kind, slug }: NonNullable<Withdrawal["replacement"]>): Promise<boolean> {
  return (await db.$count(entries, and(eq(entries.kind, kind), eq(entries.slug, slug), isNull(entries.retiredAt)))) > 0;
}

/** Takes a text from pages, lists and search; an import never brings it back. `record` writes in the same transaction who did it. */
export async function withdrawText(
  place: Place,
  draft: Draft,
  reviewedBy: number,
  record: (tx: Tx) => Promise<void>,
): Promise<void> {
  await publicChange(["/"], async (tx) => {
    const entry = await lockedDraft(tx, place, draft);
    if (!entry) throw new Conflict(messages.errors.changed);
    const now = new Date();
    const values = { retiredAt: now, withdrawal: draft.withdrawal, editedAt: now, changedAt: now };
    await tx.update(entries).set(values).where(eq(entries.id, entry.id));
    await tx.delete(entryLinks).where(eq(entryLinks.fromId, entry.id));
    await tx.delete(entrySources).where(eq(entrySources.entryId, entry.id));
    await contentIndexer.remove(tx, place.kind, place.slug);
    await contentIndexer.finish(tx);
    const decided = { state: "published" as const, reviewedBy, changedAt: now };
    await tx.update(entryDrafts).set(decided).where(eq(entryDrafts.id, draft.id));
    await record(tx);
    await emit(tx, { name: "text.decided", payload: { draftId: draft.id } });
  });
}
