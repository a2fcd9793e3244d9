import { eq } from "drizzle-orm";
import { writeEntry } from "~/features/content/write.server";
import { emit } from "~/features/jobs/emit.server";
import { contentIndexer } from "~/features/search/content-index.server";
import { publicChange } from "~/lib/changes/public-change.server";
import { Conflict } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import type { Tx } from "~db/client.server";
import { entryDrafts } from "~db/schema/editorial";
import { renderBorrowers } from "./borrowers.server";
import { renderChecked } from "./check.server";
import { publishFiles, readNewFiles } from "./files.server";
import type { Place } from "./kinds";
import { messages } from "./messages";
import { type Draft, entryInForce, lockedText } from "./place.server";
import { composeSource, type EditedSource, nextVersion, readSource } from "./source";
import { noteSources } from "./sources.server";

/**
 * Puts a draft in force: page, lists and search say the new text as soon as this returns. `record` writes in the same transaction who
 * did it. Throws `Conflict` when the draft or the text in force is no longer what was read, `Invalid` for a link that died meanwhile.
 */
export async function putInForce(
  place: Place,
  draft: Draft,
  reviewedBy: number,
  record: (tx: Tx) => Promise<void>,
): Promise<void> {
  const source = finished(place, draft);
  const texts = await readNewFiles(source.meta);
  const { entry, html } = await renderChecked(source, (await entryInForce(place))?.source ?? null);
  await publicChange(["/"], async (tx) => {
    const former = await lockedDraft(tx, place, draft);
    const { threadId, editedBy: writtenBy } = draft;
    const { id } = await writeEntry(tx, entry, html, { writtenBy, reviewedBy, threadId });
    await noteSources(tx, id);
    await publishFiles(tx, draft.id, id, source.meta, texts);
    await contentIndexer.replace(tx, entry, html, "");
    if (former && former.title !== source.meta.title) await renderBorrowers(tx, place);
    await contentIndexer.finish(tx);
    const published = { state: "published" as const, reviewedBy, changedAt: new Date() };
    await tx.update(entryDrafts).set(published).where(eq(entryDrafts.id, draft.id));
    await record(tx);
    await emit(tx, { name: "text.decided", payload: { draftId: draft.id } });
  });
}

/** What is in force, once it is sure that nothing has changed since the draft was read. Throws `Conflict`. */
export async function lockedDraft(tx: Tx, place: Place, draft: Draft) {
  const now = await lockedText(tx, place);
  const isSame = now.draft?.id === draft.id && now.draft.edition === draft.edition && now.draft.state === draft.state;
  if (!isSame) throw new Conflict(messages.errors.changed);
  const inForce = now.entry?.retiredAt ? undefined : now.entry;
  if ((inForce?.checksum ?? null) !== draft.baseChecksum) throw new Conflict(messages.errors.behind);
  return inForce;
}

/** The draft as it comes out: the next version, of today. */
function finished(place: Place, draft: Draft): EditedSource {
  const written = readSource(place, draft.text);
  if (!written) throw new Conflict(messages.errors.behind);
  const isNew = draft.baseChecksum === null;
  const version = isNew ? written.meta.version : nextVersion(written.meta.version);
  return composeSource(place, { ...written.meta, version, updated: todayInRome() }, written.body);
}
