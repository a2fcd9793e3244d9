import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { actorOf } from "~/features/accounts/joining/testing";
import { NotFound } from "~/lib/errors";
import { sql } from "~db/client.server";
import { makeConference, makeOffice } from "../../../../test/factories/conferences";
import { empty } from "../../../../test/support/empty";
import { lintIcs, readIcs } from "../../../../test/support/ics";
import { inTurn } from "../booking/lock.server";
import { takeSeat } from "../booking/take-seat.server";
import { invitationFile, publicFeed } from "./files.server";

let here: { comuneId: number; actor: Actor };
let there: typeof here;

async function makeReader() {
  const { comune, person } = await makeOffice();
  return { comuneId: comune.id, actor: await actorOf(person.id) };
}

beforeAll(async () => {
  here = await makeReader();
  there = await makeReader();
});

beforeEach(() => empty("conferences, events"));

async function book(conferenceId: number, { comuneId, actor }: typeof here, name: string) {
  const attendee = { name, email: `${name.toLowerCase()}@comune.example` };
  return (await inTurn((tx) => takeSeat(tx, { conferenceId, comuneId, personId: actor.personId, attendee }))).booking;
}

const feed = (etag?: string) =>
  publicFeed(new Request("http://test.example/x.ics", { headers: etag ? { "if-none-match": etag } : {} }));

describe("the file of a seat", () => {
  test("is a sound appointment for one reader, at our own door; nobody else of the conference is in it", async () => {
    const id = await makeConference({ title: "Città, età e perché: à è ì ò ù, però più in là, così è" });
    await book(id, there, "Altrui");
    const own = await book(id, here, "Anna");
    const answer = await invitationFile(here.actor, own.id);
    const file = await answer.text();
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8; method=REQUEST");
    expect(lintIcs(file)).toEqual([]);
    const { method, events } = readIcs(file);
    expect(method).toBe("REQUEST");
    expect(events).toMatchObject([
      { uid: own.uid, sequence: 0, status: "CONFIRMED", attendees: ["mailto:anna@comune.example"] },
    ]);
    expect(events[0]?.url).toMatch(new RegExp(`/web-conference/${id}/partecipa$`));
    expect(file).not.toContain("altrui");
  });

  test("is for people of the comune, and there is none of a place in line", async () => {
    const id = await makeConference({ capacity: 1 });
    const own = await book(id, here, "Anna");
    const waiting = await book(id, there, "Bruno");
    await expect(invitationFile(there.actor, own.id)).rejects.toThrow(NotFound);
    await expect(invitationFile(there.actor, waiting.id)).rejects.toThrow(NotFound);
  });
});

describe("the public feed", () => {
  test("names nobody, is read again every hour, and keeps what was called off for months", async () => {
    const id = await makeConference();
    await book(id, here, "Anna");
    await makeConference({ state: "cancelled", inHours: -24 * 60, title: "Annullata due mesi fa" });
    await makeConference({ inHours: -24 * 100, title: "Di cento giorni fa" });
    await makeConference({ isByInvitation: true, inHours: 300, title: "Riunione riservata" });
    await makeConference({ state: "draft", publishedAt: null, inHours: 400, title: "Bozza" });
    const answer = await feed();
    const file = await answer.text();
    expect(lintIcs(file)).toEqual([]);
    expect(file).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H");
    const { method, events } = readIcs(file);
    expect(method).toBe("PUBLISH");
    expect(events.map(({ summary, status }) => [summary, status])).toEqual([
      ["Annullata due mesi fa", "CANCELLED"],
      ["Il file AIRE senza scarti", "CONFIRMED"],
    ]);
    expect(events.flatMap(({ attendees }) => attendees)).toEqual([]);
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
  });

  test("is sent again only when something has changed", async () => {
    const id = await makeConference();
    const etag = (await feed()).headers.get("etag") ?? "";
    expect((await feed(etag)).status).toBe(304);
    await sql`update conferences set starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour',
      sequence = 1, changed_at = now() + interval '1 second' where id = ${id}`;
    const changed = await feed(etag);
    expect([changed.status, changed.headers.get("etag") === etag]).toEqual([200, false]);
  });
});
