import type { EventName, EventPayloads } from "~/features/jobs/events";
import type { Db } from "~db/client.server";
import type { Message } from "./message";

/** Some of the messages of an event that is told to very many, and where the others begin; null after the last ones. */
export interface Part {
  messages: Message[];
  next: number | null;
}

/**
 * Whom an event is told to and in which words; nobody when what it is about is gone by the time it is told. One that is told to very many
 * gives them part by part: `after` is where the part before has ended, 0 at the beginning.
 */
type Rule<Name extends EventName> = (db: Db, payload: EventPayloads[Name], after: number) => Promise<Message[] | Part>;

export type Rules<Name extends EventName> = { [Key in Name]: Rule<Key> };
