import { Secret, TOTP } from "otpauth";
import { beforeEach, describe, expect, test } from "vitest";
import { Conflict, Forbidden, Invalid, LimitExceeded } from "~/lib/errors";
import { sql } from "~db/client.server";
import { cookiesFrom, makeMembership, makePerson, makeVisitor } from "../../../../test/factories/accounts";
import type { SignIn } from "../actor";
import { readSession } from "../session.server";
import { signIn } from "../sign-in/sign-in.server";
import { confirmSetup, finishSetup, keepCodes, prepareCodes, switchOff } from "./commands.server";
import { signInWithCode } from "./finish.server";
import { setupOf } from "./setup.server";
import { totpStep } from "./totp.server";

const PASSWORD = "una lunga frase segreta";

beforeEach(async () => {
  await sql`delete from sign_in_delays`;
});

function codeAt(key: string, shiftSeconds = 0): string {
  const secret = Secret.fromBase32(key.replaceAll(" ", ""));
  return new TOTP({ secret }).generate({ timestamp: Date.now() + shiftSeconds * 1000 });
}

async function signedIn(email: string, cookies: string | null = null) {
  const visitor = makeVisitor({ cookies });
  const given = cookiesFrom((await signIn({ email, password: PASSWORD }, visitor)).cookies);
  return { visitor, cookies: given, state: await readSession(given) };
}

function holderOf(state: SignIn | undefined) {
  if (!state) throw new Error("nobody is signed in");
  return state.state === "complete" ? { ...state.actor } : state;
}

/** Sets the second factor up and gives the key and the recovery codes. */
async function setUp(state: SignIn | undefined, visitor = makeVisitor()) {
  const holder = holderOf(state);
  const { key, draft } = setupOf(holder.sessionId, holder.email);
  const shown = confirmSetup(holder, { codice: codeAt(key, -30), preparazione: draft });
  const cookies = cookiesFrom(await finishSetup(holder, { preparazione: shown.draft }, visitor));
  return { key, codes: shown.codes, cookies, shown };
}

async function agent() {
  const person = await makePerson({ password: PASSWORD });
  await makeMembership({ personId: person.id, role: "agente" });
  return person;
}

async function agentWithFactor() {
  const person = await agent();
  return { person, ...(await setUp((await signedIn(person.email)).state)) };
}

describe("a role that needs a second factor", () => {
  test("signs in with the password alone to nothing but its setup", async () => {
    const person = await agent();
    const { state, cookies } = await signedIn(person.email);
    expect(state?.state).toBe("enrolment");
    expect(cookies).not.toContain("anpr_dispositivo");
    expect(await sql`select 1 from audit_log where person_id = ${person.id}`).toHaveLength(0);
  });

  test("is asked also when the role comes after the sign-in", async () => {
    const person = await makePerson({ password: PASSWORD });
    const { cookies, state } = await signedIn(person.email);
    expect(state?.state).toBe("complete");
    await makeMembership({ personId: person.id, role: "admin" });
    expect((await readSession(cookies))?.state).toBe("enrolment");
  });

  test("is complete, under a new session id, once the codes are kept and not before", async () => {
    const person = await agent();
    const { state, cookies, visitor } = await signedIn(person.email);
    const holder = holderOf(state);
    const { key, draft } = setupOf(holder.sessionId, person.email);
    const shown = confirmSetup(holder, { codice: codeAt(key), preparazione: draft });
    expect(new Set(shown.codes).size).toBe(10);
    expect((await readSession(cookies))?.state).toBe("enrolment");
    const after = cookiesFrom(await finishSetup(holder, { preparazione: shown.draft }, visitor));
    expect((await readSession(after))?.state).toBe("complete");
    expect(await readSession(cookies)).toBeUndefined();
    expect(await sql`select action from audit_log where person_id = ${person.id} order by id`).toEqual([
      { action: "account.second-factor-enabled" },
      { action: "account.signed-in" },
    ]);
  });

  test("setting it up ends the sessions that never gave a code", async () => {
    const person = await makePerson({ password: PASSWORD });
    const elsewhere = await signedIn(person.email);
    await makeMembership({ personId: person.id, role: "ministero" });
    await setUp((await signedIn(person.email)).state);
    expect(await readSession(elsewhere.cookies)).toBeUndefined();
  });

  test("a key shown to another session, or twice, sets nothing up", async () => {
    const person = await agent();
    const first = holderOf((await signedIn(person.email)).state);
    const second = holderOf((await signedIn(person.email)).state);
    const { key, draft } = setupOf(first.sessionId, person.email);
    const form = { codice: codeAt(key), preparazione: draft };
    expect(() => confirmSetup(second, form)).toThrow(Invalid);
    const shown = confirmSetup(first, form);
    await expect(finishSetup(second, { preparazione: shown.draft }, makeVisitor())).rejects.toThrow(Invalid);
    await finishSetup(first, { preparazione: shown.draft }, makeVisitor());
    await expect(finishSetup(first, { preparazione: shown.draft }, makeVisitor())).rejects.toThrow(Conflict);
    // What was not confirmed with a code is no setup.
    await expect(finishSetup(second, { preparazione: draft }, makeVisitor())).rejects.toThrow(Invalid);
  });

  test("keeps neither key nor recovery codes readable in the database", async () => {
    const { person, key, codes } = await agentWithFactor();
    const [row] = await sql`select row_to_json(p)::text from people p where id = ${person.id}`;
    expect(JSON.stringify(row)).not.toContain(key.replaceAll(" ", ""));
    const hashes = await sql`select code_hash from recovery_codes where person_id = ${person.id}`;
    expect(hashes).toHaveLength(10);
    expect(JSON.stringify(hashes)).not.toContain(codes[0]?.replaceAll("-", ""));
  });
});

describe("the second step of a sign-in", () => {
  test("takes the six figures, spaces or not, of now and of the steps beside", async () => {
    const secret = new Secret({ size: 20 }).base32;
    const now = 1_700_000_000_000;
    const at = (seconds: number) =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now + seconds * 1000 });
    const step = Math.floor(now / 30_000);
    expect([-30, 0, 30].map((shift) => totpStep(secret, at(shift), now))).toEqual([step - 1, step, step + 1]);
    expect([-90, 90].map((shift) => totpStep(secret, at(shift), now))).toEqual([undefined, undefined]);

    const { person, key } = await agentWithFactor();
    const { state, visitor, cookies } = await signedIn(person.email);
    expect(state?.state).toBe("code");
    const code = codeAt(key);
    const done = await signInWithCode(holderOf(state), { codice: ` ${code.slice(0, 3)} ${code.slice(3)} ` }, visitor);
    expect((await readSession(cookiesFrom(done.cookies)))?.state).toBe("complete");
    expect(await readSession(cookies)).toBeUndefined();
    expect(done.cookies.join()).toContain("anpr_dispositivo");
  });

  test("a code is good once, also when it is sent ten times at once", async () => {
    const { person, key } = await agentWithFactor();
    const sessions = [];
    for (let at = 0; at < 5; at += 1) sessions.push(await signedIn(person.email));
    const codice = codeAt(key);
    const tries = sessions.map(({ state, visitor }) => signInWithCode(holderOf(state), { codice }, visitor));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("a recovery code is good once, also at once, and few of them left is said", async () => {
    const { person, codes } = await agentWithFactor();
    const sessions = [];
    for (let at = 0; at < 5; at += 1) sessions.push(await signedIn(person.email));
    const codice = codes[0]?.replaceAll("-", " ") ?? "";
    const tries = sessions.map(({ state, visitor }) => signInWithCode(holderOf(state), { codice }, visitor));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.flatMap((one) => (one.status === "fulfilled" ? [one.value.hasFewCodes] : []))).toEqual([false]);
    await sql`update recovery_codes set used_at = now() where person_id = ${person.id} and id not in (
      select id from recovery_codes where person_id = ${person.id} and used_at is null order by id desc limit 4)`;
    await sql`delete from sign_in_delays`;
    const { state, visitor } = await signedIn(person.email);
    const last = await signInWithCode(holderOf(state), { codice: codes[9] ?? "" }, visitor);
    expect(last.hasFewCodes).toBe(true);
  });

  test("another person's codes are worth nothing", async () => {
    const victim = await agentWithFactor();
    const other = await agentWithFactor();
    const { state, visitor } = await signedIn(victim.person.email);
    for (const codice of [codeAt(other.key), other.codes[0] ?? ""]) {
      await expect(signInWithCode(holderOf(state), { codice }, visitor)).rejects.toThrow(Invalid);
    }
  });

  test("wrong codes have to wait, whichever session and address they come from", async () => {
    const { person, key } = await agentWithFactor();
    const refusals = [];
    for (let at = 0; at < 8; at += 1) {
      const { state } = await signedIn(person.email);
      refusals.push(await signInWithCode(holderOf(state), { codice: "000000" }, makeVisitor()).catch((error) => error));
    }
    expect(refusals.slice(0, 6).every((error) => error instanceof Invalid)).toBe(true);
    expect(refusals.some((error) => error instanceof LimitExceeded)).toBe(true);
    await sql`update sign_in_delays set until = now() + interval '5 minutes'`;
    await sql`delete from sign_in_delays where key not like 'code:%'`;
    const { state, visitor } = await signedIn(person.email);
    await expect(signInWithCode(holderOf(state), { codice: codeAt(key) }, visitor)).rejects.toThrow(LimitExceeded);
  });

  test("a session that has ended meanwhile is not completed, and the code stays good", async () => {
    const { person, key } = await agentWithFactor();
    const { state, visitor } = await signedIn(person.email);
    await sql`update sessions set ended_at = now() where id = ${holderOf(state).sessionId}`;
    const form = { codice: codeAt(key) };
    await expect(signInWithCode(holderOf(state), form, visitor)).rejects.toThrow(Conflict);
    const again = await signedIn(person.email);
    await expect(signInWithCode(holderOf(again.state), form, again.visitor)).resolves.toBeTruthy();
  });
});

describe("one's own second factor", () => {
  async function operatoreWithFactor() {
    const person = await makePerson({ password: PASSWORD });
    const set = await setUp((await signedIn(person.email)).state);
    const state = await readSession(set.cookies);
    if (state?.state !== "complete") throw new Error("the sign-in is not complete");
    return { person, ...set, actor: state.actor };
  }

  test("anyone may switch it on; the session gets a new id and lives no longer for it", async () => {
    const person = await makePerson({ password: PASSWORD });
    const { state, cookies } = await signedIn(person.email);
    await sql`update sessions set expires_at = now() + interval '1 hour' where person_id = ${person.id}`;
    const set = await setUp(state);
    expect(await readSession(cookies)).toBeUndefined();
    expect((await readSession(set.cookies))?.state).toBe("complete");
    const [row] = await sql`
      select expires_at < now() + interval '2 hours' "isSoon" from sessions where person_id = ${person.id} and ended_at is null`;
    expect(row?.isSoon).toBe(true);
  });

  test("is switched off with a code, and told", async () => {
    const { person, key, actor } = await operatoreWithFactor();
    await expect(switchOff(actor, { codice: "123456" }, makeVisitor())).rejects.toThrow(Invalid);
    await switchOff(actor, { codice: codeAt(key) }, makeVisitor());
    const { state } = await signedIn(person.email);
    expect(state?.state).toBe("complete");
    expect(
      await sql`select payload from events where name = 'account.second-factor-changed' order by id desc limit 1`,
    ).toEqual([{ payload: { personId: person.id, enabled: false } }]);
    expect(await sql`select 1 from recovery_codes where person_id = ${person.id}`).toHaveLength(0);
  });

  test("cannot be switched off by a role that needs it", async () => {
    const { key, cookies } = await agentWithFactor();
    const state = await readSession(cookies);
    if (state?.state !== "complete") throw new Error("the sign-in is not complete");
    await expect(switchOff(state.actor, { codice: codeAt(key) }, makeVisitor())).rejects.toThrow(Forbidden);
  });

  test("new recovery codes take a code, and replace the former ones once they are kept", async () => {
    const { person, codes, actor } = await operatoreWithFactor();
    await expect(prepareCodes(actor, { codice: "0000-0000-0000" })).rejects.toThrow(Invalid);
    const shown = await prepareCodes(actor, { codice: codes[0] ?? "" });
    const before = await signedIn(person.email);
    await signInWithCode(holderOf(before.state), { codice: codes[1] ?? "" }, before.visitor);
    await keepCodes(actor, { preparazione: shown.draft }, makeVisitor());
    const after = await signedIn(person.email);
    const old = signInWithCode(holderOf(after.state), { codice: codes[2] ?? "" }, after.visitor);
    await expect(old).rejects.toThrow(Invalid);
    await signInWithCode(holderOf(after.state), { codice: shown.codes[2] ?? "" }, after.visitor);
  });

  test("a setup is no set of new recovery codes, and the other way round", async () => {
    const { actor, codes } = await operatoreWithFactor();
    const { key, draft } = setupOf(actor.sessionId, actor.email);
    const setup = confirmSetup(actor, { codice: codeAt(key), preparazione: draft });
    await expect(keepCodes(actor, { preparazione: setup.draft }, makeVisitor())).rejects.toThrow(Invalid);
    const renewed = await prepareCodes(actor, { codice: codes[0] ?? "" });
    await expect(finishSetup(actor, { preparazione: renewed.draft }, makeVisitor())).rejects.toThrow(Invalid);
  });
});
