import { sql } from "drizzle-orm";
import { bigint, boolean, check, date, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, instant, tstzrange } from "../columns";
import type { SlotState, VisitState } from "../enums";
import { people } from "./accounts";
import { comuni } from "./registry";

const reference = (name: string) => bigint(name, { mode: "number" });

/**
 * Half an hour or so of one operator for one comune. Two of one operator that stand never overlap (EXCLUDE, in the migration). A
 * comune that gives its appointment back leaves the row as `cancelled`; the time is another row, with another UID.
 */
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
    /** Where Sogei calls. */
    telephone: text("telephone"),
    takenAt: instant("taken_at"),
    uid: text("uid").notNull(),
    sequence: integer("sequence").notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [
    check("assistance_slots_during", sql`lower_inc(during) and not upper_inc(during) and not isempty(during)`),
    check("assistance_slots_taken", sql`(state in ('taken', 'cancelled')) = (comune_id is not null)`),
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
    /** As the registry says, or as the comune has corrected it. */
    residents: integer("residents").notNull(),
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
    // One at a time: a form sent twice makes one request.
    uniqueIndex("visit_requests_open")
      .on(table.comuneId)
      .where(sql`state in ('richiesta', 'valutazione', 'programmata')`),
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
    /** Of the visit, where this step has fixed it. */
    day: date("day", { mode: "string" }),
    personId: reference("person_id")
      .notNull()
      .references(() => people.id),
    at: instant("at").notNull().defaultNow(),
  },
  (table) => [index("visit_steps_request").on(table.requestId, table.id)],
);
