import { eq } from "drizzle-orm";
import { publicChange } from "~/lib/changes/public-change.server";
import type { Rendered } from "~/lib/markdown/types";
import { db, type Tx } from "~db/client.server";
import type { EntryKind } from "~db/enums";
import { entries, entryLinks } from "~db/schema/content";
import { ContentFaults } from "./faults";
import { readContent } from "./files.server";
import { rememberFiles } from "./kept-files.server";
import { namesOfSite, titlesOfSite } from "./of-site";
import { type PreparedEntry, prepare } from "./prepare.server";
import { refuseDeadLinks, renderAll } from "./render.server";
import { writeEntry } from "./write.server";

/** Whoever keeps a projection of the texts (search) and must follow them in the same transaction. */
export interface ContentIndexer {
  replace(tx: Tx, entry: PreparedEntry, rendered: Rendered, manualTitle: string): Promise<void>;
  remove(tx: Tx, kind: EntryKind, slug: string): Promise<void>;
  finish(tx: Tx): Promise<void>;
}

export interface ImportReport {
  added: string[];
  changed: string[];
  unchanged: number;
  retired: string[];
  /** Edited in the site since: the file differs and was not taken. */
  kept: string[];
}

interface Options {
  folder: string;
  indexer: ContentIndexer;
  onProgress?(done: number, total: number): void;
}

/**
 * Brings the database to what `content/` says, all or nothing. Unchanged files are skipped by checksum; each text that was in force
 * stays among the revisions; a text edited in the site is never overwritten; one that left the files is retired, not erased.
 */
export async function importContent({ folder, indexer, onProgress }: Options): Promise<ImportReport> {
  const { files, faults } = await readContent(folder);
  if (faults.length) throw new ContentFaults(faults);
  const known = await db.select().from(entries);
  const prepared = prepare(files, titlesOfSite(known));
  const byKey = new Map(known.map((entry) => [`${entry.kind} ${entry.slug}`, entry]));

  const report: ImportReport = { added: [], changed: [], unchanged: 0, retired: [], kept: [] };
  const pending: PreparedEntry[] = [];
  const unchanged: PreparedEntry[] = [];
  for (const entry of prepared) {
    const existing = byKey.get(`${entry.source.kind} ${entry.source.slug}`);
    if (existing?.checksum === entry.checksum && !existing.retiredAt) unchanged.push(entry);
    else if (existing?.editedAt || existing?.origin === "site") report.kept.push(entry.source.file);
    else pending.push(entry);
  }
  report.unchanged = unchanged.length;
  const present = new Set(prepared.map(({ source }) => `${source.kind} ${source.slug}`));
  const isLeaving = (entry: (typeof known)[number]) =>
    entry.origin === "file" && !entry.editedAt && !present.has(`${entry.kind} ${entry.slug}`);
  const inForce = known.filter((entry) => !entry.retiredAt);
  const leaving = inForce.filter(isLeaving);
  await rememberFiles(known, prepared);
  if (!pending.length && !leaving.length) return report;

  const rendered = await renderAll(pending, onProgress);
  await refuseDeadLinks(
    rendered,
    unchanged,
    inForce.filter((entry) => !isLeaving(entry)),
    namesOfSite(known),
  );

  const titles = new Map(files.map(({ kind, slug, meta }) => [`${kind} ${slug}`, meta.title]));
  await publicChange(["/"], async (tx) => {
    for (const [entry, html] of rendered) {
      const { isNew } = await writeEntry(tx, entry, html);
      const { kind, slug, file } = entry.source;
      const manualTitle = kind === "guide" ? (titles.get(`manual ${slug.split("/")[0]}`) ?? "") : "";
      await indexer.replace(tx, entry, html, manualTitle);
      (isNew ? report.added : report.changed).push(file);
    }
    for (const entry of leaving) {
      await tx.update(entries).set({ retiredAt: new Date() }).where(eq(entries.id, entry.id));
      await tx.delete(entryLinks).where(eq(entryLinks.fromId, entry.id));
      await indexer.remove(tx, entry.kind, entry.slug);
      report.retired.push(`${entry.kind} ${entry.slug}`);
    }
    await indexer.finish(tx);
  });
  return report;
}
