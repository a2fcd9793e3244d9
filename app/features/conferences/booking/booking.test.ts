import { beforeAll, describe, expect, test } from "vitest";
import { Conflict } from "~/lib/errors";
import { db, sql } from "~db/client.server";
import { makeConference, makeOffice, standAt } from "../../../../test/factories/conferences";
import { makeProvince } from "../../../../test/factories/registry";
import { acceptOffer, giveBack, withdrawOffers } from "./cancel.server";
import { CONFERENCE_LOCK, inTurn, lockConference } from "./lock.server";
import { moveBooking, swapAttendee } from "./move.server";
import { promote } from "./promote.server";
import { type Booking, takeSeat, type Wish } from "./take-seat.server";

let asked = 0;
let used = 0;
let offices: Awaited<ReturnType<typeof makeOffice>>[];

beforeAll(async () => {
  const { code } = await makeProvince();
  offices = await Promise.all(Array.from({ length: 60 }, () => makeOffice({ provinceCode: code })));
});

/** One that this conference has not seen: they are taken in turn. */
function another() {
  used += 1;
  const office = offices[used % offices.length];
  if (!office) throw new Error("there are offices");
  return office;
}

/** A seat for somebody new, of a comune of their own unless one is given. */
async function book(conferenceId: number, office?: Awaited<ReturnType<typeof makeOffice>>, values: Partial<Wish> = {}) {
  const { comune, person } = office ?? another();
  asked += 1;
  const attendee = { name: `Partecipante ${asked}`, email: `partecipante.${asked}@comune.example` };
  const wish = { conferenceId, comuneId: comune.id, personId: person.id, attendee, ...values };
  return inTurn((tx) => takeSeat(tx, wish));
}

const stateOf = async ({ booking }: { booking: Booking }) => {
  const [row] = await sql`select state from conference_bookings where id = ${booking.id}`;
  return row?.state;
};

const seatsTaken = async (id: number) =>
  (await sql`select seats_taken from conferences where id = ${id}`)[0]?.seats_taken;

async function events(name: string, bookingId: number): Promise<number> {
  const rows = await sql`select 1 from events where name = ${name} and (payload ->> 'bookingId')::int = ${bookingId}`;
  return rows.length;
}

describe("a seat", () => {
  test("is given while there is one, then a place in the waitlist, in the order of asking", async () => {
    const id = await makeConference({ capacity: 1 });
    const [first, second, third] = [await book(id), await book(id), await book(id)];
    expect([first.booking.state, second.booking.state, third.booking.state]).toEqual([
      "confirmed",
      "waitlisted",
      "waitlisted",
    ]);
    expect([first, second, third].map(({ booking }) => booking.position)).toEqual([1, 2, 3]);
    expect(await events("booking.confirmed", first.booking.id)).toBe(1);
    expect(await events("booking.waitlisted", second.booking.id)).toBe(1);
  });

  test("given back goes to the next in the same transaction; twice given back, once", async () => {
    const id = await makeConference({ capacity: 1 });
    const [first, second, third] = [await book(id), await book(id), await book(id)];
    const backs = await Promise.all([1, 2].map(() => inTurn((tx) => giveBack(tx, first.booking))));
    expect(backs.filter(Boolean)).toHaveLength(1);
    expect([await stateOf(second), await stateOf(third)]).toEqual(["confirmed", "waitlisted"]);
    expect(await seatsTaken(id)).toBe(1);
    expect(await events("booking.confirmed", second.booking.id)).toBe(1);
    // Who has given the seat back is not promoted again.
    await inTurn((tx) => giveBack(tx, second.booking));
    await inTurn((tx) => giveBack(tx, third.booking));
    expect([await stateOf(first), await seatsTaken(id)]).toEqual(["cancelled", 0]);
  });

  test("passes over who may not have it any more, and says to staff why", async () => {
    const id = await makeConference({ capacity: 1, seatsPerComune: 1, stages: ["test"] });
    const office = await makeOffice({ stage: "test" });
    const moved = await makeOffice({ stage: "test" });
    const last = await makeOffice({ stage: "test" });
    const first = await book(id, office);
    const [colleague, gone, next] = [await book(id, office), await book(id, moved), await book(id, last)];
    await standAt(moved.comune.id, "subentro");
    expect(colleague.booking.passedOver).toBe("limit");
    const other = await book(id, await makeOffice({ stage: "test" }));
    await inTurn((tx) => giveBack(tx, first.booking));
    expect(await stateOf(colleague)).toBe("confirmed");
    await inTurn((tx) => giveBack(tx, colleague.booking));
    const [row] = await sql`select state, passed_over from conference_bookings where id = ${gone.booking.id}`;
    expect(row).toMatchObject({ state: "waitlisted", passed_over: "stage" });
    expect([await stateOf(next), await stateOf(other)]).toEqual(["confirmed", "waitlisted"]);
  });

  test("finds who may have it far down the line", async () => {
    const id = await makeConference({ capacity: 1, stages: ["test"] });
    const moved = await makeOffice({ stage: "test" });
    const first = await book(id, await makeOffice({ stage: "test" }));
    const ahead = await Promise.all(Array.from({ length: 41 }, () => book(id, moved)));
    const last = await book(id, await makeOffice({ stage: "test" }));
    await standAt(moved.comune.id, "subentro");
    await inTurn((tx) => giveBack(tx, first.booking));
    expect(await stateOf(last)).toBe("confirmed");
    const passed = await sql`select 1 from conference_bookings where id = any(${ahead.map(({ booking }) => booking.id)})
      and state = 'waitlisted' and passed_over = 'stage'`;
    expect(passed).toHaveLength(41);
  });

  test("is offered within four hours of the start, accepted in time or given to the next", async () => {
    const id = await makeConference({ capacity: 1, inHours: 3 });
    const [first, second, third] = [await book(id), await book(id), await book(id)];
    await inTurn((tx) => giveBack(tx, first.booking));
    expect(await stateOf(second)).toBe("offered");
    expect(await seatsTaken(id)).toBe(1);
    await sql`update conference_bookings set offered_until = now() - interval '1 minute' where id = ${second.booking.id}`;
    await expect(inTurn((tx) => acceptOffer(tx, second.booking))).rejects.toThrow(Conflict);
    await withdrawOffers();
    expect([await stateOf(second), await stateOf(third)]).toEqual(["cancelled", "offered"]);
    await inTurn((tx) => acceptOffer(tx, third.booking));
    expect(await stateOf(third)).toBe("confirmed");
  });

  test("is given to nobody once it has begun", async () => {
    const id = await makeConference({ capacity: 1 });
    const [first, second] = [await book(id), await book(id)];
    await sql`update conferences set starts_at = now() - interval '1 minute' where id = ${id}`;
    await inTurn((tx) => giveBack(tx, first.booking));
    expect(await stateOf(second)).toBe("waitlisted");
    await expect(book(id)).rejects.toThrow(Conflict);
  });

  test("is refused to comuni it is not for, unless staff say why", async () => {
    const id = await makeConference({ stages: ["subentro"] });
    const office = await makeOffice({ stage: "test" });
    await expect(book(id, office)).rejects.toThrow(Conflict);
    const let_in = await book(id, office, { overrideReason: "Anticipa il subentro a gennaio." });
    expect(let_in.booking.state).toBe("confirmed");
  });

  test("no path overbooks: the database itself refuses", async () => {
    const id = await makeConference({ capacity: 1 });
    await book(id);
    const { booking } = await book(id);
    const forced = sql`update conference_bookings set state = 'confirmed' where id = ${booking.id}`;
    await expect(forced).rejects.toMatchObject({ code: "23514", constraint_name: "conferences_seats" });
    await expect(sql`update conferences set capacity = 0 where id = ${id}`).rejects.toMatchObject({ code: "23514" });
  });
});

describe("the lock", () => {
  test("is held by who counts: the advisory one, and the row", async () => {
    const id = await makeConference();
    await db.transaction(async (tx) => {
      await lockConference(tx, id);
      const held =
        await sql`select 1 from pg_locks where locktype = 'advisory' and classid = ${CONFERENCE_LOCK} and objid = ${id} and granted`;
      expect(held).toHaveLength(1);
      const other = sql`select 1 from conferences where id = ${id} for no key update nowait`;
      await expect(other).rejects.toMatchObject({ code: "55P03" });
    });
  });
});

describe("all at once", () => {
  test("60 bookings for 10 seats: 10 confirmed, 50 wait in the order of the lock", async () => {
    const id = await makeConference({ capacity: 10 });
    await Promise.all(offices.map((office) => book(id, office)));
    const rows =
      await sql`select state, position::int, locked_at from conference_bookings where conference_id = ${id} order by position`;
    expect(rows.map(({ position }) => position)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    expect(rows.map(({ state }) => state)).toEqual([...Array(10).fill("confirmed"), ...Array(50).fill("waitlisted")]);
    const times = rows.map(({ locked_at }) => String(locked_at));
    expect(times).toEqual([...times].sort());
    expect(await seatsTaken(id)).toBe(10);
  });

  test("36 bookings of 12 comuni with 2 seats each: none has more, nobody who may enter is overtaken", async () => {
    const id = await makeConference({ capacity: 20, seatsPerComune: 2 });
    await Promise.all(Array.from({ length: 36 }, (_, index) => book(id, offices[index % 12])));
    const most = await sql`select max(n)::int most, sum(n)::int total from (select count(*) n from conference_bookings
      where conference_id = ${id} and state = 'confirmed' group by comune_id) counted`;
    expect(most[0]).toEqual({ most: 2, total: 20 });
    const overtaken = await sql`select 1 from conference_bookings w join conference_bookings c
      on c.conference_id = w.conference_id and c.state = 'confirmed' and c.position > w.position
      where w.conference_id = ${id} and w.state = 'waitlisted' and w.passed_over is distinct from 'limit'`;
    expect(overtaken).toHaveLength(0);
  });

  test("a storm of bookings and of seats given back twice: the count is right and each seat is given once", async () => {
    const id = await makeConference({ capacity: 10 });
    const first = await Promise.all(Array.from({ length: 20 }, () => book(id)));
    const confirmed = first.filter(({ booking }) => booking.state === "confirmed").slice(0, 6);
    await Promise.all([
      ...[...confirmed, ...confirmed].map(({ booking }) => inTurn((tx) => giveBack(tx, booking))),
      ...Array.from({ length: 15 }, () => book(id)),
    ]);
    const [row] = await sql`select seats_taken, (select count(*)::int from conference_bookings b
      where b.conference_id = c.id and state = 'confirmed') confirmed from conferences c where id = ${id}`;
    expect(row).toEqual({ seats_taken: 10, confirmed: 10 });
    const twice = await sql`select payload ->> 'bookingId' from events where name = 'booking.confirmed'
      and (payload ->> 'bookingId')::int in (select id from conference_bookings where conference_id = ${id})
      group by 1 having count(*) > 1`;
    expect(twice).toHaveLength(0);
  });

  test("one person who presses 20 times has one seat, 20 answers and one mail", async () => {
    const id = await makeConference();
    const office = await makeOffice();
    const attendee = { name: "Anna Rossi", email: "anna.rossi@comune.example" };
    const taken = await Promise.all(Array.from({ length: 20 }, () => book(id, office, { attendee })));
    expect(new Set(taken.map(({ booking }) => booking.id)).size).toBe(1);
    expect(taken.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await events("booking.confirmed", taken[0]?.booking.id ?? 0)).toBe(1);
  });

  test("seats added during bookings are all given; fewer than are taken is refused", async () => {
    const id = await makeConference({ capacity: 10 });
    const more = () =>
      inTurn(async (tx) => {
        const conference = await lockConference(tx, id);
        await tx.execute(`update conferences set capacity = 16 where id = ${id}`);
        await promote(tx, conference);
      });
    await Promise.all([...Array.from({ length: 24 }, () => book(id)), more()]);
    expect(await seatsTaken(id)).toBe(16);
    await expect(sql`update conferences set capacity = 10 where id = ${id}`).rejects.toMatchObject({ code: "23514" });
    expect(await seatsTaken(id)).toBe(16);
  });

  test("12 pairs that change dates with each other never wait for each other", async () => {
    const [one, other] = [await makeConference({ capacity: 60 }), await makeConference({ capacity: 60, inHours: 300 })];
    const [here, there] = [
      await Promise.all(Array.from({ length: 12 }, () => book(one))),
      await Promise.all(Array.from({ length: 12 }, () => book(other))),
    ];
    await Promise.all([
      ...here.map(({ booking }) => inTurn((tx) => moveBooking(tx, booking, other))),
      ...there.map(({ booking }) => inTurn((tx) => moveBooking(tx, booking, one))),
    ]);
    expect([await seatsTaken(one), await seatsTaken(other)]).toEqual([12, 12]);
  });
});

describe("a booking that changes", () => {
  test("moves with its UID and a higher SEQUENCE; to a full date it does not, and keeps its seat", async () => {
    const [from, to] = [await makeConference(), await makeConference({ inHours: 300 })];
    const full = await makeConference({ capacity: 0 });
    const { booking } = await book(from);
    await expect(inTurn((tx) => moveBooking(tx, booking, full))).rejects.toThrow(Conflict);
    expect([await seatsTaken(from), await seatsTaken(full)]).toEqual([1, 0]);
    await inTurn((tx) => moveBooking(tx, booking, to));
    const [moved] =
      await sql`select uid, sequence, conference_id::int from conference_bookings where id = ${booking.id}`;
    expect(moved).toEqual({ uid: booking.uid, sequence: 1, conference_id: to });
    expect([await seatsTaken(from), await seatsTaken(to)]).toEqual([0, 1]);
  });

  test("a colleague takes the same place: one calendar is emptied, another filled", async () => {
    const id = await makeConference({ capacity: 1 });
    const first = await book(id);
    const waiting = await book(id);
    const attendee = { name: "Bruno Bollati", email: "bruno.bollati@comune.example" };
    const swapped = await inTurn((tx) => swapAttendee(tx, first.booking, attendee, first.booking.personId));
    expect(swapped).toMatchObject({ state: "confirmed", position: 1, sequence: 0, reference: first.booking.reference });
    expect(swapped.uid).not.toBe(first.booking.uid);
    expect([await stateOf(first), await stateOf(waiting), await seatsTaken(id)]).toEqual([
      "cancelled",
      "waitlisted",
      1,
    ]);
    expect(await events("booking.cancelled", first.booking.id)).toBe(1);
  });
});
