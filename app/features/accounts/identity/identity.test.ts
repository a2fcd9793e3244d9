import { beforeEach, describe, expect, test, vi } from "vitest";
import { paths } from "~/lib/paths";
import { sql } from "~db/client.server";
import { cookiesFrom, makeMembership, makeVisitor } from "../../../../test/factories/accounts";
import { walk } from "../../../../test/support/identity-provider";
import { readSession } from "../session.server";
import { pendingCookie, readPending } from "./pending.server";
import { returnFromProvider } from "./return.server";
import {
  begin,
  comeBack,
  confirm,
  emitted,
  kindOf,
  known,
  linked,
  linkedPerson,
  provider,
  RETURN,
  type Walk,
  withProvider,
} from "./testing";

withProvider();

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
