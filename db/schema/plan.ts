import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, textList } from "../columns";
import type { Milestone, MilestoneState, Modality, SheetFlag, Stage, WorkItem } from "../enums";
import { people, products, vendors } from "./accounts";
import { comuni } from "./registry";

const day = (name: string) => date(name, { mode: "string" });
const reference = (name: string) => bigint(name, { mode: "number" });

/** A time in which comuni are asked for their sheet; the deadline is data. */
export const campaigns = pgTable("campaigns", {
  id: id(),
  name: text("name").notNull().unique(),
  /** Null: open from the beginning. Of the open ones the one that closes last is the present one. */
  opensOn: day("opens_on"),
  deadline: day("deadline").notNull(),
});

/** Every version of every monitoring sheet that was sent; the last one of a comune is in force. */
export const sheets = pgTable(
  "sheets",
  {
    id: id(),
    comuneId: reference("comune_id")
      .notNull()
      .references(() => comuni.id),
    campaignId: reference("campaign_id")
      .notNull()
      .references(() => campaigns.id),
    version: integer("version").notNull(),
    sentOn: day("sent_on").notNull(),
    /** Null: it came by import. */
    sentBy: reference("sent_by").references(() => people.id),
    modality: text("modality").$type<Modality>().notNull(),
    /** Days the adaptation of the software takes from the sending on; WAI and WS only. */
    adaptationDays: integer("adaptation_days"),
    /** The day it is complete; null where only the days are known. */
    adaptedBy: day("adapted_by"),
    workstations: integer("workstations"),
    testsFrom: day("tests_from"),
    /** As it was written, or the name of the product chosen. */
    software: text("software"),
    /** Its maker, where it could be told. */
    vendorId: reference("vendor_id").references(() => vendors.id),
    productId: reference("product_id").references(() => products.id),
    /** APR and AIRE are both kept in the comune's own software. */
    keepsBothRegisters: boolean("keeps_both_registers"),
    contactName: text("contact_name"),
    contactEmail: text("contact_email"),
    contactPhone: text("contact_phone"),
    notes: text("notes"),
    /** After the campaign's deadline. */
    isLate: boolean("is_late").notNull(),
    /** What is odd about it and was let in. */
    flags: textList<SheetFlag>("flags"),
    /** The draft it was made of: sent twice, it is one version. */
    draftId: reference("draft_id").unique(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex("sheets_comune_version").on(table.comuneId, table.version)],
);

/** A sheet somebody is filling in, as it was typed: one for each person and comune. */
export const sheetDrafts = pgTable(
  "sheet_drafts",
  {
    id: id(),
    comuneId: reference("comune_id")
      .notNull()
      .references(() => comuni.id),
    personId: reference("person_id")
      .notNull()
      .references(() => people.id),
    /** The version in force when it was begun; 0 for none. */
    basis: integer("basis").notNull(),
    values: jsonb("values").$type<Record<string, string>>().notNull(),
    createdAt: createdAt(),
    changedAt: instant("changed_at").notNull().defaultNow(),
  },
  (table) => [uniqueIndex("sheet_drafts_comune_person").on(table.comuneId, table.personId)],
);

/** Where a comune stands and what is planned for it; one row for each, made with it. */
export const plans = pgTable(
  "plans",
  {
    comuneId: reference("comune_id")
      .primaryKey()
      .references(() => comuni.id),
    sheetSentOn: day("sheet_sent_on"),
    modality: text("modality").$type<Modality>(),
    software: text("software"),
    /** Of the sheet in force, like modality and software. */
    vendorId: reference("vendor_id").references(() => vendors.id),
    productId: reference("product_id").references(() => products.id),
    /** (a) The preparatory file, which opens the tests. */
    filePlannedOn: day("file_planned_on"),
    fileSentOn: day("file_sent_on"),
    /** (b) The end of the tests. */
    testsEndPlannedOn: day("tests_end_planned_on"),
    testsEndedOn: day("tests_ended_on"),
    /** (c) The start of the subentro, as a window. */
    startPlannedFrom: day("start_planned_from"),
    startPlannedTo: day("start_planned_to"),
    startedOn: day("started_on"),
    /** The comune works in ANPR. */
    completedOn: day("completed_on"),
    /** The furthest actual milestone wins: earlier ones that are missing are unknown, not undone. */
    stage: text("stage")
      .$type<Stage>()
      .notNull()
      .generatedAlwaysAs(
        sql`case when completed_on is not null then 'aregime'
          when coalesce(tests_ended_on, started_on) is not null then 'subentro'
          when file_sent_on is not null then 'test'
          when sheet_sent_on is not null then 'presubentro'
          else 'scheda' end`,
      ),
    changedAt: instant("changed_at").notNull().defaultNow(),
  },
  (table) => [index("plans_stage").on(table.stage)],
);

/** What a comune says it has done, and what Sogei made of it. A day counts, and moves the stage, once it is confirmed. */
export const milestoneReports = pgTable(
  "milestone_reports",
  {
    id: id(),
    comuneId: reference("comune_id")
      .notNull()
      .references(() => comuni.id),
    milestone: text("milestone").$type<Milestone>().notNull(),
    happenedOn: day("happened_on").notNull(),
    state: text("state").$type<MilestoneState>().notNull(),
    /** A referente, or Sogei by itself: then it is confirmed from the start. */
    reportedBy: reference("reported_by")
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    decidedBy: reference("decided_by").references(() => people.id),
    decidedAt: instant("decided_at"),
    /** Why it was refused. */
    reason: text("reason"),
  },
  (table) => [
    index("milestone_reports_comune").on(table.comuneId, table.id),
    // At most one waits for each milestone; the oldest are answered first.
    uniqueIndex("milestone_reports_waiting").on(table.comuneId, table.milestone).where(sql`state = 'reported'`),
    index("milestone_reports_queue").on(table.id).where(sql`state = 'reported'`),
  ],
);

/** Preparatory work a comune has ticked off. */
export const workDone = pgTable(
  "work_done",
  {
    comuneId: reference("comune_id")
      .notNull()
      .references(() => comuni.id),
    item: text("item").$type<WorkItem>().notNull(),
    doneOn: day("done_on").notNull(),
    doneBy: reference("done_by").references(() => people.id),
  },
  (table) => [primaryKey({ columns: [table.comuneId, table.item] })],
);
