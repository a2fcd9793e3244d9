import { sql } from "drizzle-orm";
import { bigint, boolean, date, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, instant, textList } from "../columns";
import type { Modality, SheetFlag, Stage } from "../enums";
import { people } from "./accounts";
import { comuni } from "./registry";

const day = (name: string) => date(name, { mode: "string" });
const reference = (name: string) => bigint(name, { mode: "number" });

/** A time in which comuni are asked for their sheet; the deadline is data. */
export const campaigns = pgTable("campaigns", {
  id: id(),
  name: text("name").notNull().unique(),
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
    /** Days the adaptation of the software takes; WAI and WS only. */
    adaptationDays: integer("adaptation_days"),
    workstations: integer("workstations"),
    testsFrom: day("tests_from"),
    /** As it was written: makers are told apart elsewhere. */
    software: text("software"),
    /** After the campaign's deadline. */
    isLate: boolean("is_late").notNull(),
    /** What is odd about it and was let in. */
    flags: textList<SheetFlag>("flags"),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex("sheets_comune_version").on(table.comuneId, table.version)],
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
