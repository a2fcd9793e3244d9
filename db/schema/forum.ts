import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, textList } from "../columns";
import type { Environment, ForumCategory, Modality, Role, Stage, Visibility, WaitingFor } from "../enums";
import { people, vendors } from "./accounts";
import { comuni } from "./registry";
import { supportTeams } from "./teams";

const reference = (name: string) => bigint(name, { mode: "number" });

/** What the comuni with the same problem have in common, as of the last one that said so. */
export interface MeTooSummary {
  stages: Partial<Record<Stage, number>>;
  modalities: Partial<Record<Modality, number>>;
  products: Record<string, number>;
}

/** A question and what followed. Counters are kept in the transaction that changes them; `forum_counts` by a trigger. */
export const threads = pgTable(
  "threads",
  {
    id: id(),
    title: text("title").notNull(),
    slug: text("slug").notNull(),
    category: text("category").$type<ForumCategory>().notNull(),
    environment: text("environment").$type<Environment>(),
    visibility: text("visibility").$type<Visibility>().notNull(),
    /** Whose thread it is; null when Sogei, the Ministero or a software house asks. */
    comuneId: reference("comune_id").references(() => comuni.id),
    authorId: reference("author_id")
      .notNull()
      .references(() => people.id),
    /** Where the comune stood, and what it used, when it asked. */
    stage: text("stage").$type<Stage>(),
    modality: text("modality").$type<Modality>(),
    product: text("product"),
    codes: textList("codes"),
    createdAt: createdAt(),
    /** Of the last message, or of the question; in whole milliseconds, as pages of lists name it. */
    lastPostAt: instant("last_post_at").notNull().default(sql`date_trunc('milliseconds', now())`),
    /** Who wrote it, in words for lists («Supporto Sogei», a comune's name). */
    lastPostBy: text("last_post_by").notNull(),
    /** Number of the last message; the question is 1. Messages are never renumbered. */
    lastNumber: integer("last_number").notNull().default(1),
    /** Messages after the question that are not hidden. */
    replies: integer("replies").notNull().default(0),
    solutions: integer("solutions").notNull().default(0),
    meToos: integer("me_toos").notNull().default(0),
    meTooSummary: jsonb("me_too_summary").$type<MeTooSummary>(),
    /** Sogei, Ministero: who has answered officially. */
    officials: textList<"sogei" | "ministero">("officials"),
    pinnedAt: instant("pinned_at"),
    lockedAt: instant("locked_at"),
    hiddenAt: instant("hidden_at"),
    duplicateOf: reference("duplicate_of").references((): AnyPgColumn => threads.id),
    /** Why it is locked or hidden, for who may read it. */
    moderationReason: text("moderation_reason"),
    // For the desk.
    waitingFor: text("waiting_for").$type<WaitingFor>(),
    /** In whole milliseconds, as pages of queues name it. */
    waitingSince: instant("waiting_since"),
    assigneeId: reference("assignee_id").references(() => people.id),
    team: text("team").references(() => supportTeams.name, { onUpdate: "cascade", onDelete: "set null" }),
  },
  (table) => [
    check("threads_reserved", sql`visibility = 'pubblica' or comune_id is not null`),
    check("threads_waiting_since", sql`waiting_for is null or waiting_since is not null`),
    check("threads_assigned_once", sql`assignee_id is null or team is null`),
    // Lists of what everybody may read, newest first.
    index("threads_recent").on(table.lastPostAt, table.id).where(sql`visibility = 'pubblica' and hidden_at is null`),
    index("threads_category")
      .on(table.category, table.lastPostAt, table.id)
      .where(sql`visibility = 'pubblica' and hidden_at is null`),
    index("threads_stage")
      .on(table.stage, table.lastPostAt, table.id)
      .where(sql`visibility = 'pubblica' and hidden_at is null`),
    index("threads_product")
      .on(table.product, table.lastPostAt, table.id)
      .where(sql`visibility = 'pubblica' and hidden_at is null`),
    index("threads_unanswered")
      .on(table.lastPostAt, table.id)
      .where(sql`visibility = 'pubblica' and hidden_at is null and replies = 0`),
    index("threads_solved")
      .on(table.lastPostAt, table.id)
      .where(sql`visibility = 'pubblica' and hidden_at is null and solutions > 0`),
    index("threads_pinned").on(table.pinnedAt).where(sql`pinned_at is not null`),
    index("threads_codes").using("gin", table.codes),
    index("threads_comune").on(table.comuneId, table.lastPostAt, table.id),
    // What only some may read, for Sogei and the Ministero.
    index("threads_not_public")
      .on(table.lastPostAt, table.id)
      .where(sql`visibility = 'riservata' or hidden_at is not null`),
    index("threads_author").on(table.authorId, table.createdAt),
    index("threads_waiting").on(table.waitingFor, table.waitingSince, table.id).where(sql`waiting_for is not null`),
    index("threads_assignee").on(table.assigneeId).where(sql`assignee_id is not null`),
    index("threads_team").on(table.team).where(sql`team is not null`),
    index("threads_duplicate").on(table.duplicateOf).where(sql`duplicate_of is not null`),
  ],
);

/** Messages; number 1 is the question. Rendered when they are written. */
export const posts = pgTable(
  "posts",
  {
    id: id(),
    threadId: reference("thread_id")
      .notNull()
      .references(() => threads.id),
    number: integer("number").notNull(),
    authorId: reference("author_id")
      .notNull()
      .references(() => people.id),
    /** As what it was written; a comune's people name theirs. */
    role: text("role").$type<Role>().notNull(),
    comuneId: reference("comune_id").references(() => comuni.id),
    vendorId: reference("vendor_id").references(() => vendors.id),
    stage: text("stage").$type<Stage>(),
    modality: text("modality").$type<Modality>(),
    product: text("product"),
    source: text("source").notNull(),
    html: text("html").notNull(),
    /** The words alone, for search, mails and excerpts. */
    plain: text("plain").notNull(),
    /** Texts of this site it names («faq:slug», «thread:12»), shown as cards. */
    refs: textList("refs"),
    createdAt: createdAt(),
    editedAt: instant("edited_at"),
    revisions: integer("revisions").notNull().default(0),
    hiddenAt: instant("hidden_at"),
    hiddenReason: text("hidden_reason"),
    solutionAt: instant("solution_at"),
    solutionBy: reference("solution_by").references(() => people.id),
    /** For whom it works: «WS con Anagrafe Facile». */
    solutionFor: text("solution_for"),
    verifiedFor: text("verified_for"),
    verifiedAt: instant("verified_at"),
    verifiedBy: reference("verified_by").references(() => people.id),
    /** One form is one message, however often it arrives. */
    formKey: text("form_key"),
    /** SHA-256 of the text, to recognise the same one again. */
    digest: text("digest").notNull(),
  },
  (table) => [
    uniqueIndex("posts_thread_number").on(table.threadId, table.number),
    uniqueIndex("posts_form_key").on(table.authorId, table.formKey).where(sql`form_key is not null`),
    index("posts_author").on(table.authorId, table.createdAt),
    index("posts_solutions").on(table.threadId).where(sql`solution_at is not null`),
  ],
);

/** Texts that were in force before an edit. */
export const postRevisions = pgTable(
  "post_revisions",
  {
    id: id(),
    postId: reference("post_id")
      .notNull()
      .references(() => posts.id),
    /** Of the thread, where the question was edited. */
    title: text("title"),
    source: text("source").notNull(),
    /** Until when it was in force, and who replaced it. */
    createdAt: createdAt(),
    editedBy: reference("edited_by")
      .notNull()
      .references(() => people.id),
  },
  (table) => [index("post_revisions_post").on(table.postId, table.id)],
);

/** Files of messages. Until they are published only the asker's comune and Sogei see them. */
export const postFiles = pgTable(
  "post_files",
  {
    fileId: text("file_id").primaryKey(),
    postId: reference("post_id")
      .notNull()
      .references(() => posts.id),
    /** Alternative text of a picture. */
    alt: text("alt").notNull().default(""),
    isImage: boolean("is_image").notNull(),
    publishedAt: instant("published_at"),
  },
  (table) => [index("post_files_post").on(table.postId)],
);

/** «Anch'io»: one for each comune, with what it was then. */
export const meToos = pgTable(
  "me_toos",
  {
    threadId: reference("thread_id")
      .notNull()
      .references(() => threads.id),
    comuneId: reference("comune_id")
      .notNull()
      .references(() => comuni.id),
    personId: reference("person_id")
      .notNull()
      .references(() => people.id),
    stage: text("stage").$type<Stage>(),
    modality: text("modality").$type<Modality>(),
    product: text("product"),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.threadId, table.comuneId] }), index("me_toos_comune").on(table.comuneId)],
);

/** Software houses let into a reserved thread. They may read it only while the comune uses a product of theirs. */
export const threadVendors = pgTable(
  "thread_vendors",
  {
    threadId: reference("thread_id")
      .notNull()
      .references(() => threads.id),
    vendorId: reference("vendor_id")
      .notNull()
      .references(() => vendors.id),
    invitedBy: reference("invited_by")
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.threadId, table.vendorId] }),
    index("thread_vendors_vendor").on(table.vendorId),
  ],
);
