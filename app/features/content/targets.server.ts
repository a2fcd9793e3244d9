import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { readNamed } from "~/lib/markdown/links";
import type { Heading, InternalLink } from "~/lib/markdown/types";
import { type Db, db } from "~db/client.server";
import { entries } from "~db/schema/content";
import { type Anchors, linkName, linkTarget } from "./links";

const NAMED = /\b(?:faq|manuale|codice):[\w/-]+/g;

/** Of the texts that one names in its body (`text`) or beside it, those in force: their titles, and the anchors a link may lead to. One query. */
export async function targetsOf(
  text: string,
  beside: readonly InternalLink[] = [],
  tx: Db = db,
): Promise<{ titles: Record<string, string>; anchors: Anchors }> {
  const named = [...new Set(text.match(NAMED) ?? [])].flatMap((name) => readNamed(name) ?? []);
  const targets = [...named, ...beside].map(linkTarget);
  const conditions = [...new Set(targets.map(({ kind }) => kind))].map((kind) => {
    const slugs = targets.filter((target) => target.kind === kind).map(({ slug }) => slug);
    return and(eq(entries.kind, kind), inArray(entries.slug, slugs));
  });
  const titles: Record<string, string> = {};
  const anchors: Anchors = new Map();
  if (!conditions.length) return { titles, anchors };
  const rows = await tx
    .select({ kind: entries.kind, slug: entries.slug, title: entries.title, headings: entries.headings })
    .from(entries)
    .where(and(isNull(entries.retiredAt), or(...conditions)));
  for (const { kind, slug, title, headings } of rows) {
    const name = linkName(kind, slug);
    if (!name) continue;
    titles[name] = title;
    anchors.set(name, new Set((headings as Heading[]).map(({ id }) => id)));
  }
  return { titles, anchors };
}
