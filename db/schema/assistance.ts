import { sql } from "drizzle-orm";
import { bigint, boolean, check, date, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, id, instant, tstzrange } from "../columns";
import type { SlotState, VisitState } from "../enums";
import { people } from "./accounts";
import { comuni } from "./registry";

const reference = (name: string) => bigint(name, { mode: "number" });

/** Half an hour or so of one operator for one comune. Two of one operator never overlap (EXCLUDE, in the migration). */
export const assistanceSlots = pgTable(
  "assistance_slots",
  {
    id: id(),
    operatorId: reference("operator_id")
      .notNull()
      .references(() => people.id),
    during: tstzrange("during").notNull(),
    state: text("state").$type<SlotState>().notNull().default("free"),
    comuneId: reference("comune_id").references(() => comuni.id),
    personId: reference("person_id").references(() => people.id),
    /** Why it was taken. */
    reason: text("reason"),
    /** Path of the thread it is about. */
    threadPath: text("thread_path"),
    takenAt: instant("taken_at"),
    uid: text("uid").notNull(),
    sequence: integer("sequence").notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [
    check("assistance_slots_during", sql`lower_inc(during) and not upper_inc(during) and not isempty(during)`),
    check("assistance_slots_taken", sql`(state = 'taken') = (comune_id is not null)`),
    index("assistance_slots_start").on(sql`lower(during)`, table.id),
    index("assistance_slots_comune").on(table.comuneId),
  ],
);

/** A comune asks for help on its premises. */
export const visitRequests = pgTable(
  "visit_requests",
  {
    id: id(),
    comuneId: reference("comune_id")
      .notNull()
      .references(() => comuni.id),
    personId: reference("person_id")
      .notNull()
      .references(() => people.id),
    state: text("state").$type<VisitState>().notNull().default("richiesta"),
    why: text("why").notNull(),
    workstations: integer("workstations").notNull(),
    offices: integer("offices").notNull(),
    /** APR and AIRE are kept apart locally. */
    keepsTwoRegisters: boolean("keeps_two_registers").notNull(),
    changesSoftware: boolean("changes_software").notNull(),
    wantedFrom: date("wanted_from", { mode: "string" }),
    scheduledOn: date("scheduled_on", { mode: "string" }),
    createdAt: createdAt(),
    changedAt: instant("changed_at").notNull().defaultNow(),
  },
  (table) => [
    index("visit_requests_comune").on(table.comuneId),
    index("visit_requests_state").on(table.state, table.id),
    check("visit_requests_scheduled", sql`state <> 'programmata' or scheduled_on is not null`),
  ],
);

/** What happened to a request, step by step; the reason where it is not possible. */
export const visitSteps = pgTable(
  "visit_steps",
  {
    id: id(),
    requestId: reference("request_id")
      .notNull()
      .references(() => visitRequests.id),
    state: text("state").$type<VisitState>().notNull(),
    note: text("note"),
    personId: reference("person_id")
      .notNull()
      .references(() => people.id),
    at: instant("at").notNull().defaultNow(),
  },
  (table) => [index("visit_steps_request").on(table.requestId, table.id)],
);
