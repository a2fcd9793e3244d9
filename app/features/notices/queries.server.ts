import { ne, sql } from "drizzle-orm";
import { findEntry, listEntries } from "~/features/content/queries.server";
import type { Choice } from "~/lib/choice";
import { NotFound } from "~/lib/errors";
import { arrange } from "~/lib/markdown/arrange";
import { entries } from "~db/schema/content";

const newestFirst = sql`details ->> 'date' desc, ${entries.slug}`;

export function listNotices(choice: Choice, limit?: number) {
  return listEntries("notice", { stage: choice.stage, modality: choice.modality, orderBy: newestFirst, limit });
}

export async function readNotice(slug: string, choice: Choice) {
  const entry = await findEntry("notice", slug);
  if (!entry) throw new NotFound("Questo avviso non c'è, o è stato tolto.");
  const { segments, ...notice } = entry;
  const others = await listEntries("notice", { where: ne(entries.slug, slug), orderBy: newestFirst, limit: 5 });
  return { notice, html: arrange(segments, choice), others };
}
