import { afterEach, expect, test } from "vitest";
import { todayInRome } from "~/lib/format";
import { db, sql } from "~db/client.server";
import { dailySalts, helpfulVotes } from "~db/schema/feedback";
import { rateLimits } from "~db/schema/limits";
import { makeEntry } from "../../../test/factories/content";
import { empty } from "../../../test/support/empty";
import { forgetVisitors } from "./forget-visitors.server";

afterEach(() => empty("entries, helpful_votes, rate_limits, daily_salts"));

const HOUR = 60 * 60 * 1000;
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds);

test("the marks of votes older than 24 hours are emptied; the votes, their comments and the younger marks stay", async () => {
  const entry = await makeEntry({ helpfulYes: 1, helpfulNo: 1 });
  await db.insert(helpfulVotes).values([
    { entryId: entry.id, helpful: true, voterMark: "old", comment: "Chiaro", createdAt: ago(24 * HOUR + 1000) },
    { entryId: entry.id, helpful: false, voterMark: "young", createdAt: ago(23 * HOUR) },
  ]);
  await forgetVisitors();
  const votes = await db.select().from(helpfulVotes).orderBy(helpfulVotes.id);
  expect(votes).toMatchObject([
    { helpful: true, comment: "Chiaro", voterMark: null },
    { helpful: false, voterMark: "young" },
  ]);
  expect(await sql`select helpful_yes, helpful_no from entries`).toMatchObject([{ helpful_yes: 1, helpful_no: 1 }]);
});

test("salts of days that are over in Rome are deleted, that of today stays", async () => {
  const [today, yesterday] = [todayInRome(), todayInRome(ago(24 * HOUR))];
  await db.insert(dailySalts).values([yesterday, today].map((day) => ({ day, salt: "x" })));
  await forgetVisitors();
  expect((await db.select().from(dailySalts)).map(({ day }) => day)).toEqual([today]);
});

test("spent counters of limits are deleted, those that still count stay", async () => {
  await db.insert(rateLimits).values([
    { key: "search:spent", points: 3, expire: ago(1000) },
    { key: "search:counting", points: 3, expire: ago(-HOUR) },
  ]);
  await forgetVisitors();
  expect((await db.select().from(rateLimits)).map(({ key }) => key)).toEqual(["search:counting"]);
});

test("doing it twice, or with nothing to forget, is no fault", async () => {
  await Promise.all([forgetVisitors(), forgetVisitors()]);
});
