import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { Conflict, Forbidden, Invalid, NotFound } from "~/lib/errors";
import { db, sql, type Tx } from "~db/client.server";
import { makeOffice, makeSlots, spanAt } from "../../../../../test/factories/conferences";
import { makeComune } from "../../../../../test/factories/registry";
import { empty } from "../../../../../test/support/empty";
import { inTurn } from "../../booking/lock.server";
import { lockSlot } from "./cancel.server";
import { changeSlots } from "./commands.server";
import { OPERATOR_LOCK } from "./lock.server";
import { messages } from "./messages";
import { addSlots } from "./publish.server";
import { agendaOf, appointmentsOf, freeSlots } from "./queries.server";
import { appoint, type LinkableThread, takeSlot } from "./take.server";

const HERE = "203.0.113.9";
let sara: Actor;
let olga: Actor;
let comune: { id: number; name: string };

beforeAll(async () => {
  comune = await makeComune({ name: "Ivrea" });
  olga = await makeActor("operatore", { comuneId: comune.id });
});

beforeEach(async () => {
  await empty("assistance_slots, events");
  sara = await makeActor("agente");
});

const wanted = {
  perche: "Gli scarti sulla firma restano anche con il certificato nuovo.",
  telefono: "0125 410 000",
};

const take = (actor: Actor, ora: number, form: Record<string, string> = {}, threads: LinkableThread[] = []) =>
  takeSlot(actor, { ...wanted, ora: String(ora), comune: String(comune.id), ...form }, { threads, address: HERE });

const send = (actor: Actor, intento: string, form: Record<string, string | number>) =>
  changeSlots(actor, { intento, ...Object.fromEntries(Object.entries(form).map(([k, v]) => [k, String(v)])) }, HERE);

const eventsOf = async (slotId: number) =>
  (await sql`select name from events where (payload ->> 'slotId')::int = ${slotId} order by id`).map(
    ({ name }) => name,
  );

/** What a form says when it comes back. */
async function faultsOf(work: Promise<unknown>): Promise<Record<string, string>> {
  const error = await work.then(
    () => new Error("it was not refused"),
    (refused: unknown) => refused,
  );
  if (!(error instanceof Invalid)) throw error;
  return error.fields;
}

describe("hours of an operator", () => {
  const form = { giorno: "2027-01-11", dalle: "9.30", alle: "11:10", minuti: 30, settimane: 2 };

  test("are cut into whole appointments, of the same wall time every week", async () => {
    await send(sara, "pubblica", form);
    const rows = await agendaOf(sara.personId);
    expect(rows.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      "2027-01-11T08:30:00.000Z",
      "2027-01-11T09:00:00.000Z",
      "2027-01-11T09:30:00.000Z",
      "2027-01-18T08:30:00.000Z",
      "2027-01-18T09:00:00.000Z",
      "2027-01-18T09:30:00.000Z",
    ]);
  });

  test("leave national holidays out", async () => {
    // Six Mondays, of which that after Easter is no working day.
    await send(sara, "pubblica", { ...form, giorno: "2027-03-01", alle: "10:00", settimane: 6 });
    const days = (await agendaOf(sara.personId)).map(({ startsAt }) => startsAt.toISOString().slice(0, 10));
    expect(days).toEqual(["2027-03-01", "2027-03-08", "2027-03-15", "2027-03-22", "2027-04-05"]);
  });

  test("come back with the reason: backwards, in the past, skipped by the clocks, kept already", async () => {
    const faults = (values: Record<string, string | number>) =>
      faultsOf(send(sara, "pubblica", { ...form, ...values }));
    expect(await faults({ alle: "9:30" })).toEqual({ alle: messages.rules.order });
    expect(await faults({ giorno: "2020-01-13" })).toEqual({ giorno: messages.rules.day });
    expect(await faults({ giorno: "2027-02-30" })).toEqual({ giorno: messages.rules.day });
    expect(await faults({ giorno: "2027-01-06", settimane: 1 })).toEqual({ giorno: messages.rules.holiday });
    expect(await faults({ giorno: "2028-03-26", dalle: "2:30", settimane: 1 })).toEqual({
      dalle: messages.rules.clock,
    });
    await send(sara, "pubblica", form);
    expect(await faults({ dalle: "10:00", settimane: 1 })).toEqual({ dalle: messages.rules.busy });
    expect(await agendaOf(sara.personId)).toHaveLength(6);
    // One that begins when another ends is no conflict.
    await send(sara, "pubblica", { ...form, dalle: "11:00", alle: "11:30", settimane: 1 });
    await expect(send(olga, "pubblica", form)).rejects.toThrow(Forbidden);
  });

  test("of who has left Sogei are offered to nobody", async () => {
    await makeSlots(sara.personId, 2);
    expect(await freeSlots()).toHaveLength(2);
    await sql`update memberships set ended_at = now() where person_id = ${sara.personId}`;
    expect(await freeSlots()).toHaveLength(0);
  });
});

describe("an appointment", () => {
  test("is taken with the reason and a thread of the comune; both are told", async () => {
    const [slot = 0] = await makeSlots(sara.personId);
    const threads = [{ id: 12, title: "Scarti sulla firma", comuneId: comune.id }];
    await take(olga, slot, { discussione: "12" }, threads);
    const [own] = await appointmentsOf([comune.id]);
    expect(own).toMatchObject({ reason: wanted.perche, telephone: "0125 410 000", threadPath: "/forum/t/12#m-1" });
    expect(await agendaOf(sara.personId)).toMatchObject([{ comune: "Ivrea", threadPath: "/forum/t/12#m-1" }]);
    expect(await freeSlots()).toHaveLength(0);
    expect(await eventsOf(slot)).toEqual(["appointment.taken"]);
  });

  test("links no thread of another comune, and none that the form has made up", async () => {
    const [slot = 0] = await makeSlots(sara.personId);
    const threads = [{ id: 12, title: "Di un altro comune", comuneId: comune.id + 1 }];
    for (const discussione of ["12", "13", "/forum/t/12"]) {
      expect(await faultsOf(take(olga, slot, { discussione }, threads))).toEqual({
        discussione: messages.rules.thread,
      });
    }
    expect(await freeSlots()).toHaveLength(1);
  });

  test("is for people of the comune, one at a time, and not once it has begun", async () => {
    const [first = 0, second = 0] = await makeSlots(sara.personId, 2);
    const stranger = await makeActor("operatore", { comuneId: (await makeComune()).id });
    await expect(take(stranger, first)).rejects.toThrow(Forbidden);
    await take(olga, first);
    expect(await faultsOf(take(olga, second))).toEqual({ ora: messages.rules.oneAtATime });
    await sql`update assistance_slots set during = tstzrange(now() - interval '2 hours', now() - interval '1 hour') where id = ${first}`;
    await sql`update assistance_slots set during = tstzrange(now() - interval '1 minute', now() + interval '1 hour') where id = ${second}`;
    expect(await faultsOf(take(olga, second))).toEqual({ ora: messages.rules.taken });
  });

  test("given back is free for others, leaves the calendars with a higher SEQUENCE and its own UID", async () => {
    const [slot = 0] = await makeSlots(sara.personId);
    await take(olga, slot);
    const stranger = await makeActor("operatore", { comuneId: (await makeComune()).id });
    await expect(send(stranger, "disdici", { ora: slot })).rejects.toThrow(NotFound);
    await send(olga, "disdici", { ora: slot });
    await send(olga, "disdici", { ora: slot });
    expect(await eventsOf(slot)).toEqual(["appointment.taken", "appointment.cancelled"]);
    expect(await appointmentsOf([comune.id])).toHaveLength(0);
    const [free] = await freeSlots();
    const rows = await sql`select state, sequence, uid from assistance_slots order by id`;
    expect(rows.map(({ state, sequence }) => [state, sequence])).toEqual([
      ["cancelled", 1],
      ["free", 0],
    ]);
    expect(rows[0]?.uid).not.toBe(rows[1]?.uid);
    await take(olga, free?.id ?? 0);
    expect(await appointmentsOf([comune.id])).toHaveLength(1);
  });

  test("is withdrawn by its operator alone; whoever had it is told, and the time is gone", async () => {
    const [slot = 0, other = 0] = await makeSlots(sara.personId, 2);
    await take(olga, slot);
    await expect(send(await makeActor("agente"), "ritira", { ora: slot })).rejects.toThrow(NotFound);
    await expect(send(olga, "ritira", { ora: slot })).rejects.toThrow(Forbidden);
    await send(sara, "ritira", { ora: slot });
    await send(sara, "ritira", { ora: other });
    expect(await eventsOf(slot)).toEqual(["appointment.taken", "appointment.cancelled"]);
    expect(await eventsOf(other)).toEqual([]);
    expect([await freeSlots(), await agendaOf(sara.personId)]).toEqual([[], []]);
    await expect(send(sara, "ritira", { ora: slot })).rejects.toThrow(Conflict);
  });
});

describe("the lock", () => {
  test("of an operator is held by who publishes, takes, gives back and withdraws: the constraint alone could deadlock", async () => {
    const isHeld = async (work: (tx: Tx) => Promise<unknown>) =>
      db.transaction(async (tx) => {
        await work(tx);
        const held = await sql`select 1 from pg_locks where locktype = 'advisory' and classid = ${OPERATOR_LOCK}
          and objid = ${sara.personId} and granted`;
        return held.length === 1;
      });
    const [slot = 0, other = 0] = await makeSlots(sara.personId, 2);
    const wish = { comuneId: comune.id, personId: olga.personId, reason: "", telephone: "", threadPath: null };
    expect(await isHeld((tx) => addSlots(tx, sara.personId, [spanAt(48)]))).toBe(true);
    expect(await isHeld((tx) => appoint(tx, slot, wish))).toBe(true);
    expect(await isHeld((tx) => lockSlot(tx, other))).toBe(true);
  });
});

describe("all at once", () => {
  test("12 comuni for each of 3 appointments: one winner each, the others are told, nobody waits for ever", async () => {
    const slots = await makeSlots(sara.personId, 3);
    const offices = await Promise.all(Array.from({ length: 36 }, () => makeOffice()));
    const answers = await Promise.all(
      offices.map(({ comune: { id: comuneId }, person }, index) =>
        inTurn((tx) =>
          appoint(tx, slots[index % 3] ?? 0, {
            comuneId,
            personId: person.id,
            reason: wanted.perche,
            telephone: wanted.telefono,
            threadPath: null,
          }),
        ).then(
          () => "taken",
          (error: unknown) => (error instanceof Invalid ? error.fields.ora : error),
        ),
      ),
    );
    expect(answers.filter((answer) => answer === "taken")).toHaveLength(3);
    expect(answers.filter((answer) => answer === messages.rules.taken)).toHaveLength(33);
    const told = await sql`select payload ->> 'slotId' slot from events group by 1 having count(*) = 1`;
    expect(told).toHaveLength(3);
  });

  test("one comune for 8 appointments of 8 operators has one", async () => {
    const operators = await Promise.all(Array.from({ length: 8 }, () => makeActor("agente")));
    const slots = await Promise.all(operators.map(({ personId }) => makeSlots(personId)));
    const answers = await Promise.allSettled(slots.map(([slot = 0]) => take(olga, slot)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await appointmentsOf([comune.id])).toHaveLength(1);
  });

  test("20 times the same morning of one operator, every second one backwards: kept once, no deadlock", async () => {
    const morning = Array.from({ length: 30 }, (_, index) => spanAt(24 + index / 6, 10));
    const backwards = [...morning].reverse();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        db
          .transaction((tx) => addSlots(tx, sara.personId, index % 2 ? morning : backwards))
          .then(
            () => "kept",
            (error: unknown) => (error instanceof Invalid ? error.fields.dalle : error),
          ),
      ),
    );
    expect(answers.filter((answer) => answer === "kept")).toHaveLength(1);
    expect(answers.filter((answer) => answer === messages.rules.busy)).toHaveLength(19);
    const overlapping =
      await sql`select 1 from assistance_slots a join assistance_slots b on a.id < b.id and a.during && b.during`;
    expect(overlapping).toHaveLength(0);
  });
});
