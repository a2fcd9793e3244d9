import { and, eq, inArray, isNull, ne, or } from "drizzle-orm";
import { type DocumentFile, filesOfDocument } from "~/features/content/details";
import { isSameUnseen } from "~/features/guard/check/pictures.server";
import { isImage, readingOf } from "~/features/guard/files/read.server";
import type { Attachments } from "~/features/uploads/accept.server";
import { attach, filesOf } from "~/features/uploads/attach.server";
import { lookedPages } from "~/features/uploads/file-pictures.server";
import { keepFileTexts, readableText } from "~/features/uploads/file-text.server";
import type { FileRow } from "~/features/uploads/keep.server";
import { Invalid } from "~/lib/errors";
import { db, type Tx } from "~db/client.server";
import { files } from "~db/schema/kernel";
import { messages } from "./messages";
import type { EditedMeta } from "./source";

const { rules } = messages;

/** Of a form that brings no files. */
export const NO_FILES: Attachments = { files: [] };

/** The one file that a form brings for a document. Throws `Invalid`. */
export function fileOfForm({ files: brought, problem }: Attachments): DocumentFile | undefined {
  const [file] = brought;
  if (problem) throw new Invalid({ allegati: problem });
  if (brought.length > 1) throw new Invalid({ allegati: rules.fileOne });
  if (file && isImage(file)) throw new Invalid({ allegati: rules.filePicture });
  return file && { id: file.id, name: file.name, bytes: file.bytes };
}

/** Files a text names, the one in use first. */
export const namedFiles = (meta: EditedMeta): DocumentFile[] => ("issuer" in meta ? filesOfDocument(meta) : []);

/** Of these, the ones that nobody outside can have yet: the guard looks at them before the text goes on. */
export async function filesToCheck(meta: EditedMeta): Promise<FileRow[]> {
  const ids = namedFiles(meta).map(({ id }) => id);
  if (!ids.length) return [];
  const isNotOut = or(isNull(files.ownerKind), ne(files.ownerKind, "document"));
  return db
    .select()
    .from(files)
    .where(and(inArray(files.id, ids), isNotOut));
}

/** Of the files of a draft that nobody outside has yet, those whose pictures somebody has looked at. */
export async function lookedFiles(meta: EditedMeta) {
  const rows = await filesToCheck(meta);
  const looked = await lookedPages(rows.map(({ id }) => id));
  return rows.flatMap(({ id, name }) => {
    const pages = looked.get(id);
    return pages ? [{ id, name, ...pages }] : [];
  });
}

/** Puts what a form brought with its draft. */
export async function keepWithDraft(tx: Tx, draftId: number, { files: brought }: Attachments, personId: number) {
  await attach(
    tx,
    brought.map(({ id }) => id),
    { kind: "draft", id: draftId },
    personId,
  );
}

/** Names of files that had to be masked, in the text that names them. */
export function renamed<Meta extends EditedMeta>(meta: Meta, names: Record<string, string>): Meta {
  if (!("issuer" in meta) || !Object.keys(names).length) return meta;
  const named = (file: DocumentFile | undefined) => file && { ...file, name: names[file.id] ?? file.name };
  const releases = meta.releases.map((release) => ({ ...release, file: named(release.file) }));
  return { ...meta, file: named(meta.file), releases };
}

/** The same in the rows, which name them when they are downloaded. */
export async function renameFiles(tx: Tx, names: Record<string, string>): Promise<void> {
  for (const [id, name] of Object.entries(names)) await tx.update(files).set({ name }).where(eq(files.id, id));
}

/**
 * What the files say that are to come out. One that cannot be read, is gone, or has pictures that its writers have not looked at never
 * does: throws `Invalid`.
 */
export async function readNewFiles(meta: EditedMeta): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const named = namedFiles(meta).map(({ id }) => id);
  const rows = named.length ? await db.select().from(files).where(inArray(files.id, named)) : [];
  if (rows.length !== named.length) throw new Invalid({ allegati: rules.fileUnread });
  const looked = await lookedPages(named);
  for (const row of rows.filter(({ ownerKind }) => ownerKind !== "document")) {
    const reading = await readingOf(row);
    if (!reading) throw new Invalid({ allegati: rules.fileUnread });
    if (!isSameUnseen(looked.get(row.id), reading.unseen)) throw new Invalid({ allegati: rules.fileUnlooked });
    texts.set(row.id, readableText(row, reading));
  }
  return texts;
}

/** Files of a draft that comes out become those of its document; what they say is searched. */
export async function publishFiles(
  tx: Tx,
  draftId: number,
  entryId: number,
  meta: EditedMeta,
  texts: Map<string, string>,
) {
  const ids = namedFiles(meta).map(({ id }) => id);
  if (ids.length) {
    await tx
      .update(files)
      .set({ ownerKind: "document", ownerId: entryId })
      .where(and(inArray(files.id, ids), eq(files.ownerKind, "draft"), eq(files.ownerId, draftId)));
    await keepFileTexts(tx, texts);
  }
  await dropDraftFiles(tx, draftId);
}

/** What a draft has and nobody needs any more is collected within a day. */
export async function dropDraftFiles(tx: Tx, draftId: number): Promise<void> {
  const rows = await filesOf("draft", [draftId], tx);
  if (!rows.length) return;
  await tx
    .update(files)
    .set({ ownerKind: null, ownerId: null })
    .where(
      inArray(
        files.id,
        rows.map(({ id }) => id),
      ),
    );
}
