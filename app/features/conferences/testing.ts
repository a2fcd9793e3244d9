import { sql } from "~db/client.server";
import { makeConference, makeOffice } from "../../../test/factories/conferences";
import { actorOf } from "../accounts/joining/testing";
import { inTurn } from "./booking/lock.server";
import { takeSeat } from "./booking/take-seat.server";

type Office = Awaited<ReturnType<typeof makeOffice>>;

/** Somebody who works in a comune, with a seat in their own name, or a place in line where there is none. */
export async function makeAttendee(conferenceId: number, office?: Office) {
  const { comune, person } = office ?? (await makeOffice());
  const attendee = { name: person.name ?? "", email: person.email };
  const wish = { conferenceId, comuneId: comune.id, personId: person.id, attendee };
  const { booking } = await inTurn((tx) => takeSeat(tx, wish));
  return { comune, person, booking, actor: await actorOf(person.id) };
}

/** As if it had been held: it ended an hour ago. */
export async function holdNow(conferenceId: number): Promise<void> {
  await sql`update conferences set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour' where id = ${conferenceId}`;
}

/** One that is going on, with a room at this address. */
export async function makeRunning(sealedAddress = "sealed"): Promise<number> {
  const id = await makeConference({ inHours: 0.1 });
  const [room] = await sql`insert into conference_rooms (name, kind, sealed_address)
    values (${`Sala ${id}`}, 'link', ${sealedAddress}) returning id`;
  await sql`update conferences set room_id = ${room?.id} where id = ${id}`;
  return id;
}

/** Joins that the database has seen. */
export async function markJoined(bookingId: number): Promise<void> {
  await sql`update conference_bookings set joined_at = now() where id = ${bookingId}`;
}
