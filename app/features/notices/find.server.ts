import { eq } from "drizzle-orm";
import { NotFound } from "~/lib/errors";
import { db, type Tx } from "~db/client.server";
import { notices } from "~db/schema/notices";

export type NoticeRow = typeof notices.$inferSelect;

/** A notice written in the site, by its number. Throws `NotFound`. */
export async function findNotice(id: number): Promise<NoticeRow> {
  const [row] = await db.select().from(notices).where(eq(notices.id, id));
  if (!row) throw new NotFound();
  return row;
}

/** By its address; undefined for one that a file stands behind. */
export async function noticeBySlug(slug: string): Promise<NoticeRow | undefined> {
  const [row] = await db.select().from(notices).where(eq(notices.slug, slug));
  return row;
}

/** The same, held until the transaction ends: two people who change it do so one after the other. */
export async function lockNotice(tx: Tx, id: number): Promise<NoticeRow> {
  const [row] = await tx.select().from(notices).where(eq(notices.id, id)).for("update");
  if (!row) throw new NotFound();
  return row;
}

/** The number in an address; 0, which nothing has, for anything else. */
export const idOf = (text: string | undefined): number => (/^[1-9]\d{0,14}$/.test(text ?? "") ? Number(text) : 0);
