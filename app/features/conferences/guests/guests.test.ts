import { sql as query } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { codeOf } from "~/features/accounts/links.server";
import { seal } from "~/lib/crypto.server";
import { Conflict, Forbidden, Gone, Invalid } from "~/lib/errors";
import { db, sql } from "~db/client.server";
import { links } from "~db/schema/accounts";
import { makeConference } from "../../../../test/factories/conferences";
import { until } from "../../../../test/support/waiting";
import { openRoom } from "../joining/open-room.server";
import { cancelConference } from "../planning/publish.server";
import { ROOM_SEAL } from "../planning/rooms.server";
import { makeAttendee, makeRunning } from "../testing";
import { guestEntrance, letGuestIn } from "./enter.server";
import { guestsOf, inviteGuest, withdrawGuest } from "./invite.server";

const HERE = "192.0.2.1";
const ROOM = "https://sala.example/stanza-segreta";
const GINO = { ospite: "Gino Ospite", ente: "AgID", indirizzo: "Gino@AgID.example" };
let sogei: Actor;

beforeAll(async () => {
  sogei = await makeActor("agente");
});

/** The code of the last link that was sent. */
async function lastCode(): Promise<string> {
  const [link] = (await db.select().from(links)).filter(({ purpose }) => purpose === "guest").slice(-1);
  if (!link) throw new Error("a link was made");
  return codeOf(link);
}

async function waitingForLocks(): Promise<number> {
  const [row] = await sql`select count(*)::int waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  return row?.waiting;
}

const visit = (code: string, cookies: string | null = null) => ({ code, cookies, address: HERE });
const cookieOf = (header: string) => header.split(";", 1)[0] ?? "";

describe("a guest", () => {
  test("enters by a link of their own, which the first browser keeps for itself", async () => {
    const id = await makeRunning(seal(ROOM_SEAL, ROOM));
    await inviteGuest(sogei, id, GINO, HERE);
    const code = await lastCode();
    // Programs that check mails open links; pages are shown to them, and nothing is used up.
    for (let look = 0; look < 3; look += 1) expect((await guestEntrance(visit(code))).guest.browserHash).toBeNull();
    const { pass, cookie } = await letGuestIn(visit(code));
    expect(await openRoom(pass)).toBe(ROOM);
    await expect(letGuestIn(visit(code))).rejects.toThrow(Gone);
    await expect(guestEntrance(visit(code, "anpr_ospite=another"))).rejects.toThrow(Gone);
    const again = await letGuestIn(visit(code, cookieOf(cookie)));
    expect(await openRoom(again.pass)).toBe(ROOM);
    expect(await guestsOf(id)).toMatchObject([
      { name: "Gino Ospite", organisation: "AgID", joinedAt: expect.any(Date) },
    ]);
    const kept = JSON.stringify(await sql`select * from conference_guests`);
    expect(kept).not.toContain(cookieOf(cookie).split("=")[1]);
  });

  test("of two browsers at once lets one in", async () => {
    await inviteGuest(sogei, await makeRunning(seal(ROOM_SEAL, ROOM)), GINO, HERE);
    const code = await lastCode();
    const held = await db.transaction(async (tx) => {
      // Both have read that nobody has used the link before either of them may write.
      await tx.execute(query`select from conference_guests for update`);
      const tried = Promise.allSettled([letGuestIn(visit(code)), letGuestIn(visit(code))]);
      await until("both wait for the guest's row", async () => (await waitingForLocks()) === 2);
      return { tried };
    });
    expect((await held.tried).map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("invited again has another link; withdrawn, none, not even for who has just entered", async () => {
    const id = await makeRunning(seal(ROOM_SEAL, ROOM));
    await inviteGuest(sogei, id, GINO, HERE);
    const first = await lastCode();
    await letGuestIn(visit(first));
    await inviteGuest(sogei, id, { ...GINO, ente: "AgID, Roma" }, HERE);
    await expect(guestEntrance(visit(first))).rejects.toThrow(Gone);
    const { pass } = await letGuestIn(visit(await lastCode()));
    const [guest, ...others] = await guestsOf(id);
    expect([guest?.organisation, others]).toEqual(["AgID, Roma", []]);
    await withdrawGuest(sogei, id, { ospite: String(guest?.id) }, HERE);
    await expect(guestEntrance(visit(await lastCode()))).rejects.toThrow(Gone);
    await expect(openRoom(pass)).rejects.toThrow(Forbidden);
  });

  test("is let in neither before it opens, nor by another link, nor once it is off, of which they are told", async () => {
    const id = await makeConference({ inHours: 5 });
    await inviteGuest(sogei, id, GINO, HERE);
    const code = await lastCode();
    await expect(letGuestIn(visit(code))).rejects.toThrow(Forbidden);
    for (const wrong of ["", "1.x", code.slice(0, -1), code.replace(/^\d+/, (number) => String(Number(number) + 1))])
      await expect(guestEntrance(visit(wrong))).rejects.toThrow(Gone);
    await cancelConference(sogei, id, { motivo: "Il relatore non è disponibile." }, HERE);
    await expect(guestEntrance(visit(code))).rejects.toThrow(Gone);
    expect(await sql`select payload from events where name = 'guest.off'`).toHaveLength(1);
  });

  test("is invited by who holds it, with a name, a body and an address", async () => {
    const id = await makeConference();
    const { actor } = await makeAttendee(id);
    await expect(inviteGuest(actor, id, GINO, HERE)).rejects.toThrow(Forbidden);
    await expect(inviteGuest(sogei, id, { ...GINO, indirizzo: "gino" }, HERE)).rejects.toThrow(Invalid);
    await expect(inviteGuest(sogei, await makeConference({ state: "draft" }), GINO, HERE)).rejects.toThrow(Conflict);
    expect(await guestsOf(id)).toEqual([]);
  });
});
