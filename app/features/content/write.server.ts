import { eq, sql } from "drizzle-orm";
import type { Rendered } from "~/lib/markdown/types";
import type { Tx } from "~db/client.server";
import { entries, entryLinks, entryRevisions } from "~db/schema/content";
import { linkRows } from "./links";
import type { PreparedEntry } from "./prepare.server";

/** Who stands behind a text that was written in the site. */
export interface SiteAuthors {
  writtenBy: number;
  reviewedBy: number;
  threadId: number | null;
}

/** Puts a text in force, with its revision and its links; `site` where it was written there and not in a file. */
export async function writeEntry(
  tx: Tx,
  { source, checksum, details }: PreparedEntry,
  html: Rendered,
  site?: SiteAuthors,
): Promise<{ id: number; isNew: boolean }> {
  const { kind, slug, meta, text } = source;
  const origin = site ? ("site" as const) : ("file" as const);
  const values = {
    title: meta.title,
    summary: meta.summary,
    stages: meta.stages,
    modalities: meta.modalities,
    topics: meta.topics,
    version: meta.version,
    owner: meta.owner,
    updatedOn: meta.updated,
    reviewBy: meta.review_by,
    source: text,
    segments: html.segments,
    headings: html.headings,
    details,
    origin,
    checksum,
    retiredAt: null,
    withdrawal: null,
    changedAt: new Date(),
    ...(site && { editedAt: new Date() }),
    ...(site?.threadId && { threadId: site.threadId }),
  };
  // The first time, what the file said is what stood here.
  const kept = site && {
    fileSource: sql`case when ${entries.origin} = 'file' and ${entries.editedAt} is null then ${entries.source} else ${entries.fileSource} end`,
  };
  const [row] = await tx
    .insert(entries)
    .values({ kind, slug, ...values })
    .onConflictDoUpdate({ target: [entries.kind, entries.slug], set: { ...values, ...kept } })
    .returning({ id: entries.id, isNew: sql<boolean>`xmax = 0` });
  if (!row) throw new Error(`entry ${kind} ${slug} was not written`);
  await tx.insert(entryRevisions).values({
    entryId: row.id,
    title: meta.title,
    version: meta.version,
    source: text,
    checksum,
    origin,
    writtenBy: site?.writtenBy,
    reviewedBy: site?.reviewedBy,
  });
  await writeLinks(tx, row.id, html);
  return row;
}

/** Links a text has now in place of those it had. */
export async function writeLinks(tx: Tx, fromId: number, html: Pick<Rendered, "links">): Promise<void> {
  await tx.delete(entryLinks).where(eq(entryLinks.fromId, fromId));
  const rows = linkRows(fromId, html.links);
  if (rows.length) await tx.insert(entryLinks).values(rows);
}
