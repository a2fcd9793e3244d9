import { and, eq, isNull, sql } from "drizzle-orm";
import { linkName } from "~/features/content/links";
import { renderAgain } from "~/features/content/render-again.server";
import { contentIndexer } from "~/features/search/content-index.server";
import type { Tx } from "~db/client.server";
import { entries, entryLinks } from "~db/schema/content";
import { entryDrafts } from "~db/schema/editorial";
import type { Place } from "./kinds";
import { isOpen } from "./place.server";

/** Renders again the texts that say the title of this one because their link has no words of its own. */
export async function renderBorrowers(tx: Tx, { kind, slug }: Place): Promise<void> {
  const name = linkName(kind, slug);
  if (!name) return;
  const borrowers = await tx
    .select({
      id: entries.id,
      kind: entries.kind,
      slug: entries.slug,
      source: entries.source,
      details: entries.details,
      checksum: entries.checksum,
    })
    .from(entryLinks)
    .innerJoin(entries, eq(entries.id, entryLinks.fromId))
    .where(
      and(
        eq(entryLinks.toKind, kind),
        eq(entryLinks.toSlug, slug),
        isNull(entries.retiredAt),
        sql`position(${`[](${name}`} in ${entries.source}) > 0`,
      ),
    )
    .orderBy(entries.id);
  for (const borrower of borrowers) {
    const checksum = await renderAgain(tx, borrower, contentIndexer);
    // Its words are the same: whoever writes a draft of it is not behind.
    await tx
      .update(entryDrafts)
      .set({ baseChecksum: checksum })
      .where(
        and(
          eq(entryDrafts.kind, borrower.kind),
          eq(entryDrafts.slug, borrower.slug),
          eq(entryDrafts.baseChecksum, borrower.checksum),
          isOpen,
        ),
      );
  }
}
