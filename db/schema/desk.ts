import { bigint, index, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";
import type { ForumCategory } from "../enums";
import { people } from "./accounts";
import { threads } from "./forum";

const reference = (name: string) => bigint(name, { mode: "number" });

/**
 * What Sogei writes about a thread for itself. A table of its own, which nothing joins that others read: a note is no message, and no
 * query of the forum can bring it along.
 */
export const threadNotes = pgTable(
  "thread_notes",
  {
    id: id(),
    threadId: reference("thread_id")
      .notNull()
      .references(() => threads.id),
    authorId: reference("author_id")
      .notNull()
      .references(() => people.id),
    body: text("body").notNull(),
    createdAt: createdAt(),
  },
  (table) => [index("thread_notes_thread").on(table.threadId, table.id)],
);

/** Answers that are given often: Markdown with placeholders («{comune}») which the thread fills in. */
export const cannedReplies = pgTable("canned_replies", {
  id: id(),
  title: text("title").notNull().unique(),
  /** Offered first in threads of this category; null for all. */
  category: text("category").$type<ForumCategory>(),
  body: text("body").notNull(),
  changedAt: instant("changed_at").notNull().defaultNow(),
});
