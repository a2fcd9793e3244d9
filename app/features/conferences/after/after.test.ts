import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { Conflict, Forbidden, Invalid, NotFound } from "~/lib/errors";
import { db, sql } from "~db/client.server";
import { conferenceBookings } from "~db/schema/conferences";
import { makeConference } from "../../../../test/factories/conferences";
import { makeEntry } from "../../../../test/factories/content";
import { holdNow, makeAttendee, markJoined } from "../testing";
import { correctAttendance, followUp } from "./attendance.server";
import { readCertificate, verifyCertificate } from "./certificate.server";
import { forgetAttendees } from "./forget.server";
import { addMaterials, removeMaterial } from "./hand-out.server";
import { materialsOf, mayReadMaterials, recordingAddress } from "./materials.server";
import { rate, ratingsOf } from "./rating.server";

const HERE = "192.0.2.1";
const DAY = 86_400;
let sogei: Actor;

beforeAll(async () => {
  sogei = await makeActor("agente");
});

const attendances = async (id: number) =>
  (await sql`select attendance from conference_bookings where conference_id = ${id} order by position`).map(
    ({ attendance }) => attendance,
  );

const bookingNow = async (id: number) => {
  const [row] = await db.select().from(conferenceBookings).where(eq(conferenceBookings.id, id));
  if (!row) throw new Error("there is the booking");
  return row;
};

describe("who was there", () => {
  test("is what staff say where they say something, of seats of this conference only", async () => {
    const [id, other] = [await makeConference({ capacity: 2 }), await makeConference()];
    const [first, second, waiting] = [await makeAttendee(id), await makeAttendee(id), await makeAttendee(id)];
    const elsewhere = await makeAttendee(other);
    const form = Object.fromEntries(
      [first, second, waiting, elsewhere].map(({ booking }) => [`presenza-${booking.id}`, "present"]),
    );
    await expect(correctAttendance(sogei, id, form, HERE)).rejects.toThrow(Conflict);
    await holdNow(id);
    await expect(correctAttendance(first.actor, id, form, HERE)).rejects.toThrow(Forbidden);
    await correctAttendance(sogei, id, { ...form, [`presenza-${second.booking.id}`]: "absent" }, HERE);
    expect(await attendances(id)).toEqual(["present", "absent", null]);
    expect(await attendances(other)).toEqual([null]);
    await correctAttendance(sogei, id, { [`presenza-${second.booking.id}`]: "" }, HERE);
    expect(await attendances(id)).toEqual(["present", null, null]);
    const records =
      await sql`select details from audit_log where action = 'conference.attendance' and subject_id = ${String(id)} order by id`;
    expect(records.map(({ details }) => details)).toEqual([{ corrected: 2 }, { corrected: 1 }]);
  });

  test("is asked once how it was; nobody who was not there", async () => {
    const id = await makeConference();
    const [joined, missed, contested] = [await makeAttendee(id), await makeAttendee(id), await makeAttendee(id)];
    await markJoined(joined.booking.id);
    await markJoined(contested.booking.id);
    await holdNow(id);
    await correctAttendance(sogei, id, { [`presenza-${contested.booking.id}`]: "absent" }, HERE);
    await Promise.all([followUp(), followUp()]);
    const seats = [joined, missed, contested].map(({ booking }) => booking.id);
    const asked = await sql`select (payload ->> 'bookingId')::int id from events
      where name = 'booking.attended' and (payload ->> 'bookingId')::int = any(${seats})`;
    expect(asked.map(({ id: asker }) => asker)).toEqual([joined.booking.id]);
  });
});

test("who was there votes, and may think again; nobody else", async () => {
  const id = await makeConference();
  const [joined, missed] = [await makeAttendee(id), await makeAttendee(id)];
  await markJoined(joined.booking.id);
  const vote = async (bookingId: number, value: unknown) => {
    const booking = await bookingNow(bookingId);
    return db.transaction((tx) => rate(tx, booking, value));
  };
  await vote(joined.booking.id, "2");
  await vote(joined.booking.id, "4");
  for (const value of ["0", "5", "2.5", "molto", undefined])
    await expect(vote(joined.booking.id, value)).rejects.toThrow(Conflict);
  await expect(vote(missed.booking.id, "4")).rejects.toThrow(Conflict);
  expect(await ratingsOf(id)).toEqual({ votes: 1, average: 4 });
});

describe("a certificate", () => {
  test("is there once it is over for who was there, and for their comune only", async () => {
    const id = await makeConference({ title: "Il giorno del subentro" });
    const [joined, missed, stranger] = [await makeAttendee(id), await makeAttendee(id), await makeAttendee(id)];
    await markJoined(joined.booking.id);
    await expect(readCertificate(joined.actor, joined.booking.id)).rejects.toThrow(NotFound);
    await holdNow(id);
    const { name, comune, title } = await readCertificate(joined.actor, joined.booking.id);
    expect([name, comune, title]).toEqual([joined.person.name, joined.comune.name, "Il giorno del subentro"]);
    await expect(readCertificate(missed.actor, missed.booking.id)).rejects.toThrow(NotFound);
    await expect(readCertificate(stranger.actor, joined.booking.id)).rejects.toThrow(NotFound);
  });

  test("is verified by its code, until the attendance is corrected or the name forgotten", async () => {
    const id = await makeConference();
    const { actor, person, booking } = await makeAttendee(id);
    await markJoined(booking.id);
    await holdNow(id);
    const { code } = await readCertificate(actor, booking.id);
    expect(await verifyCertificate(` ${code}\n`, HERE)).toMatchObject({ name: person.name });
    for (const wrong of ["", code.slice(1), `${booking.id + 1}${code.slice(code.indexOf("-"))}`, code.toUpperCase()])
      expect(await verifyCertificate(wrong, HERE)).toBeNull();
    await correctAttendance(sogei, id, { [`presenza-${booking.id}`]: "absent" }, HERE);
    expect(await verifyCertificate(code, HERE)).toBeNull();
    await correctAttendance(sogei, id, { [`presenza-${booking.id}`]: "" }, HERE);
    expect(await verifyCertificate(code, HERE)).not.toBeNull();
    await forgetAttendees(0);
    expect(await verifyCertificate(code, HERE)).toBeNull();
  });
});

describe("recordings and materials", () => {
  const ADDRESS = "https://video.example/segreta-1234";
  const hand = (actor: Actor, id: number, form: Record<string, string>) =>
    addMaterials(actor, id, form, { files: [] }, HERE);

  test("are reached by who has a seat, and by who leads; nobody reads the address", async () => {
    const id = await makeConference({ capacity: 1 });
    const [seated, waiting] = [await makeAttendee(id), await makeAttendee(id)];
    const stranger = await makeAttendee(await makeConference());
    await expect(hand(seated.actor, id, { registrazione: ADDRESS })).rejects.toThrow(Forbidden);
    await hand(sogei, id, { titolo_registrazione: "Registrazione", registrazione: ADDRESS });
    const { recordings } = await materialsOf(id);
    const [recording] = recordings;
    expect(recordings).toEqual([{ id: expect.any(Number), title: "Registrazione" }]);
    const recordingId = recording?.id ?? 0;
    expect(await recordingAddress(seated.actor, recordingId)).toBe(ADDRESS);
    expect(await recordingAddress(sogei, recordingId)).toBe(ADDRESS);
    for (const { actor } of [waiting, stranger]) {
      await expect(recordingAddress(actor, recordingId)).rejects.toThrow(NotFound);
      expect(await mayReadMaterials(actor, id)).toBe(false);
    }
    const rows = await sql`select * from conference_recordings`;
    expect(JSON.stringify(rows)).not.toContain("segreta-1234");
    await removeMaterial(sogei, id, { registrazione: String(recordingId) }, HERE);
    await expect(recordingAddress(seated.actor, recordingId)).rejects.toThrow(NotFound);
  });

  test("name texts of the site, one a line, and say which line leads nowhere", async () => {
    const id = await makeConference();
    await makeEntry({ slug: "pin-bloccato", title: "Il PIN è bloccato" });
    await hand(sogei, id, { trattate: "/faq/pin-bloccato?fase=test\n\n" });
    expect((await materialsOf(id)).treated).toEqual([{ href: "/faq/pin-bloccato", title: "Il PIN è bloccato" }]);
    const wrong = hand(sogei, id, { trattate: "/faq/pin-bloccato\n/faq/che-non-esiste" });
    await expect(wrong).rejects.toMatchObject({ fields: { trattate: expect.stringContaining("/faq/che-non-esiste") } });
    await expect(hand(sogei, id, { registrazione: "http://video.example/x" })).rejects.toThrow(Invalid);
    expect((await materialsOf(id)).treated).toHaveLength(1);
  });
});

test("names, guests and questions are forgotten a time after the end, and nothing before; seats are still counted", async () => {
  const [old, recent] = [await makeConference(), await makeConference()];
  const [gone, kept] = [await makeAttendee(old), await makeAttendee(recent)];
  for (const { booking, comune, person } of [gone, kept]) {
    await sql`insert into conference_questions (conference_id, booking_id, comune_id, person_id, body)
      values (${booking.conferenceId}, ${booking.id}, ${comune.id}, ${person.id}, 'Quando?')`;
    await sql`insert into conference_guests (conference_id, name, organisation, email)
      values (${booking.conferenceId}, 'Gino Ospite', 'AgID', 'gino@agid.example')`;
  }
  await sql`update conferences set starts_at = now() - interval '31 days', ends_at = now() - interval '30 days 1 hour' where id = ${old}`;
  await sql`update conferences set starts_at = now() - interval '30 days', ends_at = now() - interval '29 days 23 hours' where id = ${recent}`;
  await forgetAttendees(30 * DAY);
  const rows = await sql`select conference_id::int id, attendee_name, attendee_email, state from conference_bookings
    where conference_id in (${old}, ${recent}) order by 1`;
  expect([...rows]).toEqual([
    { id: old, attendee_name: null, attendee_email: null, state: "confirmed" },
    { id: recent, attendee_name: kept.person.name, attendee_email: kept.person.email, state: "confirmed" },
  ]);
  expect((await sql`select conference_id::int id from conference_guests`).map(({ id }) => id)).toEqual([recent]);
  expect((await sql`select conference_id::int id from conference_questions`).map(({ id }) => id)).toEqual([recent]);
});
