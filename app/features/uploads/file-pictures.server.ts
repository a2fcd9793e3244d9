import { eq, inArray } from "drizzle-orm";
import type { Looked } from "~/features/guard/check/pictures.server";
import type { UnseenPages } from "~/lib/pdf/read";
import { db, type Tx } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { filePictures } from "~db/schema/kernel";

export interface LookedPages extends UnseenPages {
  /** Null: nobody of whom the site knows the name. */
  by: string | null;
  at: Date;
}

/** Keeps that somebody has looked at the pictures of these files. */
export async function keepLooked(tx: Tx, looked: readonly Looked[], personId: number): Promise<void> {
  for (const { id, unseen } of looked) {
    const { pages, pictures, textless } = unseen;
    const values = { pages, pictures, textless, lookedBy: personId, lookedAt: new Date() };
    await tx
      .insert(filePictures)
      .values({ fileId: id, ...values })
      .onConflictDoUpdate({ target: filePictures.fileId, set: values });
  }
}

/** Of these files, the pages that somebody has looked at and who, by the file's id. */
export async function lookedPages(ids: readonly string[]): Promise<Map<string, LookedPages>> {
  if (!ids.length) return new Map();
  const rows = await db
    .select({
      id: filePictures.fileId,
      pages: filePictures.pages,
      pictures: filePictures.pictures,
      textless: filePictures.textless,
      by: people.name,
      at: filePictures.lookedAt,
    })
    .from(filePictures)
    .innerJoin(people, eq(people.id, filePictures.lookedBy))
    .where(inArray(filePictures.fileId, [...ids]));
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}
