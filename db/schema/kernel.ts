import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";
import { people } from "./accounts";
import { comuni } from "./registry";

const reference = (name: string) => bigint(name, { mode: "number" });

/** Who did what, on what, for which comune, from where; written in the transaction that did it, never changed. */
export const auditLog = pgTable(
  "audit_log",
  {
    id: id(),
    at: instant("at").notNull().defaultNow(),
    /** Null: the site itself, or somebody not signed in. */
    personId: reference("person_id").references(() => people.id),
    action: text("action").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    comuneId: reference("comune_id").references(() => comuni.id),
    /** Emptied after 30 days. */
    address: text("address"),
    /** What changed; no names, addresses or texts of people. */
    details: jsonb("details").$type<Record<string, unknown>>().notNull().default({}),
  },
  (table) => [
    // The register is read newest first, whole or for one of these.
    index("audit_log_at").on(table.at, table.id),
    index("audit_log_comune").on(table.comuneId, table.at, table.id),
    index("audit_log_person").on(table.personId, table.at, table.id),
    index("audit_log_action").on(table.action, table.at, table.id),
    index("audit_log_subject").on(table.subjectKind, table.subjectId, table.at, table.id),
    index("audit_log_address").on(table.at).where(sql`address is not null`),
  ],
);

/** Something that happened and that somebody may want to be told; written in the transaction that did it. */
export const events = pgTable("events", {
  id: id(),
  name: text("name").notNull(),
  payload: jsonb("payload").$type<Record<string, unknown>>().notNull(),
  createdAt: createdAt(),
});

/** One message per event and recipient, shown on the site and, where wanted, sent by mail. */
export const outgoing = pgTable(
  "outgoing",
  {
    id: id(),
    eventId: reference("event_id")
      .notNull()
      .references(() => events.id),
    kind: text("kind").notNull(),
    personId: reference("person_id").references(() => people.id),
    comuneId: reference("comune_id").references(() => comuni.id),
    /** Null when no mail is to be sent; emptied with the body. */
    address: text("address"),
    subject: text("subject").notNull(),
    /** Paragraphs and action (`MessageBody`); emptied after 90 days. The code of a link is never in it. */
    body: jsonb("body").$type<unknown>(),
    /** Path on this site of what it is about. */
    href: text("href"),
    messageId: text("message_id").notNull(),
    createdAt: createdAt(),
    sentAt: instant("sent_at"),
    /** It will never be sent, and why: a code of the mail server, or what has changed meanwhile. */
    failedAt: instant("failed_at"),
    failure: text("failure"),
    readAt: instant("read_at"),
    /** When it goes out with others instead of by itself, and the mail in which it did. */
    digestAt: instant("digest_at"),
    digestId: reference("digest_id"),
  },
  (table) => [
    uniqueIndex("outgoing_event_person").on(table.eventId, table.personId),
    uniqueIndex("outgoing_event_address").on(table.eventId, table.address),
    index("outgoing_person").on(table.personId, table.id),
    index("outgoing_unread").on(table.personId).where(sql`read_at is null and href is not null`),
    index("outgoing_created").on(table.createdAt),
    index("outgoing_digest").on(table.digestAt).where(sql`digest_at is not null and digest_id is null`),
  ],
);

/** The workers of living processes, by the PostgreSQL connection that stands for each process. */
export const jobWorkers = pgTable("job_workers", {
  workerId: text("worker_id").primaryKey(),
  backendPid: integer("backend_pid").notNull(),
  backendStart: timestamp("backend_start", { withTimezone: true, mode: "string" }).notNull(),
});

/** Files people attach. Without an owner they are orphans, collected after a day. */
export const files = pgTable(
  "files",
  {
    /** Random: part of its address. */
    id: text("id").primaryKey(),
    sha256: text("sha256").notNull(),
    mediaType: text("media_type").notNull(),
    name: text("name").notNull(),
    bytes: integer("bytes").notNull(),
    /** What it hangs on: decides who may read it. */
    ownerKind: text("owner_kind"),
    ownerId: reference("owner_id"),
    uploadedBy: reference("uploaded_by").references(() => people.id),
    createdAt: createdAt(),
  },
  (table) => [
    index("files_owner").on(table.ownerKind, table.ownerId),
    index("files_sha256").on(table.sha256),
    index("files_created").on(table.createdAt),
  ],
);

/** What can be read in a file that everybody may have, for search; read once, when it is published. */
export const fileTexts = pgTable("file_texts", {
  fileId: text("file_id")
    .primaryKey()
    .references(() => files.id, { onDelete: "cascade" }),
  text: text("text").notNull(),
});

/** Who has said that they have looked at the pages of a file that the personal data guard can't read; they count from 1. */
export const filePictures = pgTable("file_pictures", {
  fileId: text("file_id")
    .primaryKey()
    .references(() => files.id, { onDelete: "cascade" }),
  /** How many the file has. */
  pages: integer("pages").notNull(),
  pictures: integer("pictures").array().notNull(),
  textless: integer("textless").array().notNull(),
  lookedBy: reference("looked_by")
    .notNull()
    .references(() => people.id),
  lookedAt: instant("looked_at").notNull().defaultNow(),
});
