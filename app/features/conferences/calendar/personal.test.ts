import { describe, expect, test } from "vitest";
import { actorOf } from "~/features/accounts/joining/testing";
import { NotFound } from "~/lib/errors";
import { sql } from "~db/client.server";
import { makeMembership } from "../../../../test/factories/accounts";
import { makeConference, makeOffice } from "../../../../test/factories/conferences";
import { lintIcs, NO_PYTHON, readByPython, readIcs } from "../../../../test/support/ics";
import { giveBack } from "../booking/cancel.server";
import { inTurn } from "../booking/lock.server";
import { makeAttendee } from "../testing";
import { invitationFile, publicFeed } from "./files.server";
import { feedSince, personalFeed, renewFeed, withdrawFeed } from "./personal.server";

const HERE = "192.0.2.1";

const keyOf = (address: string) => new URL(address).searchParams.get("chiave") ?? "";

const read = (key: string, headers: Record<string, string> = {}) =>
  personalFeed(new Request("http://site.example/", { headers }), key, HERE);

async function eventsOf(key: string) {
  const file = await (await read(key)).text();
  expect(lintIcs(file)).toEqual([]);
  return readIcs(file);
}

describe("a personal calendar", () => {
  test("shows the seats in one's own name, and nothing of colleagues, of waiting, of other comuni", async () => {
    const [id, full] = [await makeConference({ title: "La mia" }), await makeConference({ capacity: 0 })];
    const office = await makeOffice();
    const { actor, booking } = await makeAttendee(id, office);
    await makeAttendee(full, office);
    const colleague = await makeAttendee(id);
    const key = keyOf(await renewFeed(actor, HERE));
    const { method, events } = await eventsOf(key);
    expect(method).toBe("PUBLISH");
    expect(events.map(({ uid, summary, attendees }) => [uid, summary, attendees])).toEqual([
      [booking.uid, "La mia", []],
    ]);
    expect(await (await read(key)).text()).not.toContain(colleague.person.email);
  });

  test("says what was called off for thirty days, then leaves it out", async () => {
    const { actor, booking } = await makeAttendee(await makeConference());
    const key = keyOf(await renewFeed(actor, HERE));
    await inTurn((tx) => giveBack(tx, booking));
    expect((await eventsOf(key)).events).toMatchObject([{ uid: booking.uid, status: "CANCELLED", sequence: 1 }]);
    await sql`update conference_bookings set cancelled_at = now() - interval '31 days' where id = ${booking.id}`;
    expect((await eventsOf(key)).events).toEqual([]);
  });

  test("is found by its hash only; another address closes the one before, and so does leaving the comune", async () => {
    const { actor, comune, person } = await makeAttendee(await makeConference());
    const first = keyOf(await renewFeed(actor, HERE));
    expect(Buffer.from(first, "base64url")).toHaveLength(32);
    expect(JSON.stringify(await sql`select * from calendar_feeds`)).not.toContain(first);
    expect(JSON.stringify(await sql`select * from audit_log`)).not.toContain(first);
    const second = keyOf(await renewFeed(actor, HERE));
    await expect(read(first)).rejects.toThrow(NotFound);
    expect((await eventsOf(second)).events).toHaveLength(1);
    await sql`update memberships set ended_at = now() where person_id = ${person.id}`;
    await expect(read(second)).rejects.toThrow(NotFound);
    // Of another comune by now: the seat was the first one's.
    const { id: comuneId } = (await makeOffice()).comune;
    await makeMembership({ personId: person.id, role: "operatore", comuneId });
    expect((await eventsOf(second)).events).toEqual([]);
    expect(comuneId).not.toBe(comune.id);
    const now = await actorOf(person.id);
    await withdrawFeed(now, HERE);
    await expect(read(second)).rejects.toThrow(NotFound);
    expect(await feedSince(now)).toBeNull();
    for (const key of ["", "a", "../", "%00"]) await expect(read(key)).rejects.toThrow(NotFound);
  });

  test("is kept by nobody on the way, and not sent again while it is the same", async () => {
    const { actor } = await makeAttendee(await makeConference());
    const key = keyOf(await renewFeed(actor, HERE));
    const answer = await read(key);
    expect(answer.headers.get("cache-control")).toMatch(/private/);
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    const again = await read(key, { "if-none-match": answer.headers.get("etag") ?? "" });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });
});

test("every calendar the site makes is read alike by a parser of another world", async ({ skip }) => {
  const { actor, booking } = await makeAttendee(await makeConference({ title: `Perché sì: ${"àèìòù".repeat(14)}` }));
  const key = keyOf(await renewFeed(actor, HERE));
  const answers = [
    await read(key),
    await invitationFile(actor, booking.id),
    await publicFeed(new Request("http://a.it")),
  ];
  for (const answer of answers) {
    const file = await answer.text();
    expect(lintIcs(file)).toEqual([]);
    const { events } = readIcs(file);
    expect(events.length).toBeGreaterThan(0);
    const output = readByPython(file);
    if (!output) skip(NO_PYTHON);
    expect(output).toEqual(
      events.map(({ uid, summary, sequence, start }) => ({ uid, summary, sequence, start: start.toISOString() })),
    );
  }
});
