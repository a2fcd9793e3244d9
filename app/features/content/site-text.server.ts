import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Rendered } from "~/lib/markdown/types";
import type { Tx } from "~db/client.server";
import type { Modality, Stage } from "~db/enums";
import { entries, entryLinks, entryRevisions } from "~db/schema/content";
import type { DetailsByKind } from "./details";
import { writeLinks } from "./write.server";

/** A text that somebody has written in the site, as its page shows it. */
export interface SiteText<Kind extends "notice"> {
  kind: Kind;
  slug: string;
  title: string;
  summary: string;
  stages: Stage[];
  modalities: Modality[];
  owner: string;
  /** ISO days. */
  updatedOn: string;
  reviewBy: string;
  source: string;
  details: DetailsByKind[Kind];
  visibleFrom: Date;
  visibleUntil: Date | null;
}

/**
 * Puts a text written in the site among those that pages show, in the transaction of whoever keeps it; an import leaves it alone. Gives its id.
 * Called again, the text before stays among the revisions.
 */
export async function putSiteText<Kind extends "notice">(
  tx: Tx,
  text: SiteText<Kind>,
  html: Pick<Rendered, "segments" | "headings" | "links">,
): Promise<number> {
  const checksum = createHash("sha256").update(JSON.stringify(text)).digest("hex");
  const { segments, headings, links } = html;
  const values = { ...text, version: "1.0", segments, headings, checksum, origin: "site" as const, retiredAt: null };
  const [row] = await tx
    .insert(entries)
    .values(values)
    .onConflictDoUpdate({ target: [entries.kind, entries.slug], set: { ...values, changedAt: sql`now()` } })
    .returning({ id: entries.id });
  if (!row) throw new Error("the text was not written");
  const { title, source } = text;
  await tx.insert(entryRevisions).values({ entryId: row.id, title, version: "1.0", source, checksum, origin: "site" });
  await writeLinks(tx, row.id, { links });
  return row.id;
}

/** Takes it from the pages; its revisions stay. */
export async function retireSiteText(tx: Tx, id: number): Promise<void> {
  await tx.update(entries).set({ retiredAt: sql`now()` }).where(eq(entries.id, id));
  await tx.delete(entryLinks).where(eq(entryLinks.fromId, id));
}
