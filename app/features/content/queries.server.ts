import { and, arrayContains, eq, or, type SQL, sql } from "drizzle-orm";
import { Gone, NotFound } from "~/lib/errors";
import { formatDate, todayInRome } from "~/lib/format";
import type { Heading, Segment } from "~/lib/markdown/types";
import { db } from "~db/client.server";
import type { EntryKind, Modality, Stage, Topic } from "~db/enums";
import { entries, entryLinks } from "~db/schema/content";
import { entryPath } from "./addresses";
import type { DetailsByKind } from "./details";
import { messages } from "./messages";

/** What a list shows of a text. */
export interface EntrySummary<K extends EntryKind = EntryKind> {
  kind: K;
  slug: string;
  title: string;
  summary: string;
  stages: Stage[];
  modalities: Modality[];
  topics: Topic[];
  updatedOn: string;
  helpfulYes: number;
  details: DetailsByKind[K];
}

/** A whole text, as its page shows it. */
export interface Entry<K extends EntryKind = EntryKind> extends EntrySummary<K> {
  id: number;
  /** Changes whenever anything of the text does. */
  checksum: string;
  version: string;
  owner: string;
  reviewBy: string;
  /** The discussion it was made from. */
  threadId: number | null;
  segments: Segment[];
  headings: Heading[];
}

const summaryColumns = {
  kind: entries.kind,
  slug: entries.slug,
  title: entries.title,
  summary: entries.summary,
  stages: entries.stages,
  modalities: entries.modalities,
  topics: entries.topics,
  updatedOn: entries.updatedOn,
  helpfulYes: entries.helpfulYes,
  details: entries.details,
};

const entryColumns = {
  ...summaryColumns,
  id: entries.id,
  checksum: entries.checksum,
  version: entries.version,
  owner: entries.owner,
  reviewBy: entries.reviewBy,
  threadId: entries.threadId,
  segments: entries.segments,
  headings: entries.headings,
};

/** Texts that stand on pages now. Those that begin or end at an instant are written in the site: pages know of it when they are kept. */
export const inForce: SQL = sql`(${entries.retiredAt} is null and coalesce(${entries.visibleFrom} <= now(), true)
  and coalesce(${entries.visibleUntil} > now(), true))`;

export async function findEntry<K extends EntryKind>(kind: K, slug: string): Promise<Entry<K> | undefined> {
  const [row] = await db
    .select(entryColumns)
    .from(entries)
    .where(and(eq(entries.kind, kind), eq(entries.slug, slug), inForce));
  return row as Entry<K> | undefined;
}

/** The same of a page that is asked for. Throws `Gone` for what was withdrawn, with why and what is read instead, else `NotFound`. */
export async function entryOfPage<K extends EntryKind>(kind: K, slug: string, absent: string): Promise<Entry<K>> {
  const entry = await findEntry(kind, slug);
  if (entry) return entry;
  const [gone] = await db
    .select({ withdrawal: entries.withdrawal, retiredAt: entries.retiredAt })
    .from(entries)
    .where(and(eq(entries.kind, kind), eq(entries.slug, slug)));
  if (!gone?.withdrawal || !gone.retiredAt) throw new NotFound(absent);
  const { reason, replacement } = gone.withdrawal;
  const instead = replacement && (await findEntry(replacement.kind, replacement.slug));
  throw new Gone(
    messages.withdrawn(formatDate(todayInRome(gone.retiredAt)), reason),
    instead ? { label: instead.title, href: entryPath(instead.kind, instead.slug) } : undefined,
  );
}

const guideStatement = db
  .select({
    ...entryColumns,
    // Of the manual only its title and its tree are shown.
    segments: sql<Segment[]>`case when ${entries.kind} = 'guide' then ${entries.segments} end`,
  })
  .from(entries)
  .where(
    and(
      inForce,
      or(
        and(eq(entries.kind, "guide"), eq(entries.slug, sql.placeholder("guide"))),
        and(eq(entries.kind, "manual"), eq(entries.slug, sql.placeholder("manual"))),
      ),
    ),
  )
  .prepare("find_guide");

/** A guide page and its manual in one query. */
export async function findGuide(manual: string, page: string) {
  const rows = await guideStatement.execute({ manual, guide: `${manual}/${page}` });
  const guide = rows.find((row) => row.kind === "guide") as Entry<"guide"> | undefined;
  const parent = rows.find((row) => row.kind === "manual") as Entry<"manual"> | undefined;
  return guide && parent ? { guide, manual: parent } : undefined;
}

export interface ListFilter {
  stage?: Stage;
  modality?: Modality;
  topic?: Topic;
  /** A further condition on `entries`. */
  where?: SQL;
  orderBy?: SQL;
  limit?: number;
}

/** Of codes: those that comuni get most often. */
export const mostReported = sql`(details ->> 'occurrences')::int desc nulls last, ${entries.slug}`;

/** Where a stage is chosen, the texts written for fewer stages are the ones meant for it. */
export const narrowestFirst = sql`case when cardinality(stages) = 0 then 9 else cardinality(stages) end, (details ->> 'order')::numeric nulls last, slug`;

/** Summaries of one kind. A text without stages (modalities) is for all of them. */
export async function listEntries<K extends EntryKind>(kind: K, filter: ListFilter = {}): Promise<EntrySummary<K>[]> {
  const { stage, modality, topic, where, orderBy = sql`${entries.slug}`, limit = 1000 } = filter;
  const rows = await db
    .select(summaryColumns)
    .from(entries)
    .where(
      and(
        eq(entries.kind, kind),
        inForce,
        stage && or(sql`cardinality(${entries.stages}) = 0`, arrayContains(entries.stages, [stage])),
        modality && or(sql`cardinality(${entries.modalities}) = 0`, arrayContains(entries.modalities, [modality])),
        topic && arrayContains(entries.topics, [topic]),
        where,
      ),
    )
    .orderBy(orderBy)
    .limit(limit);
  return rows as unknown as EntrySummary<K>[];
}

/** Texts in force that link to the one named. */
export async function linkedFrom(kind: EntryKind, slug: string): Promise<EntrySummary[]> {
  const rows = await db
    .select(summaryColumns)
    .from(entryLinks)
    .innerJoin(entries, eq(entries.id, entryLinks.fromId))
    .where(and(eq(entryLinks.toKind, kind), eq(entryLinks.toSlug, slug), inForce))
    .orderBy(entries.kind, entries.title);
  return rows as unknown as EntrySummary[];
}

/** Texts in force that a text links to. */
export async function linksOf(id: number): Promise<EntrySummary[]> {
  const rows = await db
    .select(summaryColumns)
    .from(entryLinks)
    .innerJoin(entries, and(eq(entries.kind, entryLinks.toKind), eq(entries.slug, entryLinks.toSlug)))
    .where(and(eq(entryLinks.fromId, id), inForce))
    .orderBy(entries.kind, entries.title);
  return rows as unknown as EntrySummary[];
}

/** Address, last change of every text in force, for the site map. */
export function allEntries(): Promise<Pick<EntrySummary, "kind" | "slug" | "title" | "updatedOn">[]> {
  return db
    .select({ kind: entries.kind, slug: entries.slug, title: entries.title, updatedOn: entries.updatedOn })
    .from(entries)
    .where(inForce)
    .orderBy(entries.kind, entries.slug);
}
