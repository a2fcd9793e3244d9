import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { db } from "~db/client.server";
import { assistanceSlots } from "~db/schema/assistance";
import { comuni } from "~db/schema/registry";

const { during, createdAt } = assistanceSlots;
/** A span as two instants. */
export const startsAt = sql`lower(${during})`.mapWith(createdAt);
export const endsAt = sql`upper(${during})`.mapWith(createdAt);

/** Hours of who still works for Sogei. */
const isKept = sql`exists (select from memberships m where m.person_id = ${assistanceSlots.operatorId}
  and m.role in ('agente', 'supervisore') and m.ended_at is null)`;

const LISTED = 120;

/** Slots nobody has taken, for the next 30 days; of several operators at one hour, one for a comune to choose. */
export function freeSlots() {
  return db
    .selectDistinctOn([sql`lower(${during})`, sql`upper(${during})`], { id: assistanceSlots.id, startsAt, endsAt })
    .from(assistanceSlots)
    .where(
      and(
        eq(assistanceSlots.state, "free"),
        sql`lower(${during}) > now() and lower(${during}) < now() + interval '30 days'`,
        isKept,
      ),
    )
    .orderBy(sql`lower(${during})`, sql`upper(${during})`, asc(assistanceSlots.id))
    .limit(LISTED);
}

/** Appointments of some comuni that are not over. */
export function appointmentsOf(comuneIds: number[]) {
  return db
    .select({
      id: assistanceSlots.id,
      startsAt,
      endsAt,
      hasBegun: sql<boolean>`lower(${during}) <= now()`,
      reason: assistanceSlots.reason,
      telephone: assistanceSlots.telephone,
      threadPath: assistanceSlots.threadPath,
      comuneId: comuni.id,
      comune: comuni.name,
    })
    .from(assistanceSlots)
    .innerJoin(comuni, eq(comuni.id, assistanceSlots.comuneId))
    .where(
      and(
        inArray(assistanceSlots.comuneId, comuneIds),
        eq(assistanceSlots.state, "taken"),
        sql`upper(${during}) > now()`,
      ),
    )
    .orderBy(sql`lower(${during})`);
}

/** What an operator has published and is not over, with who has taken it. */
export function agendaOf(operatorId: number) {
  return db
    .select({
      id: assistanceSlots.id,
      startsAt,
      endsAt,
      hasBegun: sql<boolean>`lower(${during}) <= now()`,
      comune: comuni.name,
      reason: assistanceSlots.reason,
      telephone: assistanceSlots.telephone,
      threadPath: assistanceSlots.threadPath,
    })
    .from(assistanceSlots)
    .leftJoin(comuni, eq(comuni.id, assistanceSlots.comuneId))
    .where(
      and(
        eq(assistanceSlots.operatorId, operatorId),
        inArray(assistanceSlots.state, ["free", "taken"]),
        sql`upper(${during}) > now()`,
      ),
    )
    .orderBy(sql`lower(${during})`)
    .limit(LISTED);
}

export type FreeSlot = Awaited<ReturnType<typeof freeSlots>>[number];
export type Appointment = Awaited<ReturnType<typeof appointmentsOf>>[number];
export type AgendaRow = Awaited<ReturnType<typeof agendaOf>>[number];
