import { and, asc, desc, eq, isNotNull, isNull, lt, notExists, sql } from "drizzle-orm";
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
  const [drafts, changed, dead, stale, withdrawn, staleCount, reports] = await Promise.all([
    listDrafts(),
    changedSources(),
    listDeadLinks(),
    listStale(),
    listWithdrawn(),
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
    withdrawn,
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
      isWithdrawal: sql<boolean>`${entryDrafts.withdrawal} is not null`,
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

/** The last ones; a file that would bring one back stands beside it, and does not. */
function listWithdrawn() {
  return db
    .select({
      kind: entries.kind,
      slug: entries.slug,
      title: entries.title,
      reason: sql<string>`${entries.withdrawal} ->> 'reason'`,
      retiredAt: sql<Date>`${entries.retiredAt}`.mapWith(entries.retiredAt),
      hasFile: sql<boolean>`${entries.fileSource} is not null`,
    })
    .from(entries)
    .where(and(isNotNull(entries.withdrawal), isNotNull(entries.retiredAt)))
    .orderBy(desc(entries.retiredAt))
    .limit(SHOWN);
}

const target = alias(entries, "target");

/** A section that links lead to and the text has no more. */
const isCut = sql`not exists (select from json_array_elements(target.headings) heading where heading ->> 'id' = anchor)`;

function listDeadLinks() {
  const there = db
    .select({ one: sql`1` })
    .from(target)
    .where(
      and(
        eq(target.kind, entryLinks.toKind),
        eq(target.slug, entryLinks.toSlug),
        isNull(target.retiredAt),
        notExists(db.select({ one: sql`1` }).from(sql`unnest(${entryLinks.anchors}) anchor`).where(isCut)),
      ),
    );
  return db
    .select({
      kind: entries.kind,
      slug: entries.slug,
      title: entries.title,
      toKind: entryLinks.toKind,
      toSlug: entryLinks.toSlug,
      toAnchor: sql<string | null>`(select min(anchor) from unnest(${entryLinks.anchors}) anchor, ${entries} target
        where target.kind = ${entryLinks.toKind} and target.slug = ${entryLinks.toSlug} and ${isCut})`,
    })
    .from(entryLinks)
    .innerJoin(entries, eq(entries.id, entryLinks.fromId))
    .where(and(isNull(entries.retiredAt), notExists(there)))
    .orderBy(asc(entries.title), asc(entryLinks.toSlug))
    .limit(SHOWN);
}
