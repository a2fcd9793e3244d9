import { sql } from "drizzle-orm";
import { bigint, date, index, integer, json, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, instant, textList } from "../columns";
import type { ENTRY_ORIGINS, EntryKind, Modality, Stage, Topic } from "../enums";
import { people } from "./accounts";
import { threads } from "./forum";

/** Why a text was taken from the pages, and the one that is read in its place. */
export interface Withdrawal {
  reason: string;
  replacement: { kind: EntryKind; slug: string } | null;
}

/** A text of the site in force: guide page, FAQ, result code, notice, page. Retired texts stay, without an address. */
export const entries = pgTable(
  "entries",
  {
    id: id(),
    kind: text("kind").$type<EntryKind>().notNull(),
    /** Unique within its kind: `manual/page`, a FAQ's slug, a code. */
    slug: text("slug").notNull(),
    title: text("title").notNull(),
    summary: text("summary").notNull(),
    /** Empty = all stages (modalities). */
    stages: textList<Stage>("stages"),
    modalities: textList<Modality>("modalities"),
    topics: textList<Topic>("topics"),
    version: text("version").notNull(),
    owner: text("owner").notNull(),
    updatedOn: date("updated_on", { mode: "string" }).notNull(),
    reviewBy: date("review_by", { mode: "string" }).notNull(),
    source: text("source").notNull(),
    /** The rendered text, in parts that are arranged for the reader's modality (lib/markdown). `json`: read whole, never asked into. */
    segments: json("segments").notNull(),
    headings: json("headings").notNull(),
    /** What only this kind has, by `features/content/front-matter`. */
    details: jsonb("details").notNull(),
    origin: text("origin").$type<(typeof ENTRY_ORIGINS)[number]>().notNull(),
    checksum: text("checksum").notNull(),
    /** Set when somebody edits the text in the site: from then on an import only reports the difference. */
    editedAt: instant("edited_at"),
    /** Of a text edited in the site, what its file said at the last import; null where there is none. */
    fileSource: text("file_source"),
    /** The discussion it was made from. */
    threadId: bigint("thread_id", { mode: "number" }).references(() => threads.id),
    retiredAt: instant("retired_at"),
    /** Taken from the pages in the site: why, and what is read in its place. An import never brings it back. */
    withdrawal: jsonb("withdrawal").$type<Withdrawal>(),
    /** In force from one instant to another; null: always. Pages are kept no longer than the next of these. */
    visibleFrom: instant("visible_from"),
    visibleUntil: instant("visible_until"),
    helpfulYes: integer("helpful_yes").notNull().default(0),
    helpfulNo: integer("helpful_no").notNull().default(0),
    createdAt: createdAt(),
    changedAt: instant("changed_at").notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("entries_kind_slug").on(table.kind, table.slug),
    index("entries_review").on(table.reviewBy).where(sql`retired_at is null`),
    index("entries_thread").on(table.threadId).where(sql`thread_id is not null`),
  ],
);

/** Every text that was in force, so that an import or an edit can be read back and compared. */
export const entryRevisions = pgTable(
  "entry_revisions",
  {
    id: id(),
    entryId: bigint("entry_id", { mode: "number" })
      .notNull()
      .references(() => entries.id),
    title: text("title").notNull(),
    version: text("version").notNull(),
    source: text("source").notNull(),
    checksum: text("checksum").notNull(),
    origin: text("origin").$type<(typeof ENTRY_ORIGINS)[number]>().notNull(),
    /** Of a text of the site: who wrote it last, and who published it. */
    writtenBy: bigint("written_by", { mode: "number" }).references(() => people.id),
    reviewedBy: bigint("reviewed_by", { mode: "number" }).references(() => people.id),
    createdAt: createdAt(),
  },
  (table) => [index("entry_revisions_entry").on(table.entryId, table.id)],
);

/** Links between texts, for «linked guides» on a code's page and for finding dead ones. */
export const entryLinks = pgTable(
  "entry_links",
  {
    id: id(),
    fromId: bigint("from_id", { mode: "number" })
      .notNull()
      .references(() => entries.id),
    toKind: text("to_kind").$type<EntryKind>().notNull(),
    toSlug: text("to_slug").notNull(),
    /** Sections the links lead to, so that one which goes is noticed. */
    anchors: textList<string>("anchors"),
  },
  (table) => [
    uniqueIndex("entry_links_once").on(table.fromId, table.toKind, table.toSlug),
    index("entry_links_target").on(table.toKind, table.toSlug),
  ],
);
