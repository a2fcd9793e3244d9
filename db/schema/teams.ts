import { pgTable, text } from "drizzle-orm/pg-core";

/** Groups of Sogei's support, by name: a thread is assigned to one person or to one of these. */
export const supportTeams = pgTable("support_teams", { name: text("name").primaryKey() });
