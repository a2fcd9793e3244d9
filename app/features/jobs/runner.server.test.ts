import { EventEmitter, once } from "node:events";
import { afterEach, describe, expect, test } from "vitest";
import { sql } from "~db/client.server";
import { type JobRunner, startJobs } from "./runner.server";
import type { JobSchedule } from "./schedule";

const runners: JobRunner[] = [];

afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.stop();
  // Its connections close a moment later.
  const others = () => sql`
    select application_name from pg_stat_activity
    where datname = current_database() and application_name not in ('anpr-supporto', 'postgres.js')`;
  await expect.poll(others).toHaveLength(0);
});

async function start(schedules: JobSchedule[]): Promise<JobRunner> {
  const runner = await startJobs(schedules);
  runners.push(runner);
  return runner;
}

describe("a job", () => {
  test("is done with its payload once its transaction is committed, and by one process only", async () => {
    const done = new EventEmitter();
    const payloads: unknown[] = [];
    const handler = async (payload: unknown) => {
      payloads.push(payload);
      done.emit("done");
    };
    await start([{ name: "test.note", handler }]);
    await start([{ name: "test.note", handler }]);
    const refused = sql.begin(async (tx) => {
      await tx`select graphile_worker.add_job('test.note', '{"number": 1}')`;
      throw new Error("rolled back");
    });
    await expect(refused).rejects.toThrow("rolled back");
    const finished = once(done, "done");
    await sql`select graphile_worker.add_job('test.note', '{"number": 2}')`;
    await finished;
    await expect.poll(() => sql`select 1 from graphile_worker.jobs`).toHaveLength(0);
    expect(payloads).toEqual([{ number: 2 }]);
  });

  test("that fails stays in the queue to be tried again", async () => {
    const handler = () => Promise.reject(new Error("not today"));
    await start([{ name: "test.fail", handler }]);
    await sql`select graphile_worker.add_job('test.fail')`;
    const left = () => sql`select attempts, run_at > now() as later from graphile_worker.jobs`;
    await expect.poll(left).toMatchObject([{ attempts: 1, later: true }]);
  });
});

test("a runner says whether it runs, and may be stopped twice", async () => {
  const runner = await start([{ name: "test.note", handler: async () => {} }]);
  expect(runner.isRunning()).toBe(true);
  await runner.stop();
  await expect.poll(() => runner.isRunning()).toBe(false);
  await runner.stop();
});
