import { sql } from "drizzle-orm";
import { bigint, index, integer, json, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";
import type { FlagReason, FollowKind, MailMode } from "../enums";
import { people } from "./accounts";
import { posts, threads } from "./forum";

// What readers of the forum do beside writing: following, reading up to somewhere, drafting, flagging.

const reference = (name: string) => bigint(name, { mode: "number" });

export const follows = pgTable(
  "follows",
  {
    personId: reference("person_id")
      .notNull()
      .references(() => people.id),
    kind: text("kind").$type<FollowKind>().notNull(),
    /** A thread's id, a category, a code, a stage. */
    key: text("key").notNull(),
    /** When mails about it go out; null: as this person likes it for the kind of message. */
    mode: text("mode").$type<MailMode>(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.kind, table.key] }),
    index("follows_key").on(table.kind, table.key),
  ],
);

/** Up to where a person has read a thread. */
export const threadReads = pgTable(
  "thread_reads",
  {
    personId: reference("person_id")
      .notNull()
      .references(() => people.id),
    threadId: reference("thread_id")
      .notNull()
      .references(() => threads.id),
    number: integer("number").notNull(),
    readAt: instant("read_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.threadId] }),
    index("thread_reads_thread").on(table.threadId),
  ],
);

/** What somebody is writing: one text for each place. */
export const forumDrafts = pgTable(
  "forum_drafts",
  {
    personId: reference("person_id")
      .notNull()
      .references(() => people.id),
    /** `nuova`, `t<thread>`. */
    place: text("place").notNull(),
    fields: json("fields").$type<Record<string, string>>().notNull(),
    savedAt: instant("saved_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.place] }), index("forum_drafts_saved").on(table.savedAt)],
);

/** Messages that readers want looked at. */
export const flags = pgTable(
  "flags",
  {
    id: id(),
    postId: reference("post_id")
      .notNull()
      .references(() => posts.id),
    personId: reference("person_id")
      .notNull()
      .references(() => people.id),
    reason: text("reason").$type<FlagReason>().notNull(),
    note: text("note").notNull().default(""),
    createdAt: createdAt(),
    closedAt: instant("closed_at"),
    closedBy: reference("closed_by").references(() => people.id),
    outcome: text("outcome").$type<"nascosto" | "lasciato">(),
  },
  (table) => [
    uniqueIndex("flags_once").on(table.postId, table.personId).where(sql`closed_at is null`),
    index("flags_open").on(table.id).where(sql`closed_at is null`),
  ],
);

/** Questions that were not asked because a suggested page was followed. */
export const deflections = pgTable("deflections", {
  id: id(),
  path: text("path").notNull(),
  createdAt: createdAt(),
});

/** How many public threads there are of each kind, kept by a trigger of `threads`. */
export const forumCounts = pgTable("forum_counts", {
  /** `tutte`, `senza-risposta`, `risolte`, `categoria:…`, `fase:…`. */
  key: text("key").primaryKey(),
  threads: integer("threads").notNull(),
});
