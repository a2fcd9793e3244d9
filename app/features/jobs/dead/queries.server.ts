import { sql } from "drizzle-orm";
import { db } from "~db/client.server";

export interface DeadJob {
  id: number;
  name: string;
  attempts: number;
  /** Kind of error: never a message, which may hold anything. */
  kind: string;
  failedAt: Date;
}

export interface DeadJobs {
  jobs: DeadJob[];
  /** How many there are of each name, those not shown too. */
  counts: { name: string; count: number }[];
}

const SHOWN = 100;

/** Not held by anybody, attempts used up: nobody takes them any more. */
export const isDead = sql`j.attempts >= j.max_attempts and j.locked_at is null`;

/** The queue only notes when it would have tried again: after e to the attempts seconds. */
const failedAt = sql`case when j.last_error is null then j.run_at
  else j.run_at - exp(least(j.attempts, 10)) * interval '1 second' end`;

export async function deadJobs(): Promise<DeadJobs> {
  const [jobs, counts] = await Promise.all([
    db.execute<{ id: number; name: string; attempts: number; kind: string | null; failedAt: string }>(sql`
      select j.id::int, t.identifier name, j.attempts::int, j.last_error kind, ${failedAt} "failedAt"
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where ${isDead} order by "failedAt" desc, j.id desc limit ${SHOWN}`),
    db.execute<{ name: string; count: number }>(sql`
      select t.identifier name, count(*)::int count
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where ${isDead} group by 1 order by 1`),
  ]);
  return {
    jobs: jobs.map(({ kind, failedAt, ...job }) => ({ ...job, kind: kind ?? "", failedAt: new Date(failedAt) })),
    counts: [...counts],
  };
}
