import { EventEmitter, once } from "node:events";
import { Client, type QueryResult, type QueryResultRow } from "pg";

/** Name under which connections that keep pages stand in `pg_stat_activity`: the roster of who must confirm a change. */
export const KEEPER = "anpr-supporto-keeper";

const RETRY_MS = 500;

interface ListenerOptions {
  applicationName: string;
  channel: string;
  onMessage(payload: string, listener: Listener): void;
  /** Called at each connection: what was announced before it is not known. */
  onUp?(): void;
  onDown?(): void;
}

/**
 * A connection of its own that listens to one channel and comes back by itself. `pg` and not postgres.js: the latter does not
 * tell when a listening connection is lost, and a cache that does not know must be off.
 */
export class Listener {
  #client: Client | undefined;
  #closed = false;
  readonly #events = new EventEmitter();
  #last: Promise<unknown> = Promise.resolve();

  private constructor(private readonly options: ListenerOptions) {}

  static async open(options: ListenerOptions): Promise<Listener> {
    const listener = new Listener(options);
    await listener.#connect();
    return listener;
  }

  notify(channel: string, payload: string): Promise<unknown> {
    return this.#ask("select pg_notify($1, $2)", [channel, payload]);
  }

  /** Process ids of the connections of this database that stand under `applicationName`; undefined while this one is lost. */
  async roster(applicationName: string): Promise<number[] | undefined> {
    const text =
      "select pid from pg_stat_activity where datname = current_database() and application_name = $1 order by pid";
    const result = await this.#ask<{ pid: number }>(text, [applicationName]).catch(() => undefined);
    return result?.rows.map((row) => row.pid);
  }

  /** Waits for a connection that is coming back, `milliseconds` at most. */
  async connected(milliseconds: number): Promise<void> {
    if (this.#client) return;
    await once(this.#events, "up", { signal: AbortSignal.timeout(milliseconds) }).catch(() => {});
  }

  /** The server's id of this connection: how a process signs its confirmations. */
  get pid(): number | undefined {
    return (this.#client as { processID?: number } | undefined)?.processID;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#client?.end().catch(() => {});
  }

  /** One question after the other, as `pg` wants them. */
  #ask<Row extends QueryResultRow>(text: string, values: string[]): Promise<QueryResult<Row> | undefined> {
    const answer = this.#last.then(() => this.#client?.query<Row>(text, values));
    this.#last = answer.catch(() => {});
    return answer;
  }

  async #connect(): Promise<void> {
    const { applicationName, channel, onMessage, onUp } = this.options;
    const client = new Client({
      connectionString: process.env.DATABASE_URL,
      application_name: applicationName,
      keepAlive: true,
    });
    // `end` follows every loss; an `error` without a handler would end the process.
    client.on("error", () => {});
    client.on("notification", (message) => onMessage(message.payload ?? "", this));
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(channel)}`);
    } catch {
      await client.end().catch(() => {});
      this.#retry();
      return;
    }
    if (this.#closed) return client.end();
    this.#client = client;
    client.once("end", () => this.#lost());
    onUp?.();
    this.#events.emit("up");
  }

  #lost(): void {
    this.#client = undefined;
    this.options.onDown?.();
    this.#retry();
  }

  #retry(): void {
    if (!this.#closed) setTimeout(() => void this.#connect(), RETRY_MS).unref();
  }
}
