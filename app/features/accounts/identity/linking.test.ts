import { describe, expect, test } from "vitest";
import { sql } from "~db/client.server";
import { cookiesFrom, makePerson, makeVisitor } from "../../../../test/factories/accounts";
import { walk } from "../../../../test/support/identity-provider";
import { codeOf } from "../links.server";
import { closeAccount } from "../profile/close/close-account.server";
import { readSession } from "../session.server";
import { confirmIdentity, identityLink } from "./confirm.server";
import { unlinkIdentity } from "./identities.server";
import { returnFromProvider } from "./return.server";
import { identityValue } from "./schema";
import {
  begin,
  comeBack,
  confirm,
  emitted,
  kindOf,
  known,
  lastCode,
  linked,
  linkedPerson,
  PASSWORD,
  provider,
  RETURN,
  signedInAs,
  withProvider,
} from "./testing";

withProvider();

describe("linking an account that is signed in", () => {
  test("asks its own mailbox, whatever the address at the provider", async () => {
    const person = await known();
    const signIn = await signedInAs(person.id);
    provider.person = { subject: "altra", email: "altro.indirizzo@regione.example", isVerified: false };
    const { returned } = await comeBack({ signIn, isLinking: true });
    expect(returned).toEqual({ outcome: { kind: "mailed", email: person.email } });
    await confirm(signIn);
    expect(await linked()).toEqual([{ personId: person.id }]);
    expect((await comeBack()).returned).toHaveProperty("cookies");
  });

  test("is refused to who is not signed in, and over when somebody else has signed in meanwhile", async () => {
    const [anna, bruno] = [await known(), await known()];
    await expect(begin({ isLinking: true })).rejects.toMatchObject({ status: 403 });
    const { href, visitor } = await begin({ isLinking: true, signIn: await signedInAs(anna.id) });
    const here = await walk(href.href, RETURN);
    const another = { outcome: { kind: "another" } };
    expect(await returnFromProvider(here, await signedInAs(bruno.id), visitor)).toEqual(another);
    expect(await returnFromProvider(here, undefined, visitor)).toEqual(another);
    expect(await emitted()).toEqual([]);
  });

  test("to an identity that opens another account is refused, also by a link sent before", async () => {
    const [anna, bruno] = [await known(), await known()];
    const shared = { subject: "condivisa" };
    provider.person = shared;
    for (const { id } of [anna, bruno]) await comeBack({ isLinking: true, signIn: await signedInAs(id) });
    await confirm();
    const [first] = await sql<{ id: number; nonce: string }[]>`select id::int, nonce from links order by id limit 1`;
    const codice = codeOf({ id: 0, nonce: "", ...first, purpose: "identity" });
    await expect(confirmIdentity({ codice }, undefined, "")).rejects.toMatchObject({ status: 409 });
    expect(await linked()).toEqual([{ personId: bruno.id }]);
    expect(kindOf(await comeBack({ isLinking: true, signIn: await signedInAs(anna.id) }))).toBe("taken");
  });
});

describe("the link of the mail", () => {
  test("says what it does, does it once, and signs nobody in", async () => {
    const person = await known();
    await comeBack();
    const code = await lastCode();
    expect(await identityLink(code)).toMatchObject({ account: person.email, email: person.email });
    await confirm();
    expect(await identityLink(code)).toBeUndefined();
    await expect(confirm()).rejects.toMatchObject({ status: 404 });
    expect(await sql`select 1 from sessions`).toHaveLength(0);
  });

  test("is refused in the browser of somebody else, and stays good", async () => {
    const person = await known();
    await comeBack();
    await expect(confirm(await signedInAs((await makePerson()).id))).rejects.toMatchObject({ status: 409 });
    expect(await linked()).toEqual([]);
    await confirm(await signedInAs(person.id));
    expect(await linked()).toEqual([{ personId: person.id }]);
  });

  test.each([
    ["the address has changed", (id: number) => sql`update people set email = 'nuovo@comune.example' where id = ${id}`],
    ["the account is closed", (id: number) => sql`update people set closed_at = now() where id = ${id}`],
    ["it has expired", () => sql`update links set expires_at = now()`],
  ])("is good no longer once %s", async (_what, happens) => {
    const person = await known();
    await comeBack();
    await happens(person.id);
    expect(await identityLink(await lastCode())).toBeUndefined();
    await expect(confirm()).rejects.toMatchObject({ status: 404 });
    expect(await linked()).toEqual([]);
  });

  test("is none for a code signed for another purpose", async () => {
    await known();
    await comeBack();
    const [link] = await sql<{ id: number; nonce: string }[]>`select id::int, nonce from links`;
    const codice = codeOf({ id: 0, nonce: "", ...link, purpose: "password" });
    await expect(confirmIdentity({ codice }, undefined, "")).rejects.toMatchObject({ status: 404 });
    expect(await linked()).toEqual([]);
  });
});

describe("taking an identity away", () => {
  const value = () => identityValue(provider.issuer, provider.person?.subject ?? "");

  test("closes this way in, and the sign-ins made by it elsewhere", async () => {
    const person = await linkedPerson();
    const { returned } = await comeBack();
    const there = "cookies" in returned ? cookiesFrom(returned.cookies) : "";
    const { actor } = await signedInAs(person.id);
    await unlinkIdentity(actor, { identita: value(), attuale: PASSWORD }, makeVisitor());
    expect(await readSession(there)).toBeUndefined();
    expect(kindOf(await comeBack())).toBe("mailed");
    expect(await emitted()).toContain("account.identity-changed");
    expect(await sql`select 1 from audit_log where action = 'account.identity-unlinked'`).toHaveLength(1);
  });

  test("asks for the password, and is nobody else's business", async () => {
    const person = await linkedPerson();
    const { actor } = await signedInAs(person.id);
    const wrong = { identita: value(), attuale: "un-altra-password" };
    await expect(unlinkIdentity(actor, wrong, makeVisitor())).rejects.toMatchObject({ status: 422 });
    const stranger = await signedInAs((await makePerson({ password: PASSWORD })).id);
    const theirs = { identita: value(), attuale: PASSWORD };
    await expect(unlinkIdentity(stranger.actor, theirs, makeVisitor())).rejects.toMatchObject({ status: 404 });
    expect(await linked()).toEqual([{ personId: person.id }]);
  });

  test("comes with the closing of the account: nothing of the identity is left, and it opens nothing", async () => {
    const person = await linkedPerson();
    const subject = provider.person?.subject ?? "";
    const { actor } = await signedInAs(person.id);
    await closeAccount(actor, { attuale: PASSWORD, conferma: "chiudi" }, makeVisitor());
    expect(await linked()).toEqual([]);
    expect(JSON.stringify(await sql`select * from links`)).not.toContain(subject);
    expect(kindOf(await comeBack())).toBe("unknown");
  });
});
