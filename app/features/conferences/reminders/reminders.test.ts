import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db, sql } from "~db/client.server";
import { makeConference, makeOffice } from "../../../../test/factories/conferences";
import { empty } from "../../../../test/support/empty";
import { giveBack } from "../booking/cancel.server";
import { inTurn } from "../booking/lock.server";
import { moveBooking } from "../booking/move.server";
import { takeSeat } from "../booking/take-seat.server";
import { isReminderDue } from "./due.server";
import { remind, tick } from "./tick.server";

let office: Awaited<ReturnType<typeof makeOffice>>;
let asked = 0;

beforeAll(async () => {
  office = await makeOffice();
});

beforeEach(() => empty("conference_bookings, conference_reminders, events"));

/** A seat that somebody has had for a week. */
async function book(conferenceId: number, bookedFor = "7 days") {
  asked += 1;
  const attendee = { name: "Anna Rossi", email: `anna.${asked}@comune.example` };
  const wish = { conferenceId, comuneId: office.comune.id, personId: office.person.id, attendee };
  const { booking } = await inTurn((tx) => takeSeat(tx, wish));
  await sql`update conference_bookings set confirmed_at = now() - ${bookedFor}::interval where id = ${booking.id}`;
  return booking;
}

interface Sent {
  bookingId: number;
  sequence: number;
  reminder: "day" | "hour";
}

const sent = async () =>
  (await sql<{ payload: Sent }[]>`select payload from events where name = 'booking.reminder' order by id`).map(
    ({ payload }) => payload,
  );

const startingIn = (minutes: number) =>
  makeConference({ startsAt: new Date(Date.now() + minutes * 60_000), capacity: 50 });

describe("a reminder", () => {
  test.each([
    ["a day", 24 * 60 - 1, "day"],
    ["an hour", 59, "hour"],
  ] as const)("goes out %s before, once, whoever asks how often and at once", async (_name, minutes, reminder) => {
    const booking = await book(await startingIn(minutes));
    await Promise.all([tick(), tick(), remind(reminder), remind(reminder)]);
    await tick();
    expect(await sent()).toEqual([{ bookingId: booking.id, sequence: 0, reminder }]);
  });

  test("is not sent before its time", async () => {
    await book(await startingIn(24 * 60 + 5));
    await book(await startingIn(65));
    await tick();
    expect(await sent()).toEqual([]);
  });

  test("goes to nobody who has booked after it was due", async () => {
    await book(await startingIn(30), "1 minute");
    await book(await startingIn(23 * 60), "5 minutes");
    await tick();
    expect(await sent()).toEqual([]);
  });

  test("is for seats: neither for who waits nor for a conference that is called off", async () => {
    const full = await makeConference({ startsAt: new Date(Date.now() + 59 * 60_000), capacity: 0 });
    await book(full);
    const off = await startingIn(59);
    await book(off);
    await sql`update conferences set state = 'cancelled' where id = ${off}`;
    await tick();
    expect(await sent()).toEqual([]);
  });

  test("that downtime has kept back is left out, not sent in a burst", async () => {
    for (const minutes of [22 * 60 - 1, 21 * 60, 19, 1, -30]) {
      const id = await startingIn(24 * 60);
      await book(id);
      await sql`update conferences set starts_at = now() + make_interval(mins => ${minutes}),
        ends_at = now() + make_interval(mins => ${minutes + 60}) where id = ${id}`;
    }
    await tick();
    expect(await sent()).toEqual([]);
  });

  test("that a minute's downtime has kept back is still of use", async () => {
    await book(await startingIn(23 * 60));
    await book(await startingIn(40));
    await tick();
    expect((await sent()).map(({ reminder }) => reminder)).toEqual(["day", "hour"]);
  });
});

describe("looked at again when the mail goes out, it", () => {
  const later = new Date(Date.now() + 3_600_000).toISOString();

  test("is dropped once the seat was given back, moved, or it is late", async () => {
    const [id, other] = [await startingIn(59), await makeConference({ inHours: 300 })];
    const booking = await book(id);
    const due = { bookingId: booking.id, sequence: 0, until: later };
    expect(await isReminderDue(db, due)).toBe(true);
    expect(await isReminderDue(db, { ...due, until: new Date(Date.now() - 1000).toISOString() })).toBe(false);
    await inTurn((tx) => moveBooking(tx, booking, other));
    expect(await isReminderDue(db, due)).toBe(false);
    expect(await isReminderDue(db, { ...due, sequence: 1 })).toBe(true);
    await inTurn((tx) => giveBack(tx, { ...booking, conferenceId: other }));
    expect(await isReminderDue(db, { ...due, sequence: 1 })).toBe(false);
  });

  test("is sent again for the new date of a conference that has moved", async () => {
    const id = await startingIn(59);
    const booking = await book(id);
    await tick();
    await sql`update conferences set starts_at = starts_at + interval '3 days', ends_at = ends_at + interval '3 days' where id = ${id}`;
    await tick();
    expect(await sent()).toHaveLength(1);
    await sql`update conferences set starts_at = starts_at - interval '49 hours', ends_at = ends_at - interval '49 hours' where id = ${id}`;
    await tick();
    expect(await sent()).toEqual([
      { bookingId: booking.id, sequence: 0, reminder: "hour" },
      { bookingId: booking.id, sequence: 0, reminder: "day" },
    ]);
  });
});
