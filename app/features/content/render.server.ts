import { eq } from "drizzle-orm";
import { MarkdownTooComplex } from "~/lib/markdown/too-complex";
import type { Heading, Rendered } from "~/lib/markdown/types";
import { db } from "~db/client.server";
import { entries, entryLinks } from "~db/schema/content";
import { ContentFaults } from "./faults";
import { type Anchors, deadLinks, linkName } from "./links";
import type { PreparedEntry } from "./prepare.server";

type KnownEntry = typeof entries.$inferSelect;
type RenderedEntries = Map<PreparedEntry, Rendered>;

/** Renders the texts; those that cannot be are refused together, each with its file. */
export async function renderAll(
  pending: PreparedEntry[],
  onProgress?: (done: number, total: number) => void,
): Promise<RenderedEntries> {
  const rendered: RenderedEntries = new Map();
  const faults: string[] = [];
  for (const [index, entry] of pending.entries()) {
    try {
      rendered.set(entry, await entry.render());
    } catch (error) {
      if (!(error instanceof MarkdownTooComplex)) throw error;
      faults.push(`${entry.source.file}: ${error.message}`);
    }
    onProgress?.(index + 1, pending.length);
  }
  if (faults.length) throw new ContentFaults(faults);
  return rendered;
}

/**
 * Refuses links that lead nowhere once `rendered` is written and only `staying` remains of what is in force: in the texts that
 * are written now, and in unchanged ones that link to what changes or goes. What was withdrawn or edited in the site (`ofSite`) stops no import.
 */
export async function refuseDeadLinks(
  rendered: RenderedEntries,
  unchanged: PreparedEntry[],
  staying: KnownEntry[],
  ofSite: ReadonlySet<string>,
): Promise<void> {
  const anchors = anchorsOf(staying, rendered);
  const checked = new Map([...rendered, ...(await renderAll(await linkersToCheck(rendered, unchanged, anchors)))]);
  const faults = [...checked].flatMap(([entry, html]) =>
    deadLinks(html, anchors, ofSite).map((link) => `${entry.source.file}: link to ${link}, which is not there`),
  );
  if (faults.length) throw new ContentFaults(faults);
}

function anchorsOf(staying: KnownEntry[], rendered: RenderedEntries): Anchors {
  const inForce = [
    ...staying.map(({ kind, slug, headings }) => ({ kind, slug, headings: headings as Heading[] })),
    ...[...rendered].map(([{ source }, { headings }]) => ({ kind: source.kind, slug: source.slug, headings })),
  ];
  const named = inForce.map(({ kind, slug, headings }) => [linkName(kind, slug), headings] as const);
  return new Map(named.flatMap(([name, headings]) => (name ? [[name, new Set(headings.map(({ id }) => id))]] : [])));
}

/** Unchanged texts with a link to one that is written now or no longer there. */
async function linkersToCheck(
  rendered: RenderedEntries,
  unchanged: PreparedEntry[],
  anchors: Anchors,
): Promise<PreparedEntry[]> {
  const written = new Set([...rendered.keys()].map(({ source }) => linkName(source.kind, source.slug)));
  const links = await db
    .select({ kind: entries.kind, slug: entries.slug, toKind: entryLinks.toKind, toSlug: entryLinks.toSlug })
    .from(entryLinks)
    .innerJoin(entries, eq(entries.id, entryLinks.fromId));
  const concerned = links.filter(({ toKind, toSlug }) => {
    const target = linkName(toKind, toSlug) ?? "";
    return written.has(target) || !anchors.has(target);
  });
  const linkers = new Set(concerned.map(({ kind, slug }) => `${kind} ${slug}`));
  return unchanged.filter(({ source }) => linkers.has(`${source.kind} ${source.slug}`));
}
