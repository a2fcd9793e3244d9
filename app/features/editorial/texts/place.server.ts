import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { NotFound } from "~/lib/errors";
import { db, type Tx } from "~db/client.server";
import type { DraftState } from "~db/enums";
import { people } from "~db/schema/accounts";
import { entries } from "~db/schema/content";
import { entryDrafts } from "~db/schema/editorial";
import type { Place } from "./kinds";

export const OPEN = ["draft", "review", "scheduled"] as const satisfies readonly DraftState[];
export type OpenState = (typeof OPEN)[number];

export const isOpen = inArray(entryDrafts.state, [...OPEN]);

export type Draft = NonNullable<Awaited<ReturnType<typeof openDraft>>>;
export type InForce = NonNullable<Awaited<ReturnType<typeof entryInForce>>>;

/** The draft of a text that is being worked at. */
export async function openDraft({ kind, slug }: Place) {
  const [row] = await db
    .select({
      id: entryDrafts.id,
      title: entryDrafts.title,
      text: entryDrafts.text,
      edition: entryDrafts.edition,
      baseChecksum: entryDrafts.baseChecksum,
      state: sql<OpenState>`${entryDrafts.state}`,
      threadId: entryDrafts.threadId,
      writerIds: entryDrafts.writerIds,
      editedBy: entryDrafts.editedBy,
      editor: people.name,
      reviewer: sql<string | null>`(select name from people where id = ${entryDrafts.reviewedBy})`,
      reviewedBy: entryDrafts.reviewedBy,
      note: entryDrafts.note,
      withdrawal: entryDrafts.withdrawal,
      publishAt: entryDrafts.publishAt,
      changedAt: entryDrafts.changedAt,
    })
    .from(entryDrafts)
    .innerJoin(people, eq(people.id, entryDrafts.editedBy))
    .where(and(eq(entryDrafts.kind, kind), eq(entryDrafts.slug, slug), isOpen));
  return row;
}

/** The text that readers see now. */
export async function entryInForce({ kind, slug }: Place) {
  const [row] = await db
    .select({
      id: entries.id,
      title: entries.title,
      source: entries.source,
      checksum: entries.checksum,
      version: entries.version,
      updatedOn: entries.updatedOn,
      reviewBy: entries.reviewBy,
      owner: entries.owner,
      origin: entries.origin,
      fileSource: entries.fileSource,
      threadId: entries.threadId,
    })
    .from(entries)
    .where(and(eq(entries.kind, kind), eq(entries.slug, slug), isNull(entries.retiredAt)));
  return row;
}

/** A text that was taken from the pages in the site, with why. */
export async function withdrawnText({ kind, slug }: Place) {
  const [row] = await db
    .select({
      title: entries.title,
      source: entries.source,
      withdrawal: entries.withdrawal,
      retiredAt: entries.retiredAt,
    })
    .from(entries)
    .where(and(eq(entries.kind, kind), eq(entries.slug, slug), isNotNull(entries.withdrawal)));
  return row;
}

/** The text in force, the draft, or both; what was withdrawn, too. Throws `NotFound` where there is none of them. */
export async function textAt(place: Place) {
  const [draft, entry] = await Promise.all([openDraft(place), entryInForce(place)]);
  const withdrawn = entry ? undefined : await withdrawnText(place);
  if (!draft && !entry && !withdrawn) throw new NotFound();
  return { draft, entry, withdrawn };
}

/** Stands for exactly the draft and the text in force that somebody has seen. */
export function stampOf(draft: { edition: number } | undefined, entry: { checksum: string } | undefined): string {
  return `${draft?.edition ?? 0}.${entry?.checksum.slice(0, 16) ?? ""}`;
}

/** The draft again, under its lock, and what is in force at this moment. */
export async function lockedText(tx: Tx, { kind, slug }: Place) {
  const [draft] = await tx
    .select()
    .from(entryDrafts)
    .where(and(eq(entryDrafts.kind, kind), eq(entryDrafts.slug, slug), isOpen))
    .for("update");
  const [entry] = await tx
    .select({
      id: entries.id,
      title: entries.title,
      checksum: entries.checksum,
      retiredAt: entries.retiredAt,
      withdrawal: entries.withdrawal,
      source: entries.source,
    })
    .from(entries)
    .where(and(eq(entries.kind, kind), eq(entries.slug, slug)))
    .for("update");
  return { draft, entry };
}
