import { type SQL, sql } from "drizzle-orm";
import { outgoing } from "~db/schema/kernel";

/**
 * Whether a message about a comune is still for its reader: access follows present membership, for messages too. Rows that are not
 * about a comune's matters carry none.
 */
export const forPresentMembers: SQL = sql`(${outgoing.comuneId} is null or exists (
  select 1 from memberships m
  where m.person_id = ${outgoing.personId} and m.comune_id = ${outgoing.comuneId} and m.ended_at is null))`;
