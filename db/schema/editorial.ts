import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";
import type { DraftState, EntryKind, EntrySourceKind } from "../enums";
import { people } from "./accounts";
import { entries, type Withdrawal } from "./content";
import { threads } from "./forum";

/** A text on its way to being published: whole, in the format of the files of `content/`. */
export const entryDrafts = pgTable(
  "entry_drafts",
  {
    id: id(),
    kind: text("kind").$type<EntryKind>().notNull(),
    slug: text("slug").notNull(),
    title: text("title").notNull(),
    text: text("text").notNull(),
    /** Grows with each save, so that of two editors the second is told. */
    edition: integer("edition").notNull().default(1),
    /** Of the text in force when the draft began; null for a new one. */
    baseChecksum: text("base_checksum"),
    state: text("state").$type<DraftState>().notNull().default("draft"),
    /** The discussion it was made from. */
    threadId: bigint("thread_id", { mode: "number" }).references(() => threads.id),
    /** Everybody who has written in it: none of them reviews it. */
    writerIds: bigint("writer_ids", { mode: "number" }).array().notNull(),
    editedBy: bigint("edited_by", { mode: "number" })
      .notNull()
      .references(() => people.id),
    /** Not another text but none: the one in force is to be withdrawn. */
    withdrawal: jsonb("withdrawal").$type<Withdrawal>(),
    /** Why it came back to its writers. */
    note: text("note"),
    reviewedBy: bigint("reviewed_by", { mode: "number" }).references(() => people.id),
    publishAt: instant("publish_at"),
    createdAt: createdAt(),
    changedAt: instant("changed_at").notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("entry_drafts_open").on(table.kind, table.slug).where(sql`state in ('draft', 'review', 'scheduled')`),
    index("entry_drafts_thread").on(table.threadId).where(sql`thread_id is not null`),
  ],
);

/** What a text published in the site depends on, and a mark of how each was when somebody last looked. */
export const entrySources = pgTable(
  "entry_sources",
  {
    entryId: bigint("entry_id", { mode: "number" })
      .notNull()
      .references(() => entries.id),
    kind: text("kind").$type<EntrySourceKind>().notNull(),
    /** A code, a thread's id; of the file nothing. */
    key: text("key").notNull(),
    mark: text("mark").notNull(),
  },
  (table) => [primaryKey({ columns: [table.entryId, table.kind, table.key] })],
);
