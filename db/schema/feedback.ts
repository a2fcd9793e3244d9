import { sql } from "drizzle-orm";
import { bigint, boolean, date, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";
import { people } from "./accounts";
import { entries } from "./content";
import { comuni } from "./registry";

/** A secret per day, that turns a visitor's address into a mark nobody can turn back; deleted with the day. */
export const dailySalts = pgTable("daily_salts", {
  day: date("day", { mode: "string" }).primaryKey(),
  salt: text("salt").notNull(),
});

export const helpfulVotes = pgTable(
  "helpful_votes",
  {
    id: id(),
    entryId: bigint("entry_id", { mode: "number" })
      .notNull()
      .references(() => entries.id),
    helpful: boolean("helpful").notNull(),
    comment: text("comment"),
    /** Tells one visitor from another within a day; emptied after 24 hours. */
    voterMark: text("voter_mark"),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("helpful_votes_voter").on(table.entryId, table.voterMark),
    index("helpful_votes_created").on(table.createdAt),
  ],
);

/** What readers propose to change, and problems of the site they report. */
export const suggestions = pgTable(
  "suggestions",
  {
    id: id(),
    path: text("path").notNull(),
    body: text("body").notNull(),
    createdAt: createdAt(),
    /** Who wrote it, only if they asked for an answer; null for everybody else. */
    personId: bigint("person_id", { mode: "number" }).references(() => people.id),
    comuneId: bigint("comune_id", { mode: "number" }).references(() => comuni.id),
    handledAt: instant("handled_at"),
    handledBy: bigint("handled_by", { mode: "number" }).references(() => people.id),
    answer: text("answer"),
  },
  (table) => [
    index("suggestions_created").on(table.createdAt),
    index("suggestions_open").on(table.id).where(sql`handled_at is null`),
    index("suggestions_person").on(table.personId),
  ],
);
