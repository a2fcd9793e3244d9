import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { NotFound } from "~/lib/errors";
import { sql } from "~db/client.server";
import { empty } from "../../../../test/support/empty";
import { mailChoices } from "../preferences.server";
import { readUnsubscribeCode, unsubscribeCode } from "./code.server";
import { unsubscribe, unsubscribePage } from "./unsubscribe.server";

const ADDRESS = "203.0.113.9";
let sara: Actor;

beforeEach(async () => {
  await empty("people, follows, threads, mail_preferences, rate_limits, daily_salts");
  sara = await makeActor("agente");
});

const modeOf = async (kind: string) => (await mailChoices(sara)).kinds.find((each) => each.kind === kind)?.mode;

test("a code stands for one person and one thing, and for nothing else", () => {
  const code = unsubscribeCode(7, "forum");
  expect(readUnsubscribeCode(code)).toEqual({ personId: 7, scope: { kind: "forum" } });
  expect(readUnsubscribeCode(unsubscribeCode(7, "thread:12"))?.scope).toEqual({
    follow: { kind: "thread", key: "12" },
  });
  const [, scope, signature] = code.split(".");
  const [, other] = unsubscribeCode(7, "notices").split(".");
  for (const forged of [
    `8.${scope}.${signature}`,
    `7.${other}.${signature}`,
    `7.${scope}`,
    "",
    "7..",
    code.slice(0, -1),
  ])
    expect(readUnsubscribeCode(forged)).toBeUndefined();
});

test.each(["security", "blocking", "reminders", "bookings", "appointments", "nothing", "vendor:1"])(
  "no code turns off «%s»",
  (scope) => expect(readUnsubscribeCode(unsubscribeCode(7, scope))).toBeUndefined(),
);

describe("a link in a mail", () => {
  test("changes nothing when its page is looked at, and turns off its kind when the button is pressed, as often as one likes", async () => {
    const code = unsubscribeCode(sara.personId, "forum");
    expect(await unsubscribePage(code)).toEqual({ code, what: "Le discussioni che segui" });
    expect(await modeOf("forum")).toBe("subito");
    await unsubscribe(code, ADDRESS);
    await unsubscribe(code, ADDRESS);
    expect(await modeOf("forum")).toBe("mai");
    expect(await modeOf("plan")).toBe("subito");
    await expect(unsubscribe(`${code}x`, ADDRESS)).rejects.toThrow(NotFound);
  });

  test("of something followed turns off that thing only", async () => {
    await sql`insert into follows (person_id, kind, key) values (${sara.personId}, 'category', 'aire'), (${sara.personId}, 'code', 'EC075')`;
    const code = unsubscribeCode(sara.personId, "category:aire");
    expect((await unsubscribePage(code)).what).toBe("le nuove domande della categoria AIRE");
    await unsubscribe(code, ADDRESS);
    const { follows } = await mailChoices(sara);
    expect(follows.map(({ key, mode }) => [key, mode])).toEqual([
      ["aire", "mai"],
      ["EC075", null],
    ]);
  });

  test("of a digest turns off what would come in one, not the rest", async () => {
    await sql`insert into mail_preferences (person_id, kind, mode) values (${sara.personId}, 'notices', 'giornaliero')`;
    await unsubscribe(unsubscribeCode(sara.personId, "digest"), ADDRESS);
    expect(await Promise.all(["notices", "team", "texts", "progress", "forum"].map(modeOf))).toEqual([
      "mai",
      "mai",
      "mai",
      "mai",
      "subito",
    ]);
  });
});
