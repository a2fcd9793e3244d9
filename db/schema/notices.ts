import { bigint, index, integer, json, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, id, instant, textList } from "../columns";
import type { Modality, NoticeImportance, OutageService, Stage, TouchedKind } from "../enums";
import { people } from "./accounts";
import { entries } from "./content";
import { events } from "./kernel";
import { comuni } from "./registry";

const reference = (name: string) => bigint(name, { mode: "number" });

/** A notice written in the site. One that everybody may read has a text among `entries` besides, where pages and search find it. */
export const notices = pgTable(
  "notices",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    title: text("title").notNull(),
    summary: text("summary").notNull(),
    source: text("source").notNull(),
    /** As rendered, in parts that are arranged for the reader's modality. */
    segments: json("segments").notNull(),
    owner: text("owner").notNull(),
    importance: text("importance").$type<NoticeImportance>().notNull(),
    /** `few`: only those it is for may read it. */
    readers: text("readers").$type<"all" | "few">().notNull(),
    /** For whom it is; all of these empty: for everybody. Places are one or the other. */
    stages: textList<Stage>("stages"),
    modalities: textList<Modality>("modalities"),
    regionCodes: textList<string>("region_codes"),
    provinceCodes: textList<string>("province_codes"),
    productIds: bigint("product_ids", { mode: "number" }).array().notNull().default([]),
    /** Of ANPR, when the notice tells of one: what it touches is to be verified for it. */
    version: text("version"),
    /** What it was proposed for: «manual:preparare», «series:12», «category:aire». */
    origin: text("origin"),
    /** Null: a draft. */
    publishAt: instant("publish_at"),
    expiresAt: instant("expires_at"),
    withdrawnAt: instant("withdrawn_at"),
    /** By which people are told, once it is published; and how many they are, counted when that begins. */
    eventId: reference("event_id").references(() => events.id),
    recipients: integer("recipients"),
    entryId: reference("entry_id").references(() => entries.id),
    createdBy: reference("created_by").references(() => people.id),
    createdAt: createdAt(),
    changedAt: instant("changed_at").notNull().defaultNow(),
  },
  (table) => [index("notices_publish").on(table.publishAt), index("notices_changed").on(table.changedAt, table.id)],
);

/** Every text a notice has had. */
export const noticeRevisions = pgTable(
  "notice_revisions",
  {
    id: id(),
    noticeId: reference("notice_id")
      .notNull()
      .references(() => notices.id),
    title: text("title").notNull(),
    summary: text("summary").notNull(),
    source: text("source").notNull(),
    personId: reference("person_id").references(() => people.id),
    createdAt: createdAt(),
  },
  (table) => [index("notice_revisions_notice").on(table.noticeId, table.id)],
);

/** Who has read an important or a blocking notice: it stands on their pages no more. */
export const noticeReads = pgTable(
  "notice_reads",
  {
    noticeId: reference("notice_id")
      .notNull()
      .references(() => notices.id),
    personId: reference("person_id")
      .notNull()
      .references(() => people.id),
    readAt: instant("read_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.noticeId] })],
);

/** The reading of a blocking notice, confirmed by a referente for the comune. */
export const noticeConfirmations = pgTable(
  "notice_confirmations",
  {
    noticeId: reference("notice_id")
      .notNull()
      .references(() => notices.id),
    comuneId: reference("comune_id")
      .notNull()
      .references(() => comuni.id),
    personId: reference("person_id")
      .notNull()
      .references(() => people.id),
    confirmedAt: instant("confirmed_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.noticeId, table.comuneId] })],
);

/** What a release touches: a guide, a question, a code by its slug, a thread by its number. */
export const noticeTouches = pgTable(
  "notice_touches",
  {
    noticeId: reference("notice_id")
      .notNull()
      .references(() => notices.id),
    kind: text("kind").$type<TouchedKind>().notNull(),
    key: text("key").notNull(),
    confirmedAt: instant("confirmed_at"),
    confirmedBy: reference("confirmed_by").references(() => people.id),
  },
  (table) => [primaryKey({ columns: [table.noticeId, table.kind, table.key] })],
);

/** A time in which a service of ANPR does not answer, planned or not. */
export const outages = pgTable(
  "outages",
  {
    id: id(),
    service: text("service").$type<OutageService>().notNull(),
    text: text("text").notNull(),
    startsAt: instant("starts_at").notNull(),
    /** Null: nobody knows yet. */
    endsAt: instant("ends_at"),
    /** It was written by mistake, or did not happen. */
    withdrawnAt: instant("withdrawn_at"),
    createdBy: reference("created_by").references(() => people.id),
    createdAt: createdAt(),
    changedAt: instant("changed_at").notNull().defaultNow(),
  },
  (table) => [index("outages_ends").on(table.endsAt), index("outages_starts").on(table.startsAt, table.id)],
);
