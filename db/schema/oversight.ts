import { sql } from "drizzle-orm";
import { bigint, date, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns";
import type { ReminderKind, ReminderOutcome } from "../enums";
import { people } from "./accounts";
import { authorities, comuni } from "./registry";

const reference = (name: string) => bigint(name, { mode: "number" });

/** What an authority has written to its comuni about. */
export const reminders = pgTable(
  "reminders",
  {
    id: id(),
    authorityId: reference("authority_id")
      .notNull()
      .references(() => authorities.id),
    sentBy: reference("sent_by")
      .notNull()
      .references(() => people.id),
    kind: text("kind").$type<ReminderKind>().notNull(),
    /** Added to the words of the template. */
    note: text("note"),
    createdAt: createdAt(),
  },
  (table) => [index("reminders_authority").on(table.authorityId, table.id)],
);

/** Every comune that was chosen, with whom it was written to or why not. */
export const reminderComuni = pgTable(
  "reminder_comuni",
  {
    reminderId: reference("reminder_id")
      .notNull()
      .references(() => reminders.id),
    comuneId: reference("comune_id")
      .notNull()
      .references(() => comuni.id),
    outcome: text("outcome").$type<ReminderOutcome>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.reminderId, table.comuneId] }),
    index("reminder_comuni_written")
      .on(table.comuneId, table.createdAt)
      .where(sql`outcome in ('referente', 'istituzionale')`),
  ],
);

/** When the authority informed the mayor of a comune, as the circular asks; recorded again, the last day counts. */
export const informedMayors = pgTable("informed_mayors", {
  comuneId: reference("comune_id")
    .primaryKey()
    .references(() => comuni.id),
  informedOn: date("informed_on", { mode: "string" }).notNull(),
  recordedBy: reference("recorded_by")
    .notNull()
    .references(() => people.id),
  recordedAt: instant("recorded_at").notNull().defaultNow(),
});
