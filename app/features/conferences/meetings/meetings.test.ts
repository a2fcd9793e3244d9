import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { messagesOf } from "~/features/notifications/rules.server";
import { Conflict, Forbidden, Invalid, NotFound } from "~/lib/errors";
import { db, sql } from "~db/client.server";
import { authorities, authorityProvinces } from "~db/schema/registry";
import { makeOffice } from "../../../../test/factories/conferences";
import { makeProvince } from "../../../../test/factories/registry";
import { empty } from "../../../../test/support/empty";
import { mayReadMaterials } from "../after/materials.server";
import { passFor } from "../joining/entrance.server";
import { readConference } from "../listing/queries.server";
import { readerOf } from "../listing/reader.server";
import { makeAttendee } from "../testing";
import { decideMeeting } from "./decide.server";
import { ownMeetings, proposeMeeting } from "./propose.server";

const HERE = "192.0.2.1";
let prefettura: Actor;
let ministero: Actor;
let near: Awaited<ReturnType<typeof makeOffice>>;
let far: Awaited<ReturnType<typeof makeOffice>>;

beforeEach(async () => {
  await empty("conferences, comuni, authorities, people, events");
  const { code } = await makeProvince();
  [near, far] = [await makeOffice({ stage: "test", provinceCode: code }), await makeOffice({ stage: "test" })];
  await makeOffice({ stage: "scheda", provinceCode: code });
  const [authority] = await db
    .insert(authorities)
    .values({ kind: "prefettura", name: "Prefettura di Prova" })
    .returning();
  const authorityId = authority?.id ?? 0;
  await db.insert(authorityProvinces).values({ provinceCode: code, authorityId });
  prefettura = await makeActor("prefettura", { authorityId });
  ministero = await makeActor("ministero");
});

const FORM = {
  titolo: "Riunione sulle smart card",
  programma: "Si consegnano insieme le smart card degli operatori.",
  giorno: "2099-10-20",
  ora: "10:00",
  durata: "60",
};
const calling = (...comuneIds: number[]) => ({
  ...FORM,
  ...Object.fromEntries(comuneIds.map((id) => [`comune-${id}`, "1"])),
});

async function proposed(form: Record<string, string> = calling(near.comune.id)): Promise<number> {
  await proposeMeeting(prefettura, form, null, HERE);
  const [row] = await sql`select id::int from conferences order by id desc limit 1`;
  return row?.id;
}

const agree = (id: number, actor = ministero) => decideMeeting(actor, id, { intento: "accogli" }, HERE);
const called = async (id: number) =>
  (await sql`select comune_id::int from conference_comuni where conference_id = ${id}`).map(
    ({ comune_id }) => comune_id,
  );

describe("a proposal", () => {
  test("is told all that it lacks at once, comuni and words", async () => {
    const missing = { titolo: expect.any(String), programma: expect.any(String), comuni: expect.any(String) };
    await expect(proposed({})).rejects.toMatchObject({ fields: missing });
    await expect(proposed(FORM)).rejects.toMatchObject({ fields: { comuni: missing.comuni } });
  });

  test("calls comuni of one's own province only, and is seen by nobody before the Ministero agrees", async () => {
    const id = await proposed();
    expect(await called(id)).toEqual([near.comune.id]);
    expect(await ownMeetings(prefettura)).toMatchObject([{ id, state: "proposed", called: 1 }]);
    const { actor } = await makeAttendeeActor();
    for (const who of [actor, prefettura]) await expect(readConference(id, readerOf(who))).rejects.toThrow(NotFound);
    await expect(proposed(calling(near.comune.id, far.comune.id))).rejects.toThrow(Forbidden);
    await expect(proposed(FORM)).rejects.toThrow(Invalid);
    await expect(proposeMeeting(ministero, calling(near.comune.id), null, HERE)).rejects.toThrow(Forbidden);
    expect(await messagesOf(db, "meeting.proposed", { conferenceId: id })).toMatchObject([
      { to: { personId: ministero.personId }, subject: "Riunione proposta: Riunione sulle smart card" },
    ]);
  });

  test("calls all comuni of a stage at once", async () => {
    await proposeMeeting(prefettura, { ...FORM, tutti: "1" }, "test", HERE);
    const [row] = await sql`select id::int, capacity from conferences`;
    expect([await called(row?.id), row?.capacity]).toEqual([[near.comune.id], 2]);
  });

  test("takes nothing from the form that is not a Prefettura's to say", async () => {
    const id = await proposed({
      ...calling(near.comune.id),
      posti: "5000",
      tipo: "formazione",
      sala: "1",
      "regione-01": "1",
    });
    const [row] =
      await sql`select kind, capacity, room_id, region_codes, is_by_invitation from conferences where id = ${id}`;
    expect(row).toEqual({ kind: "meeting", capacity: 2, room_id: null, region_codes: [], is_by_invitation: true });
  });
});

/** Somebody of the comune that is called. */
async function makeAttendeeActor() {
  return { actor: await makeActor("operatore", { comuneId: near.comune.id }) };
}

describe("a decision", () => {
  test("is the Ministero's, once: the called comuni see the meeting and book, its Prefettura leads it", async () => {
    const id = await proposed();
    await expect(agree(id, prefettura)).rejects.toThrow(Forbidden);
    await expect(agree(id, await makeActor("supervisore"))).rejects.toThrow(Forbidden);
    const both = await Promise.allSettled([agree(id), agree(id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { actor, booking } = await makeAttendee(id, near);
    expect(booking.state).toBe("confirmed");
    expect(await readConference(id, readerOf(actor))).toMatchObject({ id });
    await expect(makeAttendee(id, far)).rejects.toThrow(Conflict);
    expect(await passFor(prefettura, id)).toMatchObject({ kind: "staff", id: prefettura.personId });
    expect(await mayReadMaterials(prefettura, id)).toBe(true);
    const told = await messagesOf(db, "meeting.called", { conferenceId: id });
    expect(told.map(({ to }) => to)).toEqual([{ personId: near.person.id, comuneId: near.comune.id }]);
    expect(await messagesOf(db, "meeting.decided", { conferenceId: id })).toMatchObject([
      { to: { personId: prefettura.personId }, subject: "Riunione pubblicata: Riunione sulle smart card" },
    ]);
  });

  test("another Prefettura neither leads nor sees it", async () => {
    const id = await proposed();
    await agree(id);
    const [other] = await db.insert(authorities).values({ kind: "prefettura", name: "Prefettura d'altri" }).returning();
    const stranger = await makeActor("prefettura", { authorityId: other?.id });
    await expect(passFor(stranger, id)).rejects.toThrow(Forbidden);
    await expect(readConference(id, readerOf(stranger))).rejects.toThrow(NotFound);
    expect(await mayReadMaterials(stranger, id)).toBe(false);
  });

  test("declines with a reason, which the Prefettura reads; not for a date that is over", async () => {
    const id = await proposed();
    await expect(decideMeeting(ministero, id, { intento: "non-accogliere" }, HERE)).rejects.toThrow(Invalid);
    await sql`update conferences set starts_at = now() - interval '1 hour' where id = ${id}`;
    await expect(agree(id)).rejects.toThrow(Conflict);
    await decideMeeting(ministero, id, { intento: "non-accogliere", motivo: "Proponi una data più avanti." }, HERE);
    expect(await ownMeetings(prefettura)).toMatchObject([
      { state: "declined", reason: "Proponi una data più avanti." },
    ]);
    expect(await sql`select 1 from events where name = 'meeting.called'`).toHaveLength(0);
  });
});
