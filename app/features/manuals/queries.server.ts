import { sql } from "drizzle-orm";
import { type ManualPage, readingOrder } from "~/features/content/details";
import { findEntry, findGuide, listEntries } from "~/features/content/queries.server";
import type { Choice } from "~/lib/choice";
import { NotFound } from "~/lib/errors";
import { arrange } from "~/lib/markdown/arrange";

/** All manuals in their order, each with its tree of pages. */
export function listManuals() {
  return listEntries("manual", { orderBy: sql`(details ->> 'order')::numeric` });
}

export async function readManual(slug: string, choice: Choice) {
  const manual = await findEntry("manual", slug);
  if (!manual) throw new NotFound();
  return { manual, html: arrange(manual.segments, choice) };
}

/** A guide page with its manual's navigation, as a reader with this choice sees it. */
export async function readGuide(manualSlug: string, pageSlug: string, choice: Choice) {
  const found = await findGuide(manualSlug, pageSlug);
  if (!found) throw new NotFound();
  const { guide, manual } = found;
  const order = readingOrder(manual.details.pages);
  const position = order.findIndex((page) => page.slug === pageSlug);
  const { segments, ...text } = guide;
  return {
    guide: text,
    html: arrange(segments, choice),
    manual: { slug: manual.slug, title: manual.title, pages: manual.details.pages, checksum: manual.checksum },
    parent: parentOf(manual.details.pages, pageSlug),
    previous: order[position - 1] ?? null,
    next: order[position + 1] ?? null,
  };
}

function parentOf(pages: ManualPage[], slug: string): ManualPage | null {
  for (const page of pages) {
    if (page.children.some((child) => child.slug === slug)) return page;
    const deeper = parentOf(page.children, slug);
    if (deeper) return deeper;
  }
  return null;
}
