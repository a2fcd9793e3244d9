import { randomBytes } from "node:crypto";
import { decodeJwt } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { actorOf, makeActor } from "~/features/accounts/joining/testing";
import { seal } from "~/lib/crypto.server";
import { Forbidden, Gone, NotFound } from "~/lib/errors";
import { sql } from "~db/client.server";
import { makeConference, makeOffice } from "../../../../test/factories/conferences";
import { giveBack } from "../booking/cancel.server";
import { inTurn } from "../booking/lock.server";
import { takeSeat } from "../booking/take-seat.server";
import { ROOM_SEAL } from "../planning/rooms.server";
import { entranceOf, join, passFor } from "./entrance.server";
import { openRoom } from "./open-room.server";
import { mintPass, readPass } from "./pass.server";
import { roomAddress } from "./room.server";

const ROOM = "https://sala-segreta.incontri.example/anpr";
const MINUTE = 60_000;
let roomId: number;
let olga: Actor;
let comuneId: number;
let sara: Actor;

beforeAll(async () => {
  process.env.JITSI_APP_ID = "anpr";
  process.env.JITSI_SECRET = "a secret of thirty-two signs, or more";
  const [room] = await sql`insert into conference_rooms (name, kind, sealed_address)
    values ('Sala', 'link', ${seal(ROOM_SEAL, ROOM)}) returning id::int`;
  roomId = room?.id;
  const { comune, person } = await makeOffice();
  comuneId = comune.id;
  olga = await actorOf(person.id);
  sara = await makeActor("agente");
});

/** The room holds one at a time: each is later than the one before, and moved to where the test wants it. */
let made = 0;
async function startingIn(minutes: number, capacity = 10): Promise<number> {
  made += 1;
  const id = await makeConference({ inHours: 1000 + made * 10, capacity });
  await sql`update conferences set starts_at = now() + make_interval(mins => ${minutes}),
    ends_at = now() + make_interval(mins => ${minutes + 60}) where id = ${id}`;
  await sql`update conferences set room_id = null where room_id is not null`;
  await sql`update conferences set room_id = ${roomId} where id = ${id}`;
  return id;
}

/** A seat of Olga's, taken before it began. */
async function seatOf(conferenceId: number, actor = olga) {
  const attendee = { name: actor.name, email: actor.email };
  const { booking } = await inTurn((tx) =>
    takeSeat(tx, { conferenceId, comuneId, personId: actor.personId, attendee }),
  );
  return booking;
}

describe("the way in", () => {
  test("opens 15 minutes before, for who has a seat; the link leads to the room", async () => {
    const id = await startingIn(14);
    await seatOf(id);
    expect((await entranceOf(id)).entrance).toBe("open");
    // Programs that check mails open what is linked there: looking in is not entering.
    await passFor(olga, id);
    expect(await sql`select 1 from conference_bookings where conference_id = ${id} and joined_at is null`).toHaveLength(
      1,
    );
    const code = await join(olga, id);
    expect(code).not.toContain("sala-segreta");
    expect(await openRoom(code)).toBe(ROOM);
    const [row] = await sql`select joined_at from conference_bookings where conference_id = ${id}`;
    expect(row?.joined_at).not.toBeNull();
  });

  test("is closed 16 minutes before, and shows how long it takes", async () => {
    const id = await startingIn(16);
    await seatOf(id);
    expect(await entranceOf(id)).toMatchObject({ entrance: "early", minutes: 1 });
    await expect(join(olga, id)).rejects.toThrow(Forbidden);
    await expect(join(sara, id)).rejects.toThrow(Forbidden);
  });

  test("is closed to who has no seat, waits for one, has given it back, or has left the comune", async () => {
    const id = await startingIn(10, 1);
    await expect(passFor(olga, id)).rejects.toThrow(Forbidden);
    const stranger = await makeOffice();
    const other = await actorOf(stranger.person.id);
    await seatOf(id);
    const attendee = { name: other.name, email: other.email };
    await inTurn((tx) =>
      takeSeat(tx, { conferenceId: id, comuneId: stranger.comune.id, personId: other.personId, attendee }),
    );
    await expect(passFor(other, id)).rejects.toThrow(Forbidden);
    const left = { ...olga, memberships: [] };
    await expect(passFor(left, id)).rejects.toThrow(Forbidden);
    expect(await passFor(sara, id)).toMatchObject({ kind: "staff" });
  });

  test("is gone after the end, when it is called off, and never there for a draft", async () => {
    const [over, off, draft] = [await startingIn(-61), await startingIn(10), await startingIn(10)];
    await sql`update conferences set state = 'cancelled' where id = ${off}`;
    await sql`update conferences set state = 'draft' where id = ${draft}`;
    await expect(entranceOf(over)).rejects.toThrow(Gone);
    await expect(entranceOf(off)).rejects.toThrow(Gone);
    await expect(entranceOf(draft)).rejects.toThrow(NotFound);
  });
});

describe("the link", () => {
  const pass = { conferenceId: 1, kind: "booking" as const, id: 2 };

  test("dies after five minutes, and is good for nothing once a sign of it is changed", () => {
    const now = Date.now();
    const code = mintPass(pass, now);
    expect(readPass(code, now + 5 * MINUTE - 1000)).toEqual(pass);
    expect(readPass(code, now + 5 * MINUTE + 1000)).toBeNull();
    expect(readPass(code.replace("booking", "staff"), now)).toBeNull();
    expect(readPass(code.replace(/^1\./, "3."), now)).toBeNull();
    expect(readPass(`${code}x`, now)).toBeNull();
  });

  test("opens nothing once the seat is given back, or the conference is over", async () => {
    const id = await startingIn(10);
    const booking = await seatOf(id);
    const code = await join(olga, id);
    await sql`update conferences set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour' where id = ${id}`;
    await expect(openRoom(code)).rejects.toThrow(Gone);
    await sql`update conferences set starts_at = now() + interval '1 hour', ends_at = now() + interval '2 hours' where id = ${id}`;
    await inTurn((tx) => giveBack(tx, booking));
    await expect(openRoom(code)).rejects.toThrow(Forbidden);
  });
});

describe("a room that is made by name", () => {
  const startsAt = new Date(Date.now() + 10 * MINUTE);
  const endsAt = new Date(startsAt.getTime() + 60 * MINUTE);
  const room = () => ({
    kind: "jitsi" as const,
    sealedAddress: seal(ROOM_SEAL, "https://meet.example/"),
    code: randomBytes(16).toString("hex"),
    startsAt,
    endsAt,
  });

  test("lets one person into this room until half an hour after the end; nobody leads by being the first", async () => {
    const one = room();
    const tokenFor = async (isModerator: boolean) => {
      const address = new URL(await roomAddress(one, { id: "booking-2", name: "Olga", isModerator }));
      expect(address.pathname).toBe(`/${one.code}`);
      return decodeJwt(address.searchParams.get("jwt") ?? "");
    };
    const attendee = await tokenFor(false);
    expect(attendee.room).toBe(one.code);
    expect(attendee.exp).toBe(Math.floor(endsAt.getTime() / 1000) + 30 * 60);
    expect(JSON.stringify(attendee)).not.toContain("moderator");
    expect((await tokenFor(true)).context).toMatchObject({ user: { moderator: true } });
  });

  test("of another conference has another name", async () => {
    const codes = await sql`select room_code from conferences`;
    expect(new Set(codes.map(({ room_code }) => room_code)).size).toBe(codes.length);
    expect(codes[0]?.room_code).toMatch(/^[0-9a-f]{32}$/);
  });
});
