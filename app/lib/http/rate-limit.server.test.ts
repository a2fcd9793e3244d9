import { sql } from "drizzle-orm";
import { afterEach, describe, expect, test, vi } from "vitest";
import { db } from "~db/client.server";
import { rateLimits } from "~db/schema/limits";
import { inAnotherProcess } from "../../../test/support/another-process";
import type { LimitExceeded } from "../errors";

function anotherProcess(RATE_LIMITS = "1") {
  vi.stubEnv("RATE_LIMITS", RATE_LIMITS);
  return inAnotherProcess(() => import("./rate-limit.server"));
}

afterEach(async () => {
  vi.unstubAllEnvs();
  await db.delete(rateLimits);
});

const SUGGESTIONS = 20;
const times = (count: number, work: () => Promise<unknown>) => Promise.all(Array.from({ length: count }, work));
const refusal = (work: Promise<unknown>): Promise<LimitExceeded | undefined> =>
  work.then(
    () => undefined,
    (error) => error,
  );

describe("a limit", () => {
  test("holds over all processes together, and says how long to wait", async () => {
    const [first, second] = [await anotherProcess(), await anotherProcess()];
    await times(SUGGESTIONS / 2, () => first.countRequest("suggestion", "203.0.113.9"));
    await times(SUGGESTIONS / 2, () => second.countRequest("suggestion", "203.0.113.9"));
    for (const { countRequest } of [first, second]) {
      const error = await refusal(countRequest("suggestion", "203.0.113.9"));
      expect(error).toMatchObject({ name: "LimitExceeded", status: 429, message: expect.stringMatching(/richieste/) });
      expect(error?.retryAfter).toSatisfy(Number.isInteger);
      expect(error?.retryAfter).toBeGreaterThan(0);
      expect(error?.retryAfter).toBeLessThanOrEqual(600);
    }
  });

  test("counts requests that come at once, each of them", async () => {
    const { countRequest } = await anotherProcess();
    const outcomes = await times(SUGGESTIONS + 5, () => refusal(countRequest("suggestion", "203.0.113.9")));
    expect(outcomes.filter((error) => error === undefined)).toHaveLength(SUGGESTIONS);
  });

  test("is each visitor's own, and each kind's own", async () => {
    const { countRequest } = await anotherProcess();
    await times(SUGGESTIONS, () => countRequest("suggestion", "203.0.113.9"));
    await expect(countRequest("suggestion", "203.0.113.10")).resolves.toBeUndefined();
    await expect(countRequest("vote", "203.0.113.9")).resolves.toBeUndefined();
    await expect(countRequest("suggestion", "203.0.113.9")).rejects.toMatchObject({ status: 429 });
  });

  test("begins again once its time is over", async () => {
    const { countRequest } = await anotherProcess();
    await times(SUGGESTIONS, () => countRequest("suggestion", "203.0.113.9"));
    await db.update(rateLimits).set({ expire: sql`${rateLimits.expire} - interval '601 seconds'` });
    await expect(countRequest("suggestion", "203.0.113.9")).resolves.toBeUndefined();
    expect(await db.select({ points: rateLimits.points }).from(rateLimits)).toEqual([{ points: 1 }]);
  });

  test("leaves room for an office behind one address: 200 searches in a minute, 50 votes in ten", async () => {
    const { countRequest } = await anotherProcess();
    await times(200, () => countRequest("search", "203.0.113.9"));
    await times(50, () => countRequest("vote", "203.0.113.9"));
  });

  test("keeps a mark, not the address", async () => {
    const { countRequest } = await anotherProcess();
    await countRequest("search", "203.0.113.9");
    expect(JSON.stringify(await db.select().from(rateLimits))).not.toContain("203.0.113");
  });

  test("can be switched off, for load tests", async () => {
    const { countRequest } = await anotherProcess("0");
    await times(SUGGESTIONS + 5, () => countRequest("suggestion", "203.0.113.9"));
    expect(await db.select().from(rateLimits)).toEqual([]);
  });
});
