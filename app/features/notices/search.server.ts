import { eq, sql } from "drizzle-orm";
import { inForce } from "~/features/content/queries.server";
import { renderInWorker } from "~/lib/markdown/pool.server";
import { paths } from "~/lib/paths";
import type { Db } from "~db/client.server";
import { entries } from "~db/schema/content";

/** What search knows of a notice that everybody may read, by the number of its text; undefined for none. */
export async function noticeDocument(db: Db, entryId: number) {
  const [row] = await db
    .select({
      slug: entries.slug,
      title: entries.title,
      summary: entries.summary,
      stages: entries.stages,
      modalities: entries.modalities,
      updatedOn: entries.updatedOn,
      source: entries.source,
      isInForce: sql<boolean>`${inForce}`,
    })
    .from(entries)
    .where(eq(entries.id, entryId));
  if (!row) return undefined;
  const { source, ...shown } = row;
  const { sections } = await renderInWorker(source, { profile: "editorial" });
  return { ...shown, path: paths.notice(row.slug), sections };
}
