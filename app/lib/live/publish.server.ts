import { sql } from "drizzle-orm";
import type { Db } from "~db/client.server";
import type { Role } from "~db/enums";

export const LIVE = "live";

/** What may be announced. */
export type LiveTopic = "unread" | "thread" | "notice";

/** Whoever is one of these people, or belongs at this moment to one of these comuni, or has one of these roles. */
export interface Audience {
  people?: number[];
  comuni?: number[];
  roles?: Role[];
}

/** Says that something changed and where to look, never what it is: readers ask for it, and are then judged again. */
export interface LiveMessage {
  topic: LiveTopic;
  id?: number;
  audience: Audience;
}

/** A notification holds 8,000 bytes. */
const AT_ONCE = 500;

/** Tells open pages, in every process, that something changed; they hear it if and only if the caller's transaction commits. */
export async function publish(tx: Db, { audience, ...message }: LiveMessage): Promise<void> {
  const { people = [], comuni = [], roles } = audience;
  const send = (part: Audience) =>
    tx.execute(sql`select pg_notify(${LIVE}, ${JSON.stringify({ ...message, audience: part })})`);
  for (const part of inParts(people)) await send({ people: part });
  for (const part of inParts(comuni)) await send({ comuni: part });
  if (roles?.length) await send({ roles });
}

function inParts(ids: number[]): number[][] {
  return Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, part) =>
    ids.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  );
}
