import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { Invalid } from "~/lib/errors";
import { closeRenderers } from "~/lib/markdown/pool.server";
import { sql } from "~db/client.server";
import { makeConference, makeOffice } from "../../../../test/factories/conferences";
import { inTurn } from "../booking/lock.server";
import { takeSeat } from "../booking/take-seat.server";
import { createConferences } from "./create.server";
import { editConference } from "./edit.server";
import { NEW_VALUES } from "./form-values";
import { messages } from "./messages";

const HERE = "203.0.113.9";
let mina: Actor;

beforeAll(async () => {
  mina = await makeActor("ministero");
  return closeRenderers;
});

const form = {
  ...NEW_VALUES,
  titolo: "Il file AIRE senza scarti",
  programma: "Codifica, fine riga, consolati: una prova dal vivo.",
  giorno: "2027-02-01",
};

const create = (values: Record<string, string>) => createConferences(mina, { ...form, ...values }, HERE);

async function faultsOf(work: Promise<unknown>): Promise<Record<string, string>> {
  const error = await work.catch((refused: unknown) => refused);
  if (!(error instanceof Invalid)) throw new Error(`not refused: ${error}`);
  return error.fields;
}

describe("a date in the wall time of Rome", () => {
  test("that the clocks skip is refused with a sentence, and nothing is written", async () => {
    const faults = await faultsOf(create({ giorno: "2027-03-28", ora: "2:30" }));
    expect(faults).toEqual({ ora: messages.rules.gap });
    expect(messages.rules.gap).toMatch(/ora legale/);
    expect(await sql`select 1 from conferences`).toHaveLength(0);
  });

  test("that exists twice asks which, and takes the answer", async () => {
    expect(await faultsOf(create({ giorno: "2027-10-31", ora: "02:30" }))).toEqual({ ora: messages.rules.twice });
    const id = await create({ giorno: "2027-10-31", ora: "02:30", quale: "dopo" });
    expect(await startsOf(id)).toEqual(["2027-10-31T01:30Z"]);
  });

  test("every week over the change of the clocks: rows at 08:00Z, then 09:00Z; holidays left out when asked for", async () => {
    const weekly = { ripeti: "settimana", volte: "3" };
    expect(await startsOf(await create({ ...weekly, giorno: "2027-10-18" }))).toEqual([
      "2027-10-18T08:00Z",
      "2027-10-25T08:00Z",
      "2027-11-01T09:00Z",
    ]);
    expect(await startsOf(await create({ ...weekly, giorno: "2027-09-27", festivita: "1" }))).toEqual([
      "2027-09-27T08:00Z",
      "2027-10-11T08:00Z",
    ]);
  });
});

/** The rows of a conference and of its series. */
async function startsOf(id: number): Promise<string[]> {
  const rows = await sql`
    select to_char(o.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"') at from conferences c
    join conferences o on o.id = c.id or o.series_id = c.series_id where c.id = ${id} order by 1`;
  return rows.map(({ at }) => at);
}

describe("a conference that is booked", () => {
  test("keeps one UID: each move raises SEQUENCE, new words do not, its end raises it once more", async () => {
    const id = await makeConference();
    const { comune, person } = await makeOffice();
    const attendee = { name: "Anna Rossi", email: "anna.rossi@comune.example" };
    const { booking } = await inTurn((tx) =>
      takeSeat(tx, { conferenceId: id, comuneId: comune.id, personId: person.id, attendee }),
    );
    const edit = (values: Record<string, string>) => editConference(mina, id, { ...form, ...values }, HERE);
    const state = async () => {
      const [row] = await sql`select b.uid, b.sequence, c.uid public, c.sequence of_public from conference_bookings b
        join conferences c on c.id = b.conference_id where b.id = ${booking.id}`;
      return row;
    };
    const before = await state();
    await edit({ giorno: "2027-02-02" });
    await edit({
      giorno: "2027-02-02",
      titolo: "Il file AIRE, senza scarti",
      programma: `${form.programma} E domande.`,
    });
    await edit({ giorno: "2027-02-02", ora: "11:00" });
    expect(await state()).toEqual({ ...before, sequence: 2, of_public: 2 });
    const told = await sql`select name, (payload ->> 'sequence')::int sequence from events
      where (payload ->> 'bookingId')::int = ${booking.id} order by id`;
    expect(told.map(({ name, sequence }) => [name, sequence])).toEqual([
      ["booking.confirmed", 0],
      ["booking.changed", 1],
      ["booking.changed", 2],
    ]);
  });

  test("is not cut below the seats that are taken: the form says so, and nothing changes", async () => {
    const id = await makeConference({ capacity: 2 });
    for (const name of ["uno", "due"]) {
      const { comune, person } = await makeOffice();
      const attendee = { name, email: `${name}@comune.example` };
      await inTurn((tx) => takeSeat(tx, { conferenceId: id, comuneId: comune.id, personId: person.id, attendee }));
    }
    expect(await faultsOf(editConference(mina, id, { ...form, posti: "1" }, HERE))).toEqual({
      posti: messages.rules.tooFew,
    });
    const [row] = await sql`select capacity, title from conferences where id = ${id}`;
    expect(row).toMatchObject({ capacity: 2, title: "Il file AIRE senza scarti" });
  });
});
