import { bigint, boolean, date, index, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";
import type { CapacityKind, DecisionAct, LeftOutReason, PlanAct, ProposalState, Unplaced } from "../enums";
import { people } from "./accounts";
import { sheets } from "./plan";
import { comuni } from "./registry";

const day = (name: string) => date(name, { mode: "string" });
const reference = (name: string) => bigint(name, { mode: "number" });
const comune = () =>
  reference("comune_id")
    .notNull()
    .references(() => comuni.id);

/** What decides the earliest day of a date. */
export type EarliestBecause =
  | "tests-from"
  | "adaptation"
  | "not-before"
  | "tests-length"
  | "tests-running"
  | "preparation";

export interface DateReason {
  /** ISO day before which it cannot be. */
  earliest: string;
  because: EarliestBecause;
  /** Weeks after it that had no room. */
  fullWeeks: number;
  /** Weeks with too few working days for a subentro. */
  shortWeeks: number;
  /** Weeks in which another large comune of the province takes over. */
  takenWeeks: number;
  /** Holidays passed over in the week chosen, ISO days. */
  holidays: string[];
}

/** Of the dates that were planned, why they are what they are. */
export type PlanReasons = Partial<Record<"file" | "tests" | "start", DateReason>>;

/** The dates of a plan; null where the milestone was reached already. */
const dates = {
  fileOn: day("file_on"),
  testsEndOn: day("tests_end_on"),
  startFrom: day("start_from"),
  startTo: day("start_to"),
};

/** How many comuni Sogei can follow in a week, by kind of work. */
export const planCapacities = pgTable(
  "plan_capacities",
  {
    id: id(),
    kind: text("kind").$type<CapacityKind>().notNull(),
    /** The Monday of the only week it is for; null: every week without a row of its own. */
    week: day("week"),
    number: integer("number").notNull(),
    /** Why this week is another. */
    note: text("note"),
    changedBy: reference("changed_by").references(() => people.id),
    changedAt: instant("changed_at").notNull().defaultNow(),
  },
  (table) => [unique("plan_capacities_kind_week").on(table.kind, table.week).nullsNotDistinct()],
);

/** A run of the planner: for which comuni, with which limits, what came out. */
export const planRuns = pgTable("plan_runs", {
  id: id(),
  requestedBy: reference("requested_by")
    .notNull()
    .references(() => people.id),
  /** The parameters of the list it was run on. */
  filters: jsonb("filters").$type<Record<string, string>>().notNull(),
  notBefore: day("not_before").notNull(),
  weeks: integer("weeks").notNull(),
  proposed: integer("proposed").notNull(),
  unplaced: integer("unplaced").notNull(),
  createdAt: createdAt(),
});

/** The proposal of a comune as it stands; what it was before is in `plan_versions`. */
export const planProposals = pgTable(
  "plan_proposals",
  {
    comuneId: comune().primaryKey(),
    state: text("state").$type<ProposalState>().notNull(),
    /** Number and row of the version in force. */
    version: integer("version").notNull(),
    versionId: reference("version_id").notNull(),
    /** Sogei has changed what the planner proposed. */
    isAdjusted: boolean("is_adjusted").notNull(),
    runId: reference("run_id").references(() => planRuns.id),
    /** The sheet it was made from: a later one makes it stale. */
    sheetId: reference("sheet_id").references(() => sheets.id),
    ...dates,
  },
  (table) => [index("plan_proposals_state").on(table.state, table.comuneId)],
);

/** Proposals approved or sent back together. */
export const planDecisions = pgTable("plan_decisions", {
  id: id(),
  act: text("act").$type<DecisionAct>().notNull(),
  personId: reference("person_id")
    .notNull()
    .references(() => people.id),
  note: text("note"),
  decided: integer("decided").notNull(),
  /** Comuni that were chosen and left out, and why. */
  leftOut: jsonb("left_out").$type<{ comuneId: number; why: LeftOutReason }[]>().notNull(),
  createdAt: createdAt(),
});

/** Every version of every plan: who, when, why, which dates. Only added to. */
export const planVersions = pgTable(
  "plan_versions",
  {
    id: id(),
    comuneId: comune(),
    version: integer("version").notNull(),
    act: text("act").$type<PlanAct>().notNull(),
    ...dates,
    /** Why the planner chose each date. */
    reasons: jsonb("reasons").$type<PlanReasons>(),
    note: text("note"),
    personId: reference("person_id")
      .notNull()
      .references(() => people.id),
    runId: reference("run_id").references(() => planRuns.id),
    decisionId: reference("decision_id").references(() => planDecisions.id),
    createdAt: createdAt(),
  },
  (table) => [
    unique("plan_versions_comune_version").on(table.comuneId, table.version),
    index("plan_versions_decision").on(table.decisionId),
  ],
);

/** Comuni the last run that tried them found no dates for. */
export const planUnplaced = pgTable("plan_unplaced", {
  comuneId: comune().primaryKey(),
  runId: reference("run_id")
    .notNull()
    .references(() => planRuns.id),
  reason: text("reason").$type<Unplaced>().notNull(),
});
