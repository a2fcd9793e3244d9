import { aliasedTable, and, desc, eq, lt } from "drizzle-orm";
import { NotFound } from "~/lib/errors";
import { db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { entries, entryRevisions } from "~db/schema/content";
import type { Place } from "./kinds";
import { changes } from "./readable";

const PAGE = 10;
const reviewer = aliasedTable(people, "reviewer");

/** Every text that was in force, newest first, each with what it changed in the one before. Throws `NotFound`. */
export async function textHistory(place: Place, before: number | undefined) {
  const [entry] = await db
    .select({ id: entries.id, title: entries.title })
    .from(entries)
    .where(and(eq(entries.kind, place.kind), eq(entries.slug, place.slug)));
  if (!entry) throw new NotFound();
  // One more than is shown: the last of the page is compared with it.
  const rows = await db
    .select({
      id: entryRevisions.id,
      version: entryRevisions.version,
      source: entryRevisions.source,
      origin: entryRevisions.origin,
      writer: people.name,
      reviewer: reviewer.name,
      createdAt: entryRevisions.createdAt,
    })
    .from(entryRevisions)
    .leftJoin(people, eq(people.id, entryRevisions.writtenBy))
    .leftJoin(reviewer, eq(reviewer.id, entryRevisions.reviewedBy))
    .where(and(eq(entryRevisions.entryId, entry.id), before === undefined ? undefined : lt(entryRevisions.id, before)))
    .orderBy(desc(entryRevisions.id))
    .limit(PAGE + 1);
  const versions = rows.slice(0, PAGE).map(({ source, ...row }, index) => {
    const former = rows[index + 1];
    return { ...row, lines: former ? changes(place, former.source, source) : null };
  });
  return { title: entry.title, versions, next: rows.length > PAGE ? (versions.at(-1)?.id ?? null) : null };
}

export type TextHistory = Awaited<ReturnType<typeof textHistory>>;
