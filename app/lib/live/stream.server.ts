import type { ServerResponse } from "node:http";
import type { Role } from "~db/enums";
import type { Audience, LiveMessage } from "./publish.server";

/** Who reads a stream, as of now. */
export interface Reader {
  personId: number;
  comuneIds: number[];
  roles: Role[];
  /** Messages not read yet. */
  unread: number;
}

/** Reads afresh who a browser's cookies stand for; undefined for nobody. Must not count as a visit: an open tab is not activity. */
export type WhoReads = (cookies: string | null) => Promise<Reader | undefined>;

/** A reader that takes nothing any more is let go. */
const MOST_UNSENT = 64 * 1024;

/** What every stream begins with, too: after a pause nobody knows what was missed. */
type Pending = LiveMessage | { topic: "refresh" };

/** One open connection. Each message is judged by the session and the memberships of the moment in which it goes out. */
export class LiveStream {
  #pending: Pending[] = [];
  #isSending = false;

  constructor(
    readonly personId: number,
    private readonly res: ServerResponse,
    private readonly who: () => Promise<Reader | undefined>,
  ) {}

  /** Sends a message if its audience includes the reader. */
  offer(message: Pending): void {
    if ("audience" in message && isOnlyForOthers(message.audience, this.personId)) return;
    this.#pending.push(message);
    void this.#send();
  }

  /** Keeps proxies from closing the connection, and ends it when the session has ended. */
  async beat(): Promise<void> {
    this.#write(":\n\n");
    await this.#reader();
  }

  end(): void {
    this.res.end();
  }

  async #send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    while (this.#pending.length && !this.res.writableEnded) {
      const taken = this.#pending.splice(0);
      const reader = await this.#reader();
      if (!reader) break;
      const due = taken.filter((message) => !("audience" in message) || includes(message.audience, reader));
      for (const text of new Set(due.map((message) => eventText(message, reader)))) this.#write(text);
    }
    this.#isSending = false;
  }

  async #reader(): Promise<Reader | undefined> {
    try {
      const reader = await this.who();
      if (reader?.personId === this.personId) return reader;
      this.#write("event: end\ndata: {}\n\n");
    } catch {
      // Who it is cannot be known now: the browser comes back.
    }
    this.end();
    return undefined;
  }

  #write(text: string): void {
    if (this.res.writableEnded) return;
    if (this.res.writableLength > MOST_UNSENT) this.res.destroy();
    else this.res.write(text);
  }
}

function eventText(message: Pending, { unread }: Reader): string {
  const id = "id" in message ? message.id : undefined;
  return `event: ${message.topic}\ndata: ${JSON.stringify({ id, unread })}\n\n`;
}

const isOnlyForOthers = ({ people, comuni, roles }: Audience, personId: number) =>
  !comuni && !roles && !people?.includes(personId);

function includes({ people, comuni, roles }: Audience, reader: Reader): boolean {
  return (
    people?.includes(reader.personId) ||
    comuni?.some((id) => reader.comuneIds.includes(id)) ||
    roles?.some((role) => reader.roles.includes(role)) ||
    false
  );
}
