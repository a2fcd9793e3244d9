import { eq } from "drizzle-orm";
import { db } from "~db/client.server";
import { entries } from "~db/schema/content";
import type { PreparedEntry } from "./prepare.server";

type Known = Pick<typeof entries.$inferSelect, "id" | "kind" | "slug" | "origin" | "editedAt" | "fileSource">;

/** Keeps beside each text edited in the site what its file says now, for who decides which of the two holds. */
export async function rememberFiles(known: readonly Known[], prepared: readonly PreparedEntry[]): Promise<void> {
  const texts = new Map(prepared.map(({ source }) => [`${source.kind} ${source.slug}`, source.text]));
  for (const { id, kind, slug, origin, editedAt, fileSource } of known) {
    if (!editedAt && origin === "file") continue;
    const now = texts.get(`${kind} ${slug}`) ?? null;
    if (now !== fileSource) await db.update(entries).set({ fileSource: now }).where(eq(entries.id, id));
  }
}
