import type { Tx } from "~db/client.server";
import { events } from "~db/schema/kernel";
import { enqueue } from "./enqueue.server";
import type { SiteEvent } from "./events";

/**
 * The one way to tell people something: records the event in the caller's transaction. Who is told, in which words and by which
 * way is decided by the rules of the feature `notifications`, in a job.
 */
export async function emit(tx: Tx, event: SiteEvent): Promise<number> {
  const [row] = await tx
    .insert(events)
    .values({ name: event.name, payload: { ...event.payload } })
    .returning({ id: events.id });
  if (!row) throw new Error("the event was not written");
  await enqueue(tx, "events.deliver", { eventId: row.id });
  return row.id;
}
