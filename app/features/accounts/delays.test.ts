import { beforeEach, describe, expect, test } from "vitest";
import { LimitExceeded } from "~/lib/errors";
import { sql } from "~db/client.server";
import { cookiesFrom, makePerson, makeVisitor } from "../../../test/factories/accounts";
import { empty } from "../../../test/support/empty";
import { signIn } from "./sign-in/sign-in.server";

const PASSWORD = "tramonto-di-ottobre";
const TRIES = 200;
/** Five are free, and some more as the seconds pass on a slow machine. */
const FEW = 16;

beforeEach(() => empty("people, sign_in_delays, rate_limits"));

type Outcome = "checked" | "delayed" | "in";

/** What became of an attempt: the password was looked at and wrong, it was not looked at, or it opened a session. */
function outcomeOf(attempt: Promise<unknown>): Promise<Outcome> {
  return attempt.then(
    () => "in",
    (error) => (error instanceof LimitExceeded ? "delayed" : "checked"),
  );
}

const wrong = (email: string, address: string, cookies: string | null = null) =>
  outcomeOf(signIn({ email, password: "una-parola-sbagliata" }, makeVisitor({ address, cookies })));
const right = (email: string, address: string, cookies: string | null = null) =>
  outcomeOf(signIn({ email, password: PASSWORD }, makeVisitor({ address, cookies })));

const countOf = (outcomes: Outcome[], wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;

async function oneAfterTheOther(attempts: (() => Promise<Outcome>)[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const attempt of attempts) outcomes.push(await attempt());
  return outcomes;
}

const many = (attempt: (index: number) => Promise<Outcome>) =>
  Array.from({ length: TRIES }, (_, index) => () => attempt(index));

describe("200 wrong passwords", () => {
  test("for one account from one address: few are looked at", async () => {
    const { email } = await makePerson({ password: PASSWORD });
    const outcomes = await oneAfterTheOther(many(() => wrong(email, "203.0.113.1")));
    console.log(`one account, one address: ${countOf(outcomes, "checked")} of ${TRIES} looked at`);
    expect(countOf(outcomes, "checked")).toBeLessThanOrEqual(FEW);
  });

  test("for one account from 200 addresses: few are looked at, and the owner's known browser is let in", async () => {
    const { email } = await makePerson({ password: PASSWORD });
    const { cookies } = await signIn({ email, password: PASSWORD }, makeVisitor({ address: "198.51.100.9" }));
    const outcomes = await oneAfterTheOther(many((index) => wrong(email, `203.0.113.${index}`)));
    console.log(`one account, ${TRIES} addresses: ${countOf(outcomes, "checked")} looked at`);
    expect(countOf(outcomes, "checked")).toBeLessThanOrEqual(FEW);
    expect(await right(email, "192.0.2.50")).toBe("delayed");
    expect(await right(email, "192.0.2.51", cookiesFrom(cookies))).toBe("in");
  });

  test("for 200 accounts from one address: few are looked at", async () => {
    const outcomes = await oneAfterTheOther(many((index) => wrong(`persona.${index}@altro.example`, "203.0.113.2")));
    console.log(`${TRIES} accounts, one address: ${countOf(outcomes, "checked")} looked at`);
    expect(countOf(outcomes, "checked")).toBeLessThanOrEqual(FEW);
  });

  test("all at once are counted before any is looked at", async () => {
    const { email } = await makePerson({ password: PASSWORD });
    const outcomes = await Promise.all(many((index) => wrong(email, `203.0.113.${index}`)).map((attempt) => attempt()));
    console.log(`one account, ${TRIES} addresses at once: ${countOf(outcomes, "checked")} looked at`);
    expect(countOf(outcomes, "checked")).toBeLessThanOrEqual(FEW);
    expect(countOf(outcomes, "delayed")).toBeGreaterThanOrEqual(TRIES - FEW);
  });
});

test("five wrong passwords cost nothing: the sixth attempt may be the right one", async () => {
  const { email } = await makePerson({ password: PASSWORD });
  for (let index = 0; index < 5; index += 1) expect(await wrong(email, "203.0.113.3")).toBe("checked");
  expect(await right(email, "203.0.113.3")).toBe("in");
  const left = await sql`select key from sign_in_delays where key like 'account:%'`;
  expect(left).toHaveLength(0);
});

test("an account that does not exist is answered and delayed like one that does", async () => {
  const { email } = await makePerson({ password: PASSWORD });
  const answers = async (who: string, address: string) => {
    const said: string[] = [];
    for (let index = 0; index < 8; index += 1)
      await signIn({ email: who, password: "una-parola-sbagliata" }, makeVisitor({ address })).catch((error) =>
        said.push(error instanceof LimitExceeded ? "delayed" : JSON.stringify(error.fields)),
      );
    return said;
  };
  expect(await answers("nessuno@altro.example", "203.0.113.4")).toEqual(await answers(email, "203.0.113.5"));
});
