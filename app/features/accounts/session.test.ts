import { beforeEach, describe, expect, test } from "vitest";
import { db, sql } from "~db/client.server";
import { makeMembership, makePerson } from "../../../test/factories/accounts";
import { makeComune } from "../../../test/factories/registry";
import { empty } from "../../../test/support/empty";
import { completeSession, endSession, endSessionsOf, openSession, readSession, sessionCookie } from "./session.server";

beforeEach(() => empty("people, comuni"));

const cookieOf = (token: string) => sessionCookie(token).split(";", 1)[0] ?? "";

async function open(isComplete = true, personId?: number) {
  const id = personId ?? (await makePerson()).id;
  const opened = await db.transaction((tx) =>
    openSession(tx, { personId: id, method: "password", isComplete, device: "Test", address: "192.0.2.1" }),
  );
  return { ...opened, personId: id, cookie: cookieOf(opened.token) };
}

const state = async (cookie: string) => (await readSession(cookie))?.state;

describe("a session", () => {
  test("is known by its cookie alone, and by no other", async () => {
    const { cookie } = await open();
    expect(await state(cookie)).toBe("complete");
    expect(await state(`${cookie}x`)).toBeUndefined();
    expect(await state("")).toBeUndefined();
    expect(await state("anpr_session=' or true --")).toBeUndefined();
  });

  test.each([
    ["twelve hours without a request", "last_seen_at = now() - interval '12 hours 1 minute'"],
    ["seven days in any case", "expires_at = now() - interval '1 second'"],
    ["its end", "ended_at = now()"],
  ])("is over after %s", async (_what, change) => {
    const { cookie, sessionId } = await open();
    await sql.unsafe(`update sessions set ${change} where id = ${sessionId}`);
    expect(await state(cookie)).toBeUndefined();
  });

  test("lasts while it is used, and seven days at most", async () => {
    const { cookie, sessionId } = await open();
    await sql`update sessions set last_seen_at = now() - interval '11 hours' where id = ${sessionId}`;
    expect(await state(cookie)).toBe("complete");
    const [row] =
      await sql`select last_seen_at > now() - interval '1 minute' seen, expires_at - created_at <= interval '7 days 1 hour' bounded
      from sessions where id = ${sessionId}`;
    expect(row).toEqual({ seen: true, bounded: true });
  });

  test("has another id once it is complete: the one before opens nothing", async () => {
    const { cookie, sessionId } = await open(false);
    expect(await state(cookie)).not.toBe("complete");
    const token = await db.transaction((tx) => completeSession(tx, sessionId));
    expect(await state(cookie)).toBeUndefined();
    expect(await state(cookieOf(token ?? ""))).toBe("complete");
  });

  test("ends alone, or with all others of the person", async () => {
    const first = await open();
    const [second, third] = [await open(true, first.personId), await open(true, first.personId)];
    await endSession(db, first.sessionId);
    expect([await state(first.cookie), await state(second.cookie)]).toEqual([undefined, "complete"]);
    await endSessionsOf(db, first.personId, third.sessionId);
    expect([await state(second.cookie), await state(third.cookie)]).toEqual([undefined, "complete"]);
  });

  test("of a closed account is over", async () => {
    const { cookie, personId } = await open();
    await sql`update people set closed_at = now() where id = ${personId}`;
    expect(await state(cookie)).toBeUndefined();
  });
});

describe("what a session may do", () => {
  test("follows present memberships: one that has ended is gone at the next request", async () => {
    const { cookie, personId } = await open();
    const comune = await makeComune();
    const { id } = await makeMembership({ personId, role: "referente", comuneId: comune.id });
    const roles = async () => {
      const signIn = await readSession(cookie);
      return signIn?.state === "complete" ? signIn.actor.memberships.map(({ role }) => role) : [];
    };
    expect(await roles()).toEqual(["referente"]);
    await sql`update memberships set ended_at = now() where id = ${id}`;
    expect(await roles()).toEqual([]);
  });

  test.each(["agente", "supervisore", "ministero", "admin"] as const)(
    "as %s it waits for a second factor, also when the role comes later",
    async (role) => {
      const { cookie, personId } = await open();
      expect(await state(cookie)).toBe("complete");
      await makeMembership({ personId, role });
      expect(await state(cookie)).toBe("enrolment");
    },
  );
});
