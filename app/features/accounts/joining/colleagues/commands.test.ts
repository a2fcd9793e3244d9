import { beforeEach, describe, expect, test } from "vitest";
import { Conflict, Forbidden, Invalid, LimitExceeded, NotFound } from "~/lib/errors";
import { sql } from "~db/client.server";
import { makeMembership, makePerson, makeVisitor } from "../../../../../test/factories/accounts";
import { makeComune } from "../../../../../test/factories/registry";
import type { Actor } from "../../actor";
import { accept } from "../accept/accept.server";
import { describeLink } from "../accept/describe.server";
import { actorOf, makeActor, makeCode, openLinks } from "../testing";
import { manageColleagues } from "./commands.server";
import { comuneOf } from "./queries.server";

let comune: Awaited<ReturnType<typeof makeComune>>;
let referente: Actor;
beforeEach(async () => {
  comune = await makeComune();
  referente = await makeActor("referente", { comuneId: comune.id });
});

const manage = (actor: Actor, intento: string, values: Record<string, string | number>, comuneId = comune.id) => {
  const fields = Object.entries({ comune: comuneId, intento, ...values }).map(([name, value]) => [name, String(value)]);
  return manageColleagues(actor, Object.fromEntries(fields), "203.0.113.1");
};
const membershipOf = (actor: Actor) => actor.memberships[0]?.id ?? 0;
const present = () => sql`
  select person_id::int id, role from memberships where comune_id = ${comune.id} and ended_at is null order by id`;
const invite = (email = "col@comune.example", ruolo = "operatore") => manage(referente, "invita", { email, ruolo });

describe("inviting", () => {
  test("sends one link a mailbox: the later one replaces the former", async () => {
    await invite(" Col@Comune.example ");
    await invite("col@comune.example", "referente");
    const open = await openLinks(comune.id);
    expect(open.map(({ email, data }) => [email, data.role])).toEqual([["col@comune.example", "referente"]]);
    expect(await sql`select 1 from events where name = 'link.created'`).toHaveLength(2);
  });

  test("twice at the same moment leaves one link", async () => {
    await Promise.all([invite(), invite(), invite()]);
    expect(await openLinks(comune.id)).toHaveLength(1);
  });

  test("refuses a colleague, a wrong address and a role that is no comune's", async () => {
    await expect(invite(referente.email)).rejects.toBeInstanceOf(Invalid);
    await expect(invite("col@")).rejects.toBeInstanceOf(Invalid);
    await expect(invite("col@comune.example", "admin")).rejects.toBeInstanceOf(Invalid);
    expect(await openLinks(comune.id)).toHaveLength(0);
  });

  test("is limited", async () => {
    for (let times = 0; times < 50; times += 1) await invite(`col${times}@comune.example`);
    await expect(invite("uno.di.troppo@comune.example")).rejects.toBeInstanceOf(LimitExceeded);
  });

  test("resent, the former link is worth nothing; withdrawn, none is", async () => {
    const email = "col2@comune.example";
    const data = { role: "operatore" };
    const code = await makeCode({
      purpose: "invitation",
      email,
      comuneId: comune.id,
      data,
      createdBy: referente.personId,
    });
    await manage(referente, "rimanda", { id: Number(code.split(".")[0]) });
    expect(await describeLink(code)).toMatchObject({ refusal: "revoked" });
    const [link] = await openLinks(comune.id);
    await manage(referente, "ritira", { id: link?.id });
    expect(await openLinks(comune.id)).toHaveLength(0);
    await expect(manage(referente, "ritira", { id: link?.id })).rejects.toBeInstanceOf(NotFound);
  });
});

describe("who may", () => {
  test("an operatore changes nothing", async () => {
    const operatore = await makeActor("operatore", { comuneId: comune.id });
    const attempt = manage(operatore, "invita", { email: "a@b.example", ruolo: "referente" });
    await expect(attempt).rejects.toBeInstanceOf(Forbidden);
    const own = manage(operatore, "ruolo", { id: membershipOf(operatore), ruolo: "referente" });
    await expect(own).rejects.toBeInstanceOf(Forbidden);
  });

  test("another comune's referente does not see, nor touch", async () => {
    const elsewhere = await makeComune();
    const stranger = await makeActor("referente", { comuneId: elsewhere.id });
    expect(() => comuneOf(stranger, comune.istat)).toThrow(NotFound);
    const operatore = await makeActor("operatore", { comuneId: comune.id });
    const id = membershipOf(operatore);
    await expect(manage(stranger, "chiudi", { id })).rejects.toBeInstanceOf(Forbidden);
    // With the own comune in the form and another's id beside it.
    await expect(manage(stranger, "chiudi", { id }, elsewhere.id)).rejects.toBeInstanceOf(NotFound);
    await expect(manage(stranger, "ruolo", { id, ruolo: "referente" }, elsewhere.id)).rejects.toBeInstanceOf(NotFound);
    await invite();
    const [link] = await openLinks(comune.id);
    await expect(manage(stranger, "ritira", { id: link?.id }, elsewhere.id)).rejects.toBeInstanceOf(NotFound);
    await expect(manage(stranger, "rimanda", { id: link?.id }, elsewhere.id)).rejects.toBeInstanceOf(NotFound);
    expect(await present()).toHaveLength(2);
    expect(await openLinks(comune.id)).toHaveLength(1);
  });

  test("a membership that ended while the page was open, or was lowered, does nothing any more", async () => {
    await makeActor("referente", { comuneId: comune.id });
    await sql`update memberships set ended_at = now() where person_id = ${referente.personId}`;
    await expect(invite()).rejects.toBeInstanceOf(Forbidden);
    await sql`update memberships set ended_at = null, role = 'operatore' where person_id = ${referente.personId}`;
    await expect(invite()).rejects.toBeInstanceOf(Forbidden);
    expect(await openLinks(comune.id)).toHaveLength(0);
  });
});

describe("the last referente", () => {
  test("neither goes nor becomes an operatore", async () => {
    const id = membershipOf(referente);
    await expect(manage(referente, "chiudi", { id })).rejects.toBeInstanceOf(Conflict);
    await expect(manage(referente, "ruolo", { id, ruolo: "operatore" })).rejects.toBeInstanceOf(Conflict);
    expect(await present()).toHaveLength(1);
  });

  test("two who end each other at once leave one", async () => {
    for (let times = 0; times < 5; times += 1) {
      const other = await makeActor("referente", { comuneId: comune.id });
      await Promise.allSettled([
        manage(referente, "chiudi", { id: membershipOf(other) }),
        manage(other, "chiudi", { id: membershipOf(referente) }),
      ]);
      const [left, ...more] = await present();
      expect([left?.role, more]).toEqual(["referente", []]);
      referente = left?.id === referente.personId ? referente : other;
    }
  });

  test("two who lower each other, or themselves, at once leave one", async () => {
    const other = await makeActor("referente", { comuneId: comune.id });
    const lower = (actor: Actor) => manage(actor, "ruolo", { id: membershipOf(actor), ruolo: "operatore" });
    await Promise.allSettled([lower(referente), lower(other)]);
    expect((await present()).filter(({ role }) => role === "referente")).toHaveLength(1);
  });
});

test("who goes takes their open invitations along, those of others stay", async () => {
  const person = await makePerson();
  await makeMembership({ personId: person.id, role: "referente", comuneId: comune.id });
  const leaving = await actorOf(person.id);
  await manage(leaving, "invita", { email: "amico@altrove.example", ruolo: "referente" });
  await invite();
  await manage(referente, "chiudi", { id: membershipOf(leaving) });
  expect((await openLinks(comune.id)).map(({ email }) => email)).toEqual(["col@comune.example"]);
  expect(await sql`select 1 from events where name = 'membership.ended'`).not.toHaveLength(0);
});

test("a whole way: invited, in, made referente", async () => {
  const data = { role: "operatore" };
  const email = "intero@comune.example";
  const code = await makeCode({
    purpose: "invitation",
    email,
    comuneId: comune.id,
    data,
    createdBy: referente.personId,
  });
  await accept(code, { modo: "nuovo", nome: "Ivana Intera", password: "tre gatti sul tetto" }, makeVisitor());
  const [row] =
    await sql`select m.id::int from memberships m join people p on p.id = m.person_id where p.email = ${email}`;
  await manage(referente, "ruolo", { id: row?.id, ruolo: "referente" });
  expect((await present()).map(({ role }) => role)).toEqual(["referente", "referente"]);
});
