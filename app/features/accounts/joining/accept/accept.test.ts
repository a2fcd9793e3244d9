import { describe, expect, test } from "vitest";
import { Conflict, Invalid, LimitExceeded } from "~/lib/errors";
import { sql } from "~db/client.server";
import { cookiesFrom, makeMembership, makePerson, makeVisitor } from "../../../../../test/factories/accounts";
import { makeComune } from "../../../../../test/factories/registry";
import { readSession } from "../../session.server";
import { firstAdminLink } from "../first-admin.server";
import { revokeLinks } from "../revoke.server";
import { actorOf, expire, giveAddress, makeCode } from "../testing";
import { accept } from "./accept.server";
import { describeLink } from "./describe.server";

const PASSWORD = "tre gatti sul tetto";
let people = 0;
const somebody = (values = {}) => {
  people += 1;
  return { modo: "nuovo", nome: "Nora Nuovi", email: `nora.${people}@comune.example`, password: PASSWORD, ...values };
};

async function activation() {
  const comune = await makeComune();
  const code = await makeCode({ purpose: "activation", email: await giveAddress(comune.id), comuneId: comune.id });
  return { comune, code };
}

async function invitation(role = "operatore", email = somebody().email) {
  const comune = await makeComune();
  const code = await makeCode({ purpose: "invitation", email, comuneId: comune.id, data: { role } });
  return { comune, code, email };
}

const members = (comuneId: number) => sql`
  select p.email, m.role from memberships m join people p on p.id = m.person_id
  where m.comune_id = ${comuneId} and m.ended_at is null order by m.id`;

describe("an activation link", () => {
  test("makes the first referente, signed in, at the comune's colleagues", async () => {
    const { comune, code } = await activation();
    const form = somebody({ email: " Nora.Maiuscola@Comune.example " });
    const { cookies, isComplete, href } = await accept(code, form, makeVisitor());
    expect([isComplete, href]).toEqual([true, `/comune/colleghi?comune=${comune.istat}&fatto=entrato`]);
    expect([...(await members(comune.id))]).toEqual([{ email: "nora.maiuscola@comune.example", role: "referente" }]);
    expect(await readSession(cookiesFrom(cookies))).toMatchObject({ state: "complete" });
    const log = await sql`select action from audit_log where comune_id = ${comune.id}`;
    expect(log.map(({ action }) => action)).toEqual(["activation.used"]);
    expect(await sql`select 1 from events where name = 'membership.granted'`).not.toHaveLength(0);
  });

  test("is only looked at by who opens its page", async () => {
    const { comune, code } = await activation();
    for (let times = 0; times < 3; times += 1) expect((await describeLink(code)).refusal).toBeNull();
    expect(await members(comune.id)).toHaveLength(0);
  });

  test("used by many who are signed in, at the same moment, lets one in", async () => {
    const { comune, code } = await activation();
    const actors = await Promise.all([...Array(8)].map(async () => actorOf((await makePerson()).id)));
    const tries = actors.map((actor) => accept(code, { modo: "presente" }, makeVisitor(), actor));
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await members(comune.id)).toHaveLength(1);
  });

  test("used twice at once lets one person in", async () => {
    const { comune, code } = await activation();
    const tries = [1, 2, 3, 4].map(() => accept(code, somebody(), makeVisitor()));
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results) if (result.status === "rejected") expect(result.reason).toBeInstanceOf(Conflict);
    expect(await members(comune.id)).toHaveLength(1);
  });

  test("is worth nothing once the comune has a referente by another way", async () => {
    const { comune, code } = await activation();
    const email = somebody().email;
    const other = await makeCode({ purpose: "invitation", email, comuneId: comune.id, data: { role: "referente" } });
    await accept(other, somebody(), makeVisitor());
    expect(await describeLink(code)).toMatchObject({ refusal: "revoked" });
    await expect(accept(code, somebody(), makeVisitor())).rejects.toBeInstanceOf(Conflict);
    expect(await members(comune.id)).toHaveLength(1);
  });

  test("and an invitation of a referente used at the same moment do not wait for each other for ever", async () => {
    const { comune, code } = await activation();
    const email = somebody().email;
    const other = await makeCode({ purpose: "invitation", email, comuneId: comune.id, data: { role: "referente" } });
    await Promise.allSettled([accept(code, somebody(), makeVisitor()), accept(other, somebody(), makeVisitor())]);
    expect((await members(comune.id)).length).toBeGreaterThan(0);
  });

  test("that went to an address which was corrected since opens nothing", async () => {
    const { comune, code } = await activation();
    await sql`update comune_addresses set address = 'giusto@pec.example' where comune_id = ${comune.id}`;
    expect(await describeLink(code)).toMatchObject({ refusal: "revoked" });
    await expect(accept(code, somebody(), makeVisitor())).rejects.toBeInstanceOf(Conflict);
  });
});

describe("an invitation", () => {
  test("makes an account with the address it was sent to, whatever the form says", async () => {
    const { comune, code, email } = await invitation();
    await accept(code, somebody({ email: "altro@comune.example" }), makeVisitor());
    expect([...(await members(comune.id))]).toEqual([{ email, role: "operatore" }]);
  });

  test("is joined by an account that exists with its password, and with nothing else", async () => {
    const person = await makePerson({ password: PASSWORD });
    const { comune, code } = await invitation("referente", person.email);
    expect(await describeLink(code)).toMatchObject({ hasAccount: true });
    await expect(accept(code, somebody(), makeVisitor())).rejects.toBeInstanceOf(Invalid);
    const wrong = { modo: "account", password: "sbagliata davvero" };
    await expect(accept(code, wrong, makeVisitor())).rejects.toBeInstanceOf(Invalid);
    expect(await members(comune.id)).toHaveLength(0);
    const { href } = await accept(code, { modo: "account", password: PASSWORD }, makeVisitor());
    expect(href).toContain(comune.istat);
    expect([...(await members(comune.id))]).toEqual([{ email: person.email, role: "referente" }]);
  });

  test("delays who tries passwords with it, as the sign-in does", async () => {
    const person = await makePerson({ password: PASSWORD });
    const { code } = await invitation("operatore", person.email);
    const visitor = makeVisitor();
    const attempt = () => accept(code, { modo: "account", password: "sbagliata" }, visitor).catch((error) => error);
    for (let times = 0; times < 6; times += 1) await attempt();
    expect(await attempt()).toBeInstanceOf(LimitExceeded);
  });

  test("is accepted by who is signed in, and raises the role they have", async () => {
    const { comune, code } = await invitation("referente");
    const person = await makePerson();
    await makeMembership({ personId: person.id, role: "operatore", comuneId: comune.id });
    await accept(code, { modo: "presente" }, makeVisitor(), await actorOf(person.id));
    expect([...(await members(comune.id))]).toEqual([{ email: person.email, role: "referente" }]);
  });

  test("without a session is never accepted as one", async () => {
    const { comune, code } = await invitation();
    await expect(accept(code, { modo: "presente" }, makeVisitor())).rejects.toBeInstanceOf(Invalid);
    expect(await members(comune.id)).toHaveLength(0);
  });

  test("to a role that needs a second factor leaves the session waiting for it", async () => {
    const code = await makeCode({ purpose: "invitation", email: somebody().email, data: { role: "ministero" } });
    const { isComplete, cookies } = await accept(code, somebody(), makeVisitor());
    expect(isComplete).toBe(false);
    expect(await readSession(cookiesFrom(cookies))).toMatchObject({ state: "enrolment" });
  });
});

describe("what was typed", () => {
  test.each([
    ["no name", { nome: " " }, "nome"],
    ["no address", { email: "" }, "email"],
    ["half an address", { email: "nora@comune" }, "email"],
    ["no password", { password: "" }, "password"],
    ["nine characters", { password: "gattotet1" }, "password"],
    ["a common password", { password: "password1234" }, "password"],
    ["one's own name", { nome: "Bartolomea", password: "bartolomea123" }, "password"],
  ])("%s is refused beside its field, and the link stays good", async (_name, values, field) => {
    const { code } = await activation();
    const error = await accept(code, somebody(values), makeVisitor()).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(Invalid);
    expect(Object.keys((error as Invalid).fields)).toContain(field);
    expect((await describeLink(code)).refusal).toBeNull();
  });
});

describe("a link that opens nothing says why", () => {
  test("used, expired, withdrawn, cut short, invented, of another purpose", async () => {
    const { code } = await activation();
    const [id, mark = ""] = code.split(".");
    for (const wrong of ["", "ciao", `${id}.`, `${id}.${mark.slice(1)}`, `${Number(id) + 1}.${mark}`, "9".repeat(30)])
      expect(await describeLink(wrong)).toEqual({ refusal: "unknown", purpose: null });
    const password = await makeCode({ purpose: "password", email: "x@comune.example" });
    expect(await describeLink(password)).toEqual({ refusal: "unknown", purpose: null });
    await accept(code, somebody(), makeVisitor());
    expect(await describeLink(code)).toEqual({ refusal: "used", purpose: "activation" });
    const late = await activation();
    await expire(late.code);
    expect(await describeLink(late.code)).toEqual({ refusal: "expired", purpose: "activation" });
    const { db } = await import("~db/client.server");
    const withdrawn = await invitation();
    await db.transaction((tx) => revokeLinks(tx, "invitation"));
    expect(await describeLink(withdrawn.code)).toEqual({ refusal: "revoked", purpose: "invitation" });
    for (const gone of [code, late.code, withdrawn.code])
      await expect(accept(gone, somebody(), makeVisitor())).rejects.toBeInstanceOf(Conflict);
  });
});

test("the first administrator: a fresh link until there is one, then none but by command", async () => {
  await sql`update memberships set ended_at = now() where role = 'admin'`;
  const codeIn = (link: string | undefined) => new URL(link ?? "").searchParams.get("codice") ?? "";
  const first = codeIn(await firstAdminLink());
  const second = codeIn(await firstAdminLink());
  expect(await describeLink(first)).toMatchObject({ refusal: "revoked" });
  const results = await Promise.allSettled([1, 2].map(() => accept(second, somebody(), makeVisitor())));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await firstAdminLink()).toBeUndefined();
  const rescue = codeIn(await firstAdminLink({ byCommand: true }));
  await accept(rescue, somebody(), makeVisitor());
  expect(await sql`select 1 from memberships where role = 'admin' and ended_at is null`).toHaveLength(2);
});
