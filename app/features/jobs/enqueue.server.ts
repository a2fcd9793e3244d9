import { sql } from "drizzle-orm";
import type { Tx } from "~db/client.server";
import type { JobName, JobPayloads } from "./payloads";

interface Options {
  /** Not before. */
  runAt?: Date;
  /** At most one job with this key waits: a later one takes its place. */
  key?: string;
  /** Jobs of one queue are done one after the other, over all processes. */
  queue?: string;
  /** 0 for what somebody is waiting for; what has a higher number comes later. */
  priority?: number;
  /** Then it is dead, and an administrator decides. */
  maxAttempts?: number;
}

const MAX_ATTEMPTS = 12;

/** Puts a job into the queue inside the caller's transaction: it is done if and only if that commits. */
export async function enqueue<Name extends JobName>(
  tx: Tx,
  name: Name,
  payload: JobPayloads[Name],
  { runAt, key, queue, priority = 0, maxAttempts = MAX_ATTEMPTS }: Options = {},
): Promise<void> {
  await tx.execute(sql`
    select graphile_worker.add_job(${name}, payload := ${JSON.stringify(payload)}::json, run_at := ${runAt?.toISOString() ?? null},
      job_key := ${key ?? null}, queue_name := ${queue ?? null}, max_attempts := ${maxAttempts}, priority := ${priority})`);
}
