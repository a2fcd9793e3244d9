import { sql } from "../../db/client.server";

/** How many have a seat and how many wait. */
export async function statesOf(conferenceId: number): Promise<{ confirmed: number; waitlisted: number }> {
  const [row] = await sql`
    select count(*) filter (where state = 'confirmed')::int confirmed, count(*) filter (where state = 'waitlisted')::int waitlisted
    from conference_bookings where conference_id = ${conferenceId}`;
  return { confirmed: row?.confirmed, waitlisted: row?.waitlisted };
}

/** Queries that find nothing when seats were given as they must be. */
const RULES: Record<string, (conferenceId: number) => Promise<readonly unknown[]>> = {
  "the counter is not the number of seats": (id) => sql`
    select from conferences c where id = ${id} and seats_taken <> (select count(*) from conference_bookings b
      where b.conference_id = c.id and b.state in ('confirmed', 'offered'))`,
  "positions are not 1, 2, 3 … without a gap": (id) => sql`
    select from conference_bookings where conference_id = ${id}
    having min(position) <> 1 or max(position) <> count(*) or count(distinct position) <> count(*)`,
  "positions are not in the order of the lock": (id) => sql`
    select from (select locked_at < lag(locked_at) over (order by position) is_back
      from conference_bookings where conference_id = ${id}) turns where is_back`,
  "somebody who may have a seat was overtaken": (id) => sql`
    select from conference_bookings w join conference_bookings c on c.conference_id = w.conference_id
    where w.conference_id = ${id} and w.state = 'waitlisted' and w.passed_over is null and c.state = 'confirmed'
      and c.position > w.position limit 1`,
  "a comune has more seats than it may": (id) => sql`
    select from conference_bookings b join conferences c on c.id = b.conference_id
    where c.id = ${id} and b.state = 'confirmed' group by b.comune_id, c.seats_per_comune having count(*) > c.seats_per_comune`,
  "a person has two seats": (id) => sql`
    select from conference_bookings where conference_id = ${id} and state <> 'cancelled' group by attendee_email having count(*) > 1`,
  "a seat was not told, or twice": (id) => sql`
    select from conference_bookings b left join events e
      on e.name = 'booking.confirmed' and (e.payload ->> 'bookingId')::bigint = b.id
    where b.conference_id = ${id} and b.confirmed_at is not null group by b.id having count(e.id) <> 1`,
  "a seat that was given back was not told, or twice": (id) => sql`
    select from conference_bookings b left join events e
      on e.name = 'booking.cancelled' and (e.payload ->> 'bookingId')::bigint = b.id
    where b.conference_id = ${id} and b.state = 'cancelled' group by b.id having count(e.id) <> 1`,
};

export async function faultsOfConference(id: number): Promise<string[]> {
  const faults: string[] = [];
  for (const [fault, find] of Object.entries(RULES)) if ((await find(id)).length) faults.push(fault);
  return faults;
}

export async function faultsOfSlots(ids: readonly number[]): Promise<string[]> {
  const untold = await sql`
    select from assistance_slots s left join events e
      on e.name = 'appointment.taken' and (e.payload ->> 'slotId')::bigint = s.id
    where s.id = any(${[...ids]}) and s.state = 'taken' group by s.id having count(e.id) <> 1`;
  const overlapping = await sql`
    select from assistance_slots a join assistance_slots b
      on a.operator_id = b.operator_id and a.id < b.id and a.during && b.during
    where a.state in ('free', 'taken') and b.state in ('free', 'taken')`;
  return [
    ...(untold.length ? ["an appointment was not told, or twice"] : []),
    ...(overlapping.length ? ["two appointments of one operator overlap"] : []),
  ];
}
