import type { JobName, JobPayloads } from "./payloads";

/** What a job does with its payload; a throw is tried again, with growing pauses. */
export type JobHandler = (payload: unknown) => Promise<void>;

/** Jobs of a lane wait for each other in a process, and for no other lane's. */
export type Lane = "main" | "mail";

export interface JobSchedule {
  name: string;
  handler: JobHandler;
  lane?: Lane;
  /** When it repeats, as in a crontab (UTC); left out for a job that is only enqueued. */
  cron?: string;
  /** Jobs of one queue are done one after the other, over all processes: the one its repetitions belong to. */
  queue?: string;
}

/** A job and what does it, with the payload it is enqueued with. */
export function job<Name extends JobName>(
  name: Name,
  handler: (payload: JobPayloads[Name]) => Promise<void>,
  options: Pick<JobSchedule, "lane" | "cron" | "queue"> = {},
): JobSchedule {
  return { name, handler: (payload) => handler(payload as JobPayloads[Name]), ...options };
}
