import { Logger, parseCronItems, type Runner, run, type TaskList } from "graphile-worker";
import { Pool } from "pg";
import { log } from "~/lib/log.server";
import { jobDuration } from "~/lib/metrics.server";
import { failureKind, JobFailed } from "./failure";
import type { JobSchedule, Lane } from "./schedule";
import { Registration } from "./workers.server";

export interface JobRunner {
  isRunning(): boolean;
  /** Takes no new jobs and lets those in hand end; after `patience` milliseconds the rest goes back to the queue. */
  stop(patience?: number): Promise<void>;
}

/** One mail at a time in a process: killed, it leaves at most one whose fate is not known. */
const LANES: Record<Lane, number> = { main: 2, mail: 1 };

const PATIENCE_MS = 8000;

/** Takes jobs from the queue in PostgreSQL until stopped. Several processes may run at once: each job is taken by one. */
export async function startJobs(schedules: readonly JobSchedule[]): Promise<JobRunner> {
  const pool = new Pool({
    connectionString: process.env.DATABASE_URL,
    max: 6,
    application_name: "anpr-supporto-queue",
  });
  const lost = () => log.warn("the queue has lost a connection");
  pool.on("error", lost);
  pool.on("connect", (client) => client.on("error", lost));
  const registration = await Registration.open();
  const lanes = Object.keys(LANES) as Lane[];
  const runners = await Promise.all(
    lanes.map((lane) =>
      startLane({ lane, schedules: schedules.filter((job) => (job.lane ?? "main") === lane), pool, registration }),
    ),
  );
  let running = true;
  const ended = Promise.allSettled(runners.map((runner) => runner?.promise)).then(async (results) => {
    running = false;
    if (results.some(({ status }) => status === "rejected")) log.error("jobs have stopped");
    await registration.close();
    await pool.end();
  });
  return {
    isRunning: () => running,
    async stop(patience = PATIENCE_MS) {
      for (const runner of runners) void runner?.stop().catch(() => {});
      await Promise.race([ended, after(patience)]);
    },
  };
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

interface LaneOptions {
  lane: Lane;
  schedules: readonly JobSchedule[];
  pool: Pool;
  registration: Registration;
}

async function startLane({ lane, schedules, pool, registration }: LaneOptions): Promise<Runner | undefined> {
  if (!schedules.length) return undefined;
  return run({
    pgPool: pool,
    concurrency: LANES[lane],
    // Signals are the server's: it drains requests first.
    noHandleSignals: true,
    taskList: Object.fromEntries(schedules.map((schedule) => [schedule.name, careful(schedule)])) as TaskList,
    parsedCronItems: parseCronItems(
      schedules.flatMap(({ name, cron, queue }) =>
        cron ? [{ task: name, match: cron, options: { queueName: queue } }] : [],
      ),
    ),
    logger: new Logger(() => (level, message, meta) => {
      // A failed job has said so itself, in words that may be logged.
      if ((level === "error" || level === "warning") && !meta?.failure)
        log.warn({ level, lane }, `jobs: ${message.split("\n")[0]}`);
    }),
    preset: {
      plugins: [
        {
          name: "Registration",
          version: "1",
          worker: { hooks: { startWorker: (_, { worker }) => registration.add(worker.workerPool.id) } },
        },
      ],
    },
  });
}

/** The queue stores and logs what is thrown: neither may learn more than the kind of error. */
function careful({ name, handler }: JobSchedule): TaskList[string] {
  return async (payload, { job }) => {
    const end = jobDuration.startTimer({ job: name });
    try {
      await handler(payload);
      end({ outcome: "done" });
    } catch (error) {
      end({ outcome: "failed" });
      const kind = failureKind(error);
      const frames = error instanceof Error ? (error.stack?.match(/^ {4}at .*$/gm) ?? []).slice(0, 8) : [];
      log.warn({ job: name, attempt: job.attempts, of: job.max_attempts, kind, frames }, "a job has failed");
      throw new JobFailed(kind);
    }
  };
}
