import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "~db/client.server";
import { dailySalts } from "~db/schema/feedback";
import { inAnotherProcess } from "../../../test/support/another-process";

const anotherProcess = () => inAnotherProcess(() => import("./visitor.server"));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime("2026-11-23T10:00:00Z");
});

afterEach(async () => {
  vi.useRealTimers();
  await db.delete(dailySalts);
});

describe("the mark of a visitor", () => {
  test("is the same all day, in every process", async () => {
    const [first, second] = [await anotherProcess(), await anotherProcess()];
    const mark = await first.visitorMark("203.0.113.9");
    vi.setSystemTime("2026-11-23T22:59:59Z");
    expect(await first.visitorMark("203.0.113.9")).toBe(mark);
    expect(await second.visitorMark("203.0.113.9")).toBe(mark);
    expect(await db.select().from(dailySalts)).toHaveLength(1);
  });

  test("is the same when processes meet the day's first visitors at once", async () => {
    const processes = [await anotherProcess(), await anotherProcess(), await anotherProcess()];
    const marks = await Promise.all(processes.map(({ visitorMark }) => visitorMark("203.0.113.9")));
    expect(new Set(marks).size).toBe(1);
  });

  test("is another for another address", async () => {
    const { visitorMark } = await anotherProcess();
    expect(await visitorMark("203.0.113.9")).not.toBe(await visitorMark("203.0.113.10"));
  });

  test("is another the next day in Rome", async () => {
    const { visitorMark } = await anotherProcess();
    const today = await visitorMark("203.0.113.9");
    vi.setSystemTime("2026-11-23T23:00:00Z");
    expect(await visitorMark("203.0.113.9")).not.toBe(today);
    expect((await db.select().from(dailySalts)).map(({ day }) => day).sort()).toEqual(["2026-11-23", "2026-11-24"]);
  });

  test("does not contain the address, and does not follow from it once the salt is deleted", async () => {
    const { visitorMark } = await anotherProcess();
    const mark = await visitorMark("203.0.113.9");
    expect(mark).toMatch(/^[\w-]{22}$/);
    await db.delete(dailySalts);
    const later = await anotherProcess();
    expect(await later.visitorMark("203.0.113.9")).not.toBe(mark);
  });
});
