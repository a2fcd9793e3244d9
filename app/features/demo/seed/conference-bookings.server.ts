import { eq, sql } from "drizzle-orm";
import { newUid } from "~/features/conferences/booking/take-seat.server";
import { emit } from "~/features/jobs/emit.server";
import type { Tx } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { conferenceBookings, conferenceQuestions } from "~db/schema/conferences";
import { PERSONAS } from "../personas";
import type { DemoConference } from "./conference-list";
import { idsOf } from "./people.server";

const IVREA = "001125";

/** Seats of the personas' comune, told to them as to anybody; of what is over only the row. */
export async function seedOwnBookings(tx: Tx, conferenceId: number, each: DemoConference): Promise<void> {
  const comuneId = (await idsOf(tx, [IVREA]))[IVREA];
  for (const who of comuneId ? (each.own ?? []) : []) {
    const { name, email } = PERSONAS[who];
    const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.email, email));
    if (!person || !comuneId) continue;
    const waits = each.booked > each.capacity;
    const [booking] = await tx
      .insert(conferenceBookings)
      .values({
        conferenceId,
        comuneId,
        personId: person.id,
        reference: `WC-DEMO${conferenceId}${who.slice(0, 1).toUpperCase()}`,
        state: waits ? "waitlisted" : "confirmed",
        position: sql`(select next_position from conferences where id = ${conferenceId})`,
        lockedAt: sql`now() - interval '15 days'`,
        confirmedAt: waits ? null : sql`now() - interval '15 days'`,
        attendeeName: name,
        attendeeEmail: email,
        uid: newUid(),
        ...(each.inDays < 0 ? { joinedAt: joinedSql(conferenceId) } : {}),
      })
      .returning();
    await tx.execute(sql`update conferences set next_position = next_position + 1 where id = ${conferenceId}`);
    if (!booking) continue;
    if (each.inDays === 5) await ask(tx, booking);
    if (each.inDays < 0) continue;
    if (waits) await emit(tx, { name: "booking.waitlisted", payload: { bookingId: booking.id } });
    else await emit(tx, { name: "booking.confirmed", payload: { bookingId: booking.id, sequence: 0 } });
  }
}

/** People come some minutes before it begins. */
const joinedSql = (conferenceId: number) =>
  sql`(select starts_at - interval '9 minutes' from conferences where id = ${conferenceId})`;

async function ask(tx: Tx, { id, conferenceId, comuneId, personId }: typeof conferenceBookings.$inferSelect) {
  const body = "La firma scade durante le prove: si rifanno i messaggi già accettati?";
  await tx.insert(conferenceQuestions).values({ bookingId: id, conferenceId, comuneId, personId, body });
}

/** Seats of other comuni at the right stage, always the same ones, by somebody of their registry office. */
export async function seedOtherBookings(tx: Tx, conferenceId: number, each: DemoConference): Promise<void> {
  if (!each.booked) return;
  const isOver = each.inDays < 0;
  await tx.execute(sql`
    create temporary table if not exists demo_offices on commit drop as
    select c.id comune_id, c.istat, p.stage, p.modality from comuni c join plans p on p.comune_id = c.id
    where c.ceased_on is null and c.istat not in ('001125', '001082', '001272') order by md5(c.istat) limit 1500`);
  await tx.execute(sql`
    with chosen as (
      select o.*, row_number() over (order by md5(o.istat || ${conferenceId}::text)) n from demo_offices o, conferences c
      where c.id = ${conferenceId} and (c.stages = '{}' or o.stage = any(c.stages))
        and (c.modalities = '{}' or o.modality = any(c.modalities)) limit ${each.booked}
    ), asked as (
      insert into people (name, email)
      select 'Ufficio anagrafe ' || istat, 'anagrafe.' || istat || '@comune.example' from chosen
      on conflict (email) do update set name = excluded.name returning id, email
    )
    insert into conference_bookings (conference_id, comune_id, person_id, reference, state, position, locked_at, confirmed_at,
      attendee_name, attendee_email, uid, joined_at, attendance)
    select ${conferenceId}, comune_id, a.id, 'WC-D' || ${conferenceId} || '-' || n,
      case when n <= ${each.capacity} then 'confirmed' else 'waitlisted' end,
      (select next_position from conferences where id = ${conferenceId}) + n - 1,
      now() - interval '14 days' + n * interval '1 minute',
      case when n <= ${each.capacity} then now() - interval '14 days' + n * interval '1 minute' end,
      a2.name, a.email, 'booking-demo-' || ${conferenceId} || '-' || n || '@example.invalid',
      case when ${isOver} and n % 5 <> 0 then ${joinedSql(conferenceId)} + n * interval '7 seconds' end,
      case when ${isOver} and n % 10 = 0 then 'absent' end
    from chosen join asked a on a.email = 'anagrafe.' || istat || '@comune.example'
      cross join lateral (select (array['Anna', 'Bruno', 'Carla', 'Dino', 'Elena', 'Franco', 'Gina'])[1 + n % 7] || ' '
        || (array['Rossi', 'Bianchi', 'Verdi', 'Neri', 'Gallo', 'Riva', 'Conti', 'Serra'])[1 + n % 8] as name) a2`);
  await tx.execute(sql`
    update conferences set next_position = coalesce((select max(position) from conference_bookings
      where conference_id = ${conferenceId}), 0) + 1 where id = ${conferenceId}`);
}
