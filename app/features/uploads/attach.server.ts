import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { Invalid } from "~/lib/errors";
import { type Db, db, type Tx } from "~db/client.server";
import { files } from "~db/schema/kernel";
import type { FileRow } from "./keep.server";
import { messages } from "./messages";
import type { OwnerKind } from "./owners";

export interface Owner {
  kind: OwnerKind;
  id: number;
}

/**
 * Binds files to what they belong to, in the caller's transaction. Only files of this person that belong to nothing yet; throws
 * `Invalid` when one is not there any more.
 */
export async function attach(tx: Tx, ids: readonly string[], owner: Owner, personId: number): Promise<void> {
  if (!ids.length) return;
  const bound = await tx
    .update(files)
    .set({ ownerKind: owner.kind, ownerId: owner.id })
    .where(isOrphanOf(ids, personId))
    .returning({ id: files.id });
  if (bound.length !== new Set(ids).size) throw new Invalid({ allegati: messages.gone });
}

/** Takes a file off what it hangs on: from then on only its uploader has it, until the job `uploads.collect` comes. */
export async function detach(tx: Tx, id: string, owner: Owner): Promise<boolean> {
  const off = await tx
    .update(files)
    .set({ ownerKind: null, ownerId: null })
    .where(and(eq(files.id, id), eq(files.ownerKind, owner.kind), eq(files.ownerId, owner.id)))
    .returning({ id: files.id });
  return off.length > 0;
}

/** Of these files, those this person has uploaded and that belong to nothing yet. */
export async function unattached(ids: readonly string[], personId: number): Promise<FileRow[]> {
  if (!ids.length) return [];
  return db.select().from(files).where(isOrphanOf(ids, personId)).orderBy(asc(files.createdAt), asc(files.id));
}

const isOrphanOf = (ids: readonly string[], personId: number) =>
  and(inArray(files.id, [...ids]), isNull(files.ownerKind), eq(files.uploadedBy, personId));

/** Files of owners of one kind, in the order in which they came. */
export async function filesOf(kind: OwnerKind, ownerIds: readonly number[], tx: Db = db): Promise<FileRow[]> {
  if (!ownerIds.length) return [];
  return tx
    .select()
    .from(files)
    .where(and(eq(files.ownerKind, kind), inArray(files.ownerId, [...ownerIds])))
    .orderBy(asc(files.createdAt), asc(files.id));
}
