import { hostname } from "node:os";
import { Client } from "pg";
import { log } from "~/lib/log.server";
import { sql } from "~db/client.server";

const RETRY_MS = 1000;
const SWEEP_MS = 15_000;

/** Registers a worker by the connection that stands for its process. */
const REGISTER = `
  insert into job_workers (worker_id, backend_pid, backend_start)
  select unnest($1::text[]), pid, backend_start from pg_stat_activity where pid = pg_backend_pid()
  on conflict (worker_id) do update set backend_pid = excluded.backend_pid, backend_start = excluded.backend_start`;

/** Forgets workers whose process is gone and gives back the jobs they held; also jobs of workers nobody knows. */
const SWEEP = `
  with gone as (
    delete from job_workers w
    where not exists (
      select 1 from pg_stat_activity a where a.pid = w.backend_pid and a.backend_start = w.backend_start)
    returning worker_id),
  held as (
    select distinct locked_by worker_id from graphile_worker._private_jobs
    where locked_by is not null and locked_by not in (select worker_id from job_workers))
  select graphile_worker.force_unlock_workers(array(select worker_id from gone union select worker_id from held))`;

/**
 * The workers of this process, registered for as long as one connection lives. graphile-worker by itself waits four hours before it
 * gives the jobs of a killed process to another; PostgreSQL knows at once that the process is gone.
 */
export class Registration {
  #client: Client | undefined;
  #closed = false;
  readonly #workers = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  static async open(): Promise<Registration> {
    const registration = new Registration();
    await registration.#connect();
    registration.#timer = setInterval(() => void registration.sweep(), SWEEP_MS);
    return registration;
  }

  /** Before a worker takes its first job: what an unknown worker holds is given to others. */
  async add(workerId: string): Promise<void> {
    this.#workers.add(workerId);
    await this.#query(REGISTER, [[workerId]]);
  }

  async sweep(): Promise<void> {
    await this.#query(SWEEP).catch(() => log.warn("jobs of ended workers could not be given back"));
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    await this.#query("delete from job_workers where worker_id = any($1)", [[...this.#workers]]).catch(() => {});
    await this.#client?.end().catch(() => {});
  }

  /** One after the other: several workers start at once, and a connection answers one query at a time. */
  #query(text: string, values?: unknown[]): Promise<unknown> {
    const answer = this.#last.then(() => this.#client?.query(text, values));
    this.#last = answer.catch(() => {});
    return answer;
  }

  async #connect(): Promise<void> {
    const client = new Client({
      connectionString: process.env.DATABASE_URL,
      application_name: `anpr-supporto-jobs ${hostname()}`.slice(0, 63),
      keepAlive: true,
    });
    client.on("error", () => {});
    try {
      await client.connect();
      // A machine that is switched off says no goodbye: the server asks after a minute.
      await client.query(
        "set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3",
      );
      if (this.#workers.size) await client.query(REGISTER, [[...this.#workers]]);
    } catch {
      await client.end().catch(() => {});
      this.#retry();
      return;
    }
    if (this.#closed) return client.end();
    this.#client = client;
    client.once("end", () => this.#lost());
    await this.sweep();
  }

  #lost(): void {
    this.#client = undefined;
    this.#retry();
  }

  #retry(): void {
    if (!this.#closed) setTimeout(() => void this.#connect(), RETRY_MS).unref();
  }
}

/** Whether a process that does jobs is alive, this one or another. */
export async function areJobsDone(): Promise<boolean> {
  const living = await sql`
    select 1 from job_workers w join pg_stat_activity a on a.pid = w.backend_pid and a.backend_start = w.backend_start limit 1`;
  return living.length > 0;
}
