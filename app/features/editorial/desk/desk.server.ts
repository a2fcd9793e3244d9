import { and, asc, eq, isNull, lt, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { todayInRome } from "~/lib/format";
import { db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { entries, entryLinks } from "~db/schema/content";
import { entryDrafts } from "~db/schema/editorial";
import { suggestions } from "~db/schema/feedback";
import { isOpen, type OpenState } from "../texts/place.server";
import { changedSources } from "../texts/sources.server";

/** Longer lists say how many more there are. */
const SHOWN = 30;

/** What waits for somebody at the desk of the texts; all of it was noted when texts were written, nothing is crawled. */
export async function textDesk() {
  const [drafts, changed, dead, stale, staleCount, reports] = await Promise.all([
    listDrafts(),
    changedSources(),
    listDeadLinks(),
    listStale(),
    db.$count(entries, isStale()),
    db.$count(suggestions, isNull(suggestions.handledAt)),
  ]);
  const inState = (state: OpenState) => drafts.filter((draft) => draft.state === state);
  return {
    drafts: inState("draft"),
    review: inState("review"),
    scheduled: inState("scheduled"),
    changed,
    dead,
    stale,
    staleCount,
    reports,
  };
}

export type TextDesk = Awaited<ReturnType<typeof textDesk>>;

function listDrafts() {
  return db
    .select({
      id: entryDrafts.id,
      kind: entryDrafts.kind,
      slug: entryDrafts.slug,
      title: entryDrafts.title,
      state: sql<OpenState>`${entryDrafts.state}`,
      editor: people.name,
      note: entryDrafts.note,
      isNew: sql<boolean>`${entryDrafts.baseChecksum} is null`,
      publishAt: entryDrafts.publishAt,
      changedAt: entryDrafts.changedAt,
    })
    .from(entryDrafts)
    .innerJoin(people, eq(people.id, entryDrafts.editedBy))
    .where(isOpen)
    .orderBy(asc(entryDrafts.publishAt), asc(entryDrafts.changedAt))
    .limit(200);
}

const isStale = () => and(isNull(entries.retiredAt), lt(entries.reviewBy, todayInRome()));

function listStale() {
  return db
    .select({
      kind: entries.kind,
      slug: entries.slug,
      title: entries.title,
      owner: entries.owner,
      reviewBy: entries.reviewBy,
    })
    .from(entries)
    .where(isStale())
    .orderBy(asc(entries.reviewBy), asc(entries.id))
    .limit(SHOWN);
}

const target = alias(entries, "target");

function listDeadLinks() {
  const there = db
    .select({ one: sql`1` })
    .from(target)
    .where(and(eq(target.kind, entryLinks.toKind), eq(target.slug, entryLinks.toSlug), isNull(target.retiredAt)));
  return db
    .select({
      kind: entries.kind,
      slug: entries.slug,
      title: entries.title,
      toKind: entryLinks.toKind,
      toSlug: entryLinks.toSlug,
    })
    .from(entryLinks)
    .innerJoin(entries, eq(entries.id, entryLinks.fromId))
    .where(and(isNull(entries.retiredAt), notExists(there)))
    .orderBy(asc(entries.title), asc(entryLinks.toSlug))
    .limit(SHOWN);
}
