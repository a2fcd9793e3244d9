import { beforeEach, describe, expect, test } from "vitest";
import { inTurn } from "~/features/conferences/booking/lock.server";
import { takeSeat } from "~/features/conferences/booking/take-seat.server";
import { db, sql } from "~db/client.server";
import { makeMembership, makePerson, makeVisitor } from "../../../../../test/factories/accounts";
import { makeConference } from "../../../../../test/factories/conferences";
import { makeComune } from "../../../../../test/factories/registry";
import { empty } from "../../../../../test/support/empty";
import { openSession, readSession, sessionCookie } from "../../session.server";
import { exportData } from "../data/export-data.server";
import { closeAccount } from "./close-account.server";

const PASSWORD = "tramonto-di-ottobre";
let comuneId = 0;

beforeEach(async () => {
  await empty("people, comuni, events, graphile_worker._private_jobs");
  comuneId = (await makeComune()).id;
});

async function actorOf(personId: number) {
  const { token } = await db.transaction((tx) =>
    openSession(tx, {
      personId,
      method: "password",
      isComplete: true,
      device: "Firefox, Windows",
      address: `192.0.2.${personId}`,
    }),
  );
  const cookies = sessionCookie(token).split(";", 1)[0] ?? "";
  const signIn = await readSession(cookies);
  if (signIn?.state !== "complete") throw new Error("not signed in");
  return { actor: signIn.actor, cookies };
}

async function referente(name: string) {
  const person = await makePerson({ name, password: PASSWORD });
  await makeMembership({ personId: person.id, role: "referente", comuneId });
  return { person, ...(await actorOf(person.id)) };
}

/** A seat in a web-conference for somebody of the comune. */
function book(conferenceId: number, { id, name, email }: Awaited<ReturnType<typeof makePerson>>, byId = id) {
  const attendee = { name: name ?? "", email };
  return inTurn((tx) => takeSeat(tx, { conferenceId, comuneId, personId: byId, attendee }));
}

const form = { attuale: PASSWORD, conferma: "Chiudi " };

/** Every text the database holds, of every table. */
async function everything(): Promise<string> {
  const tables = await sql`select tablename from pg_tables where schemaname = 'public'`;
  const rows = await Promise.all(tables.map(({ tablename }) => sql`select * from ${sql(tablename)}`));
  return JSON.stringify(rows);
}

describe("closing an account", () => {
  test("leaves nothing of the person but one address for one mail, and ends what they could do", async () => {
    await referente("Bruno Rimasto");
    const { person, actor, cookies } = await referente("Anna Andata");
    await sql`insert into suggestions (path, body, person_id) values ('/faq', 'testo', ${person.id})`;
    await book(await makeConference(), person);
    await sql`insert into conference_guests (conference_id, name, organisation, email)
      values (${await makeConference()}, ${person.name}, 'AgID', ${person.email})`;
    await sql`insert into calendar_feeds (person_id, token_hash) values (${person.id}, 'impronta')`;
    await closeAccount(actor, form, makeVisitor());
    expect(await readSession(cookies)).toBeUndefined();
    const left = await everything();
    expect(left).not.toContain("Anna Andata");
    expect(left).not.toContain(`192.0.2.${person.id}`);
    expect(left.split(person.email).length - 1).toBe(1);
    expect(left).not.toContain("impronta");
    expect(await sql`select 1 from memberships where person_id = ${person.id} and ended_at is null`).toHaveLength(0);
    expect(await sql`select 1 from suggestions where body = 'testo' and person_id is null`).toHaveLength(1);
  });

  test.each([
    ["without the word", { ...form, conferma: "sì" }, "conferma"],
    ["without the password", { ...form, attuale: "" }, "attuale"],
    ["with another password", { ...form, attuale: "un-altra-password" }, "attuale"],
  ])("%s is refused beside the field, and changes nothing", async (_what, given, field) => {
    await referente("Bruno Rimasto");
    const { actor } = await referente("Anna Andata");
    await expect(closeAccount(actor, given, makeVisitor())).rejects.toMatchObject({
      fields: { [field]: expect.any(String) },
    });
    expect(await everything()).toContain("Anna Andata");
  });

  test("of the last referente of a comune is refused until there is another", async () => {
    const { actor } = await referente("Anna Sola");
    await expect(closeAccount(actor, form, makeVisitor())).rejects.toMatchObject({
      fields: { conferma: expect.any(String) },
    });
    expect(await everything()).toContain("Anna Sola");
    await referente("Bruno Nuovo");
    await expect(closeAccount(actor, form, makeVisitor())).resolves.toContain("Max-Age=0");
  });
});

test("the file of one's data holds what is theirs, nothing of anybody else, and nothing that lets somebody in", async () => {
  const { person, actor } = await referente("Anna Bianchi");
  const other = await referente("Bruno Verdi");
  await sql`insert into suggestions (path, body, person_id) values ('/faq', 'mia segnalazione', ${person.id}), ('/faq', 'sua segnalazione', ${other.person.id})`;
  const conferenceId = await makeConference({ title: "Il giorno del subentro" });
  await book(conferenceId, person);
  await book(conferenceId, other.person, person.id);
  const text = await exportData(actor, "192.0.2.99");
  const data = JSON.parse(text);
  expect(data).toMatchObject({ versione: 2, profilo: { nome: "Anna Bianchi", email: person.email } });
  expect(data.ruoli).toHaveLength(1);
  expect(data.accessi[0]).toMatchObject({ dispositivo: "Firefox, Windows", indirizzo: `192.0.2.${person.id}` });
  expect(data.segnalazioni.map(({ testo }: { testo: string }) => testo)).toEqual(["mia segnalazione"]);
  expect(data.prenotazioni).toMatchObject([
    { webConference: "Il giorno del subentro", nome: "Anna Bianchi", stato: "confirmed", voto: null },
  ]);
  expect(data.postiPrenotatiPerAltri).toMatchObject([{ webConference: "Il giorno del subentro", stato: "confirmed" }]);
  expect(text).not.toContain(other.person.email);
  expect(text).not.toMatch(/Bruno|argon2|token|hash|nonce/);
});
