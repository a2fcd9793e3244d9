import type { EventName, EventPayloads } from "~/features/jobs/events";
import type { Db } from "~db/client.server";
import type { Message } from "./message";

/** Whom an event is told to and in which words; nobody when what it is about is gone by the time it is told. */
type Rule<Name extends EventName> = (db: Db, payload: EventPayloads[Name]) => Promise<Message[]>;

export type Rules<Name extends EventName> = { [Key in Name]: Rule<Key> };
