import { and, ne, type SQL, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { findEntry, listEntries } from "~/features/content/queries.server";
import { filesOf } from "~/features/uploads/attach.server";
import type { Choice } from "~/lib/choice";
import { Gone, NotFound } from "~/lib/errors";
import { formatDateTime, todayInRome } from "~/lib/format";
import { arrange } from "~/lib/markdown/arrange";
import type { Segment } from "~/lib/markdown/types";
import { db } from "~db/client.server";
import { entries } from "~db/schema/content";
import { type NoticeRow, noticeBySlug } from "./find.server";
import { stateOf } from "./labels";
import { messages } from "./messages";
import { canWriteNotices } from "./policy";
import { isForPerson, type OwnReading, ownReading } from "./reading/own.server";
import { touchedBy } from "./touches/queries.server";

const newestFirst = sql`details ->> 'date' desc, ${entries.id} desc`;

export function listNotices(choice: Choice, limit?: number) {
  return listEntries("notice", { stage: choice.stage, modality: choice.modality, orderBy: newestFirst, limit });
}

/** A notice as its reader may see it. Throws `NotFound`, and `Gone` for one that was for everybody and is over. */
export async function readNotice(slug: string, choice: Choice, actor: Actor | null) {
  const [entry, written] = await Promise.all([findEntry("notice", slug), noticeBySlug(slug)]);
  const shown = entry ? fromEntry(entry) : written && (await fromFew(written, actor));
  if (!shown) throw new NotFound(messages.gone);
  const isNot: SQL | undefined = and(ne(entries.slug, slug));
  const [others, files, reading, touches] = await Promise.all([
    listEntries("notice", { where: isNot, orderBy: newestFirst, limit: 5 }),
    written ? filesOf("notice", [written.id]) : [],
    written && actor ? ownReading(actor, written.id) : NOTHING_TO_DO,
    written?.version ? touchedBy(written.id) : [],
  ]);
  const { segments, ...notice } = shown;
  return {
    notice: { ...notice, importance: written?.importance ?? "ordinario", isForFew: written?.readers === "few" },
    html: arrange(segments, choice),
    others,
    files: files.map(({ id, name, bytes }) => ({ id, name, bytes })),
    reading,
    release: written?.version ? { version: written.version, touches } : null,
    expiresAt: written?.expiresAt ?? null,
    manageId: written && actor && canWriteNotices(actor) ? written.id : null,
  };
}

const NOTHING_TO_DO: OwnReading = { isFor: false, isRead: true, comuni: [] };

function fromEntry({ title, summary, owner, version, updatedOn, stages, modalities, details, segments }: EntryOf) {
  return { title, summary, owner, version, updatedOn, stages, modalities, segments, date: details.date };
}

type EntryOf = NonNullable<Awaited<ReturnType<typeof findEntry<"notice">>>>;

/** One that is not among the texts for everybody: for few, or over. */
async function fromFew(row: NoticeRow, actor: Actor | null) {
  const state = stateOf(row);
  if (row.readers === "all") {
    if (state === "scaduto" && row.expiresAt) throw new Gone(messages.over(formatDateTime(row.expiresAt)));
    return undefined;
  }
  const mayRead = actor && (canWriteNotices(actor) || (await isForPerson(db, row.id, actor.personId)));
  if (state !== "pubblicato" || !mayRead) return undefined;
  const { title, summary, owner, stages, modalities, segments, changedAt, publishAt } = row;
  const shared = { title, summary, owner, stages, modalities, version: "1.0", segments: segments as Segment[] };
  return { ...shared, updatedOn: todayInRome(changedAt), date: todayInRome(publishAt ?? changedAt) };
}
