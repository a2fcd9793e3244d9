import { sql } from "drizzle-orm";
import { entryOfPage, linksOf, listEntries } from "~/features/content/queries.server";
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

/** One document with the texts of the site it touches. Throws `NotFound`. */
export async function readDocument(slug: string, choice: Choice) {
  const entry = await entryOfPage("document", slug, "Questo documento non c'è, o è stato tolto.");
  const { segments, ...document } = entry;
  const touched = await linksOf(entry.id);
  return { document, html: arrange(segments, choice), touched };
}
