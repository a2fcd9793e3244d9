import { beforeEach, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { changeSlots } from "~/features/conferences/assistance/slots/commands.server";
import { takeSlot } from "~/features/conferences/assistance/slots/take.server";
import { moveVisit } from "~/features/conferences/assistance/visits/move.server";
import { requestVisit } from "~/features/conferences/assistance/visits/request.server";
import { withdrawVisit } from "~/features/conferences/assistance/visits/withdraw.server";
import { sql } from "~db/client.server";
import { makeSlots } from "../../../test/factories/conferences";
import { makeComune } from "../../../test/factories/registry";
import { empty } from "../../../test/support/empty";
import { lintIcs, readIcs } from "../../../test/support/ics";
import { deliverEvent } from "./deliver.server";
import type { MessageBody } from "./message";

const HERE = "203.0.113.9";
const WHY = "Gli scarti sulla firma restano anche con il certificato nuovo.";
let comuneId: number;
let olga: Actor;
let rino: Actor;
let sara: Actor;
let vito: Actor;

beforeEach(async () => {
  await empty("people, assistance_slots, visit_requests, visit_steps, outgoing, events");
  comuneId = (await makeComune({ name: "Ivrea" })).id;
  olga = await makeActor("operatore", { comuneId });
  rino = await makeActor("referente", { comuneId });
  sara = await makeActor("agente");
  vito = await makeActor("supervisore");
});

interface Told {
  address: string;
  subject: string;
  href: string;
  body: MessageBody;
}

/** What the events since the last call have told, by address. */
async function told(): Promise<Told[]> {
  const events = await sql`select id from events order by id`;
  for (const { id } of events) await deliverEvent({ eventId: Number(id) });
  const rows = await sql<Told[]>`delete from outgoing returning address, subject, href, body`;
  await sql`delete from events`;
  return [...rows].sort((a, b) => a.address.localeCompare(b.address));
}

const calendarOf = ({ body }: Told) => {
  const content = body.calendar?.content ?? "";
  expect(lintIcs(content)).toEqual([]);
  const { method, events } = readIcs(content);
  return { method, ...events[0] };
};

test("an appointment reaches both calendars, and leaves them again, with one UID; why it was asked for stays on the site", async () => {
  const [slot = 0] = await makeSlots(sara.personId);
  const form = {
    ora: String(slot),
    comune: String(comuneId),
    perche: WHY,
    telefono: "0125 410 000",
    discussione: "12",
  };
  await takeSlot(olga, form, { threads: [{ id: 12, title: "Riservata", comuneId }], address: HERE });
  const taken = await told();
  expect(taken.map(({ address }) => address).sort()).toEqual([olga.email, sara.email].sort());
  const [one, other] = taken.map(calendarOf);
  expect([one?.method, one?.sequence, one?.status]).toEqual(["REQUEST", 0, "CONFIRMED"]);
  expect(one?.uid).toBe(other?.uid);
  expect(taken.map((each) => calendarOf(each).attendees)).toEqual(taken.map(({ address }) => [`mailto:${address}`]));
  const mailed = JSON.stringify(taken);
  for (const kept of [WHY, "/forum", "Riservata", "CONFERENCE"]) expect(mailed).not.toContain(kept);

  await changeSlots(sara, { intento: "ritira", ora: String(slot) }, HERE);
  const cancelled = (await told()).map(calendarOf);
  expect(cancelled.map(({ method, sequence, status, uid }) => [method, sequence, status, uid])).toEqual([
    ["CANCEL", 1, "CANCELLED", one?.uid],
    ["CANCEL", 1, "CANCELLED", one?.uid],
  ]);
});

test("whoever has left the comune hears nothing more of its appointment: a referente does", async () => {
  const [slot = 0] = await makeSlots(sara.personId);
  await takeSlot(
    olga,
    { ora: String(slot), comune: String(comuneId), perche: WHY, telefono: "0125 410 000" },
    { threads: [], address: HERE },
  );
  await told();
  await sql`update memberships set ended_at = now() where person_id = ${olga.personId}`;
  await changeSlots(rino, { intento: "disdici", ora: String(slot) }, HERE);
  expect((await told()).map(({ address }) => address).sort()).toEqual([rino.email, sara.email].sort());
});

test("a request for a visit is told to who leads the support; what becomes of it, to the comune", async () => {
  const form = { comune: String(comuneId), residenti: "23592", postazioni: "9", sedi: "1", perche: WHY };
  const id = await requestVisit(olga, form, HERE);
  const asked = await told();
  expect(asked.map(({ address }) => address).sort()).toEqual([olga.email, rino.email, vito.email].sort());
  expect(JSON.stringify(asked)).not.toContain(WHY);
  await moveVisit(sara, id, { stato: "impossibile", nota: "In questo mese non possiamo venire." }, HERE);
  const refused = await told();
  expect(refused.map(({ address }) => address).sort()).toEqual([olga.email, rino.email].sort());
  expect(refused[0]?.body.paragraphs).toContain("Sogei aggiunge: In questo mese non possiamo venire.");
  expect(refused[0]?.href).toBe(`/assistenza/visite/${id}`);
});

test("a visit that is taken back is told to the comune, to who leads the support and to who had decided on it", async () => {
  const form = { comune: String(comuneId), residenti: "23592", postazioni: "9", sedi: "1", perche: WHY };
  const id = await requestVisit(olga, form, HERE);
  await moveVisit(sara, id, { stato: "valutazione" }, HERE);
  await makeActor("agente");
  await told();
  await withdrawVisit(olga, id, { nota: WHY }, HERE);
  const withdrawn = await told();
  expect(withdrawn.map(({ address }) => address).sort()).toEqual(
    [olga, rino, sara, vito].map(({ email }) => email).sort(),
  );
  expect(JSON.stringify(withdrawn)).not.toContain(WHY);
});
