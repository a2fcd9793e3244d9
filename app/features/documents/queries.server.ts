import { sql } from "drizzle-orm";
import { filesOfDocument } from "~/features/content/details";
import { entryOfPage, linksOf, listEntries } from "~/features/content/queries.server";
import { isScan } from "~/features/guard/unseen-words";
import { lookedPages } from "~/features/uploads/file-pictures.server";
import type { Choice } from "~/lib/choice";
import { arrange } from "~/lib/markdown/arrange";
import type { DocumentGenre } from "~db/enums";
import { entries } from "~db/schema/content";

const newestFirst = sql`details ->> 'date' desc, ${entries.slug}`;

/** Documents, the newest first; where a stage or modality is chosen, those that concern it. */
export function listDocuments(choice: Choice, genre: DocumentGenre | null) {
  const where = genre ? sql`details ->> 'genre' = ${genre}` : undefined;
  return listEntries("document", { stage: choice.stage, modality: choice.modality, where, orderBy: newestFirst });
}

/** One document with the texts of the site it touches, and whether its file in use is nothing but a scan. Throws `NotFound`. */
export async function readDocument(slug: string, choice: Choice) {
  const entry = await entryOfPage("document", slug, "Questo documento non c'è, o è stato tolto.");
  const { segments, ...document } = entry;
  const [newest] = filesOfDocument(entry.details);
  const [touched, looked] = await Promise.all([linksOf(entry.id), lookedPages(newest ? [newest.id] : [])]);
  return { document, html: arrange(segments, choice), touched, isScan: [...looked.values()].some(isScan) };
}
