import { and, asc, eq, isNull } from "drizzle-orm";
import { entryPath } from "~/features/content/addresses";
import { linkedFrom } from "~/features/content/queries.server";
import { db } from "~db/client.server";
import { entries, type Withdrawal } from "~db/schema/content";
import type { Place } from "./kinds";

/** A text that is read in the place of another, while it is in force. */
export async function inForceTitle({ kind, slug }: NonNullable<Withdrawal["replacement"]>) {
  const [row] = await db
    .select({ title: entries.title })
    .from(entries)
    .where(and(eq(entries.kind, kind), eq(entries.slug, slug), isNull(entries.retiredAt)))
    .orderBy(asc(entries.id));
  return row ? { label: row.title, href: entryPath(kind, slug) } : null;
}

/** Texts whose links would lead nowhere without this one. */
export async function linkersOf({ kind, slug }: Place) {
  const rows = await linkedFrom(kind, slug);
  return rows.map((row) => ({ title: row.title, href: entryPath(row.kind, row.slug) }));
}
