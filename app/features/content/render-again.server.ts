import { eq } from "drizzle-orm";
import type { Tx } from "~db/client.server";
import { entries } from "~db/schema/content";
import type { DetailsByKind } from "./details";
import { type FrontMatter, parseFrontMatter } from "./front-matter";
import type { ContentIndexer } from "./import.server";
import { prepareOne } from "./prepare.server";
import { targetsOf } from "./targets.server";

type Known = Pick<typeof entries.$inferSelect, "id" | "kind" | "slug" | "source" | "details" | "checksum">;

/**
 * Renders a text in force whose words have not changed, but those it borrows from others have. Its checksum becomes the one an import
 * makes of the same titles, so that the next import finds nothing to do. Gives it.
 */
export async function renderAgain(
  tx: Tx,
  { id, kind, slug, source, details, checksum }: Known,
  indexer: ContentIndexer,
): Promise<string> {
  const parsed = parseFrontMatter(kind, source);
  if (!parsed.ok) return checksum;
  const manual = slug.split("/")[0] ?? "";
  const { titles } = await targetsOf(`${parsed.body} manuale:${manual}`, [], tx);
  const trees = new Map(kind === "manual" ? [[slug, (details as DetailsByKind["manual"]).pages]] : []);
  const file = { kind, slug, file: slug, meta: parsed.data as FrontMatter, body: parsed.body, text: source };
  const entry = prepareOne(file, titles, trees);
  const html = await entry.render();
  await tx
    .update(entries)
    .set({ segments: html.segments, headings: html.headings, checksum: entry.checksum })
    .where(eq(entries.id, id));
  await indexer.replace(tx, entry, html, kind === "guide" ? (titles[`manuale:${manual}`] ?? "") : "");
  return entry.checksum;
}
