import { describe, expect, test } from "vitest";
import { Conflict, Forbidden, Invalid, NotFound } from "~/lib/errors";
import { sql } from "~db/client.server";
import { makeMembership, makePerson } from "../../../../../test/factories/accounts";
import { makeComune } from "../../../../../test/factories/registry";
import type { Actor } from "../../actor";
import { manageInvitations } from "../invitations/admin.server";
import { actorOf, makeActor, makeCode, openLinks } from "../testing";
import { managePerson } from "./commands.server";
import { listPeople, readPeopleCursor, readPeopleFilters } from "./list.server";
import { readPerson } from "./person.server";

const admin = await makeActor("admin");
const manage = (personId: number, form: Record<string, string>, actor: Actor = admin) =>
  managePerson(actor, String(personId), form, "203.0.113.1");
const invite = (form: Record<string, string>, actor: Actor = admin) =>
  manageInvitations(actor, { intento: "invita", ...form }, "203.0.113.1");
const namesFor = async (query: string) =>
  (await listPeople(readPeopleFilters(new URLSearchParams(query)), null)).rows.map(({ name }) => name);

describe("looking for people", () => {
  test("by part of a name or address, by comune, by role; closed accounts never", async () => {
    const comune = await makeComune({ name: "Sant'Angelo Prova" });
    const person = await makePerson({ name: "Zoe Cercata", email: "zeta_100%@cerca.example" });
    await makeMembership({ personId: person.id, role: "operatore", comuneId: comune.id });
    const closed = await makePerson({ name: "Zoe Chiusa" });
    await sql`update people set closed_at = now(), name = null, email = null where id = ${closed.id}`;
    for (const query of ["q=cercata", "q=zoe", "q=TA_100%25", "q=sant%27angelo", "q=zoe&ruolo=operatore"])
      expect(await namesFor(query)).toEqual(["Zoe Cercata"]);
    expect(await namesFor("q=zoe&ruolo=admin")).toEqual([]);
    expect(await namesFor("q=z%25a")).toEqual([]);
    await expect(readPerson(String(closed.id))).rejects.toBeInstanceOf(NotFound);
  });

  test("everybody stands on one page, homonyms too", async () => {
    for (let number = 0; number < 105; number += 1) await makePerson({ name: `Omonimo ${number % 2}` });
    const filters = readPeopleFilters(new URLSearchParams("q=omonimo"));
    const seen: number[] = [];
    let page = await listPeople(filters, null);
    for (;;) {
      seen.push(...page.rows.map(({ id }) => id));
      if (!page.next) break;
      page = await listPeople(filters, readPeopleCursor(new URLSearchParams({ dopo: page.next })));
    }
    expect([new Set(seen).size, seen.length, page.total]).toEqual([105, 105, 105]);
    const back = await listPeople(filters, readPeopleCursor(new URLSearchParams({ prima: page.previous ?? "" })));
    expect(back.rows.map(({ id }) => id)).toEqual(seen.slice(50, 100));
    expect(readPeopleCursor(new URLSearchParams("dopo=rotto"))).toBeNull();
  });
});

describe("one account", () => {
  test("only an administrator touches it", async () => {
    const person = await makePerson();
    for (const actor of [await makeActor("supervisore"), await makeActor("ministero")]) {
      await expect(manage(person.id, { intento: "accessi" }, actor)).rejects.toBeInstanceOf(Forbidden);
      await expect(invite({ ruolo: "admin", email: "a@b.example" }, actor)).rejects.toBeInstanceOf(Forbidden);
    }
  });

  test("a membership ends through its own person's page only", async () => {
    const comune = await makeComune();
    const referente = await makeActor("referente", { comuneId: comune.id });
    const id = String(referente.memberships[0]?.id);
    await expect(manage(admin.personId, { intento: "chiudi", id })).rejects.toBeInstanceOf(NotFound);
    await manage(referente.personId, { intento: "chiudi", id });
    expect((await actorOf(referente.personId)).memberships).toEqual([]);
  });

  test("the last administrator stays, also when two end each other", async () => {
    await sql`update memberships set ended_at = now() where role = 'admin' and person_id <> ${admin.personId}`;
    const id = String(admin.memberships[0]?.id);
    await expect(manage(admin.personId, { intento: "chiudi", id })).rejects.toBeInstanceOf(Conflict);
    const other = await makeActor("admin");
    const otherId = String(other.memberships[0]?.id);
    await Promise.allSettled([
      manage(other.personId, { intento: "chiudi", id: otherId }),
      manage(admin.personId, { intento: "chiudi", id }, other),
    ]);
    expect(await sql`select 1 from memberships where role = 'admin' and ended_at is null`).toHaveLength(1);
    await sql`update memberships set ended_at = null where id = ${id}`;
  });

  test("its sessions end at once", async () => {
    const actor = await makeActor("agente");
    await manage(actor.personId, { intento: "accessi" });
    expect(await sql`select 1 from sessions where person_id = ${actor.personId} and ended_at is null`).toHaveLength(0);
  });

  test("its second factor goes only when its address is typed, with its codes and sessions, and its owner is told", async () => {
    const actor = await makeActor("agente");
    const { personId, email } = actor;
    await sql`update people set totp_secret = 'x', totp_enabled_at = now() where id = ${personId}`;
    await sql`insert into recovery_codes (person_id, code_hash) values (${personId}, 'x')`;
    await expect(manage(personId, { intento: "fattore", conferma: "sì" })).rejects.toBeInstanceOf(Invalid);
    expect((await readPerson(String(personId))).hasFactor).toBe(true);
    await manage(personId, { intento: "fattore", conferma: ` ${email.toUpperCase()} ` });
    expect(await readPerson(String(personId))).toMatchObject({ hasFactor: false, sessions: 0 });
    expect(await sql`select 1 from recovery_codes where person_id = ${personId}`).toHaveLength(0);
    expect(await sql`select 1 from events where name = 'account.second-factor-changed'`).toHaveLength(1);
  });
});

describe("inviting to any role", () => {
  test("a comune by either code, an authority, a vendor with its products", async () => {
    const comune = await makeComune();
    await invite({ ruolo: "referente", email: "r@comune.example", codice: comune.belfiore });
    await invite({ ruolo: "operatore", email: "o@comune.example", codice: comune.istat });
    expect((await openLinks(comune.id)).map(({ data }) => data.role)).toEqual(["referente", "operatore"]);
    await invite({
      ruolo: "software_house",
      email: "s@soft.example",
      nuovo: "Nuova Soft",
      prodotti: "Uno\r\n\r\nDue\nUno",
    });
    const products =
      await sql`select p.name from products p join vendors v on v.id = p.vendor_id where v.name = 'Nuova Soft'`;
    expect(products.map(({ name }) => name)).toEqual(["Uno", "Due"]);
    await invite({ ruolo: "ministero", email: "m@interno.example" });
    const [link] = await sql`select comune_id, data from links where email = 'm@interno.example'`;
    expect(link).toEqual({ comune_id: null, data: { role: "ministero" } });
  });

  test.each([
    ["no comune", { ruolo: "referente", codice: "999999" }, "codice"],
    ["no authority", { ruolo: "prefettura" }, "autorita"],
    ["no vendor", { ruolo: "software_house" }, "nuovo"],
    ["a vendor twice", { ruolo: "software_house", nuovo: "NUOVA soft" }, "nuovo"],
    ["no role", { ruolo: "re" }, "ruolo"],
  ])("%s is refused beside its field", async (_name, form: Record<string, string>, field) => {
    const error = await invite({ email: "x@y.example", ...form }).catch((thrown) => thrown);
    expect(Object.keys((error as Invalid).fields)).toEqual([field]);
  });

  test("a comune's invitations are its referenti's to withdraw", async () => {
    const comune = await makeComune();
    const data = { role: "operatore" };
    const code = await makeCode({ purpose: "invitation", email: "z@comune.example", comuneId: comune.id, data });
    const id = code.split(".")[0] ?? "";
    await expect(manageInvitations(admin, { intento: "ritira", id }, "")).rejects.toBeInstanceOf(NotFound);
  });
});
