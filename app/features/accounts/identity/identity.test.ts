import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { env } from "~/lib/env.server";
import { paths } from "~/lib/paths";
import { sql } from "~db/client.server";
import { cookiesFrom, makeMembership, makePerson, makeVisitor } from "../../../../test/factories/accounts";
import { empty } from "../../../../test/support/empty";
import { type IdentityProvider, startIdentityProvider, walk } from "../../../../test/support/identity-provider";
import type { SignIn } from "../actor";
import { codeOf } from "../links.server";
import { closeAccount } from "../profile/close/close-account.server";
import { readSession } from "../session.server";
import type { Visitor } from "../sign-in/sign-in.server";
import { beginIdentity } from "./begin.server";
import { confirmIdentity, identityLink } from "./confirm.server";
import { unlinkIdentity } from "./identities.server";
import { pendingCookie, readPending } from "./pending.server";
import { returnFromProvider } from "./return.server";
import { identityValue } from "./schema";

const SITE = "http://127.0.0.1:3000";
const RETURN = `${SITE}${paths.identityReturn()}`;
const PASSWORD = "tramonto-di-ottobre";
let provider: IdentityProvider;

beforeAll(async () => {
  provider = await startIdentityProvider(RETURN);
  Object.assign(env(), provider.settings);
});
afterAll(() => provider.stop());

beforeEach(async () => {
  await empty("people, comuni, links, events, outgoing, rate_limits, graphile_worker._private_jobs");
});

interface Walk {
  visitor?: Visitor;
  signIn?: SignIn;
  poi?: string;
  isLinking?: boolean;
  /** The address at the provider, touched on the way. */
  there?(href: URL): void;
  /** The address it comes back to. */
  back?(href: URL): void;
}

async function begin({ visitor = makeVisitor(), signIn, poi = "", isLinking = false }: Walk = {}) {
  const begun = await beginIdentity({ poi, isLinking, signIn, address: visitor.address });
  if ("outcome" in begun) throw new Error(`no way to the provider: ${begun.outcome.kind}`);
  const cookies = [visitor.cookies, cookiesFrom([begun.cookie])].filter(Boolean).join("; ");
  return { href: new URL(begun.href), visitor: { ...visitor, cookies } };
}

/** To the provider and back. */
async function comeBack(walked: Walk = {}) {
  const { href, visitor } = await begin(walked);
  walked.there?.(href);
  const here = await walk(href.href, RETURN);
  walked.back?.(here);
  return { here, visitor, returned: await returnFromProvider(here, walked.signIn, visitor) };
}

const kindOf = ({ returned }: Awaited<ReturnType<typeof comeBack>>) =>
  "outcome" in returned ? returned.outcome.kind : "signed in";

async function lastCode(): Promise<string> {
  const [link] = await sql<{ id: number; nonce: string }[]>`
    select id::int, nonce from links where purpose = 'identity' order by id desc limit 1`;
  if (!link) throw new Error("no link was made");
  return codeOf({ ...link, purpose: "identity" });
}

const confirm = async (signIn?: SignIn) => confirmIdentity({ codice: await lastCode() }, signIn, "192.0.2.1");
const linked = () => sql<{ personId: number }[]>`select person_id::int "personId" from identities`;
const emitted = async () => (await sql`select name from events order by id`).map(({ name }) => name);

/** Somebody with an account whom the provider knows, too. */
async function known(values: Parameters<typeof makePerson>[0] = {}) {
  const person = await makePerson({ password: PASSWORD, ...values });
  provider.person = { subject: randomUUID(), email: person.email.toUpperCase() };
  return person;
}

async function linkedPerson(values: Parameters<typeof makePerson>[0] = {}) {
  const person = await known(values);
  await comeBack();
  await confirm();
  return person;
}

async function signedInAs(personId: number): Promise<SignIn & { state: "complete" }> {
  const { openSession, sessionCookie } = await import("../session.server");
  const { db } = await import("~db/client.server");
  const session = { personId, method: "password", isComplete: true, device: "Firefox, Windows", address: "" } as const;
  const { token } = await db.transaction((tx) => openSession(tx, session));
  const signIn = await readSession(cookiesFrom([sessionCookie(token)]));
  if (signIn?.state !== "complete") throw new Error("not signed in");
  return signIn;
}

describe("signing in with an identity", () => {
  test("is possible once the mailbox has confirmed, and not before; a new browser is told about", async () => {
    const person = await known();
    expect(kindOf(await comeBack())).toBe("mailed");
    expect(kindOf(await comeBack())).toBe("mailed");
    expect(await linked()).toEqual([]);
    await confirm();
    const { returned } = await comeBack({ poi: "/notifiche" });
    expect(returned).toMatchObject({ href: "/notifiche" });
    const signIn = "cookies" in returned ? await readSession(cookiesFrom(returned.cookies)) : undefined;
    expect(signIn).toMatchObject({ state: "complete", actor: { personId: person.id } });
    await comeBack();
    expect(await emitted()).toEqual(["link.created", "link.created", "account.identity-changed", "account.new-device"]);
    const actions = await sql`select action, details->>'method' how from audit_log order by id`;
    expect(actions.map(({ action, how }) => [action, how])).toEqual([
      ["account.identity-requested", null],
      ["account.identity-requested", null],
      ["account.identity-linked", null],
      ["account.signed-in", "oidc"],
      ["account.signed-in", "oidc"],
    ]);
  });

  test("still asks for the second factor of a role that needs one", async () => {
    const person = await linkedPerson();
    await makeMembership({ personId: person.id, role: "admin" });
    const { returned } = await comeBack({ poi: "/amministrazione" });
    expect(returned).toMatchObject({ href: paths.secondFactor("/amministrazione") });
    const signIn = "cookies" in returned ? await readSession(cookiesFrom(returned.cookies)) : undefined;
    expect(signIn).toMatchObject({ state: "enrolment" });
  });

  test("gives a session of its own: the one the browser had is over", async () => {
    const person = await linkedPerson();
    const first = await comeBack();
    const before = "cookies" in first.returned ? cookiesFrom(first.returned.cookies) : "";
    const { returned } = await comeBack({ visitor: makeVisitor({ cookies: before }) });
    expect(await readSession(before)).toBeUndefined();
    expect("cookies" in returned && (await readSession(cookiesFrom(returned.cookies)))).toMatchObject({
      actor: { personId: person.id },
    });
  });

  test("with an address nobody has says so, and sends nothing", async () => {
    provider.person = { subject: "sconosciuta", email: "Sconosciuta@comune.example" };
    expect((await comeBack()).returned).toEqual({
      outcome: { kind: "unknown", email: "sconosciuta@comune.example" },
    });
    expect(await emitted()).toEqual([]);
  });

  test.each([
    ["not verified", { isVerified: false }],
    ["not given", { email: undefined }],
  ])("with an address that is %s says nothing of who has an account, and sends nothing", async (_what, values) => {
    const person = await known();
    provider.person = { subject: "chiunque", email: person.email, ...values };
    expect((await comeBack()).returned).toEqual({ outcome: { kind: "unverified" } });
    expect(await emitted()).toEqual([]);
  });

  test("that is turned down at the provider says so", async () => {
    provider.person = null;
    expect(kindOf(await comeBack())).toBe("refused");
  });

  test("fills no mailbox", async () => {
    const person = await known();
    for (let time = 0; time < 7; time += 1) expect(kindOf(await comeBack())).toBe("mailed");
    expect(await sql`select 1 from links where email = ${person.email}`).toHaveLength(5);
  });
});

describe("an answer that was tampered with", () => {
  beforeEach(async () => void (await linkedPerson()));

  test.each<[string, Walk, string]>([
    ["another state", { back: ({ searchParams }) => searchParams.set("state", "another") }, "failed"],
    ["no state", { back: ({ searchParams }) => searchParams.delete("state") }, "failed"],
    ["another issuer", { back: ({ searchParams }) => searchParams.set("iss", "https://evil.example") }, "failed"],
    ["another nonce", { there: ({ searchParams }) => searchParams.set("nonce", "another") }, "failed"],
    ["a code made up", { back: ({ searchParams }) => searchParams.set("code", "made-up") }, "failed"],
    ["an error made up", { back: ({ searchParams }) => searchParams.set("error", "<script>") }, "failed"],
  ])("with %s signs nobody in", async (_what, walked, kind) => {
    const came = await comeBack(walked);
    expect(kindOf(came)).toBe(kind);
    expect(await sql`select 1 from sessions`).toHaveLength(0);
  });

  test("is good once: a code sent again signs nobody in", async () => {
    const { here, visitor, returned } = await comeBack();
    expect(returned).toHaveProperty("cookies");
    expect(await returnFromProvider(here, undefined, visitor)).toEqual({ outcome: { kind: "failed" } });
    expect(await sql`select 1 from sessions`).toHaveLength(1);
  });

  test("is of no use to another browser, with the code in the place of its own", async () => {
    const stolen = await walk((await begin()).href.href, RETURN);
    const thief = await begin();
    const here = new URL(stolen);
    here.searchParams.set("state", readPending(thief.visitor.cookies)?.checks.state ?? "");
    expect(await returnFromProvider(here, undefined, thief.visitor)).toEqual({ outcome: { kind: "failed" } });
    expect(await returnFromProvider(stolen, undefined, makeVisitor())).toEqual({ outcome: { kind: "expired" } });
  });

  test("after too long, or with a cookie this site has not sealed, has to begin again", async () => {
    const { href, visitor } = await begin();
    const here = await walk(href.href, RETURN);
    vi.useFakeTimers({ now: Date.now() + 11 * 60_000, toFake: ["Date"] });
    expect(await returnFromProvider(here, undefined, visitor)).toEqual({ outcome: { kind: "expired" } });
    vi.useRealTimers();
    const forged = makeVisitor({ cookies: visitor.cookies?.replace(/.{4}$/, "AAAA") ?? null });
    expect(await returnFromProvider(here, undefined, forged)).toEqual({ outcome: { kind: "expired" } });
  });
});

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

describe("the provider", () => {
  test("that is down, or is not the one configured, is said to be down: nothing fails", async () => {
    const begun = await begin();
    const here = await walk(begun.href.href, RETURN);
    const fetched = vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("fetch failed"));
    expect(await returnFromProvider(here, undefined, begun.visitor)).toEqual({ outcome: { kind: "down" } });
    fetched.mockRestore();
  });

  test("gets nothing that tells who comes, and a proof of its own for each sign-in", async () => {
    const [first, second] = [await begin(), await begin()];
    const of = ({ href }: typeof first) => Object.fromEntries(href.searchParams);
    expect(of(first)).toMatchObject({ response_type: "code", code_challenge_method: "S256", scope: "openid email" });
    for (const name of ["state", "nonce", "code_challenge"]) expect(of(first)[name]).not.toBe(of(second)[name]);
    const pending = readPending(first.visitor.cookies);
    expect(
      pendingCookie(pending ?? { checks: { state: "", nonce: "", verifier: "" }, poi: "", personId: null }),
    ).not.toContain(pending?.checks.verifier);
  });
});
