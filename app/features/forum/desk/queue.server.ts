import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { Forbidden } from "~/lib/errors";
import { keysetPage } from "~/lib/keyset";
import { db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { threads } from "~db/schema/forum";
import { comuni } from "~db/schema/registry";
import { type Position, positionText } from "../list/filters";
import { canUseDesk } from "../policy";
import { assigneeName } from "./assignable.server";
import type { Queue, QueueFilters } from "./queues";

const PAGE = 30;

/** What can still be answered. Sogei reads all threads: no other condition of who may read what is needed here. */
export const isOpen: SQL = sql`(${threads.lockedAt} is null and ${threads.hiddenAt} is null and ${threads.duplicateOf} is null)`;

// Written out, not as parameters: the partial indexes are chosen by these words.
const conditions: Record<Queue, (personId: number) => SQL> = {
  "senza-risposta": () => sql`${threads.waitingFor} = 'sogei' and ${threads.replies} = 0`,
  sogei: () => sql`${threads.waitingFor} = 'sogei'`,
  comune: () => sql`${threads.waitingFor} = 'comune'`,
  mie: (personId) => sql`${threads.assigneeId} = ${personId} and ${threads.solutions} = 0`,
};

/** Of one's own threads some wait for nobody; the others are read in the order of their index. */
const sinceOf = (queue: Queue): SQL =>
  queue === "mie" ? sql`coalesce(${threads.waitingSince}, ${threads.lastPostAt})` : sql`${threads.waitingSince}`;

/** One page of a queue, the longest wait first. Throws `Forbidden`. */
export async function listQueue(actor: Actor, { queue, team, position }: QueueFilters) {
  if (!canUseDesk(actor)) throw new Forbidden();
  const since = sinceOf(queue);
  const order = position?.direction === "before" ? desc : asc;
  const found = await db
    .select({
      id: threads.id,
      title: threads.title,
      slug: threads.slug,
      visibility: threads.visibility,
      stage: threads.stage,
      modality: threads.modality,
      codes: threads.codes,
      meToos: threads.meToos,
      comuneName: comuni.name,
      since: since.mapWith(threads.lastPostAt),
      assignee: assigneeName,
      team: threads.team,
    })
    .from(threads)
    .leftJoin(comuni, eq(comuni.id, threads.comuneId))
    .leftJoin(people, eq(people.id, threads.assigneeId))
    .where(
      and(
        isOpen,
        conditions[queue](actor.personId),
        team === undefined ? undefined : eq(threads.team, team),
        position && past(since, position),
      ),
    )
    .orderBy(order(since), order(threads.id))
    .limit(PAGE + 1);
  return keysetPage(found, PAGE, position?.direction, (row) => positionText({ at: row.since, id: row.id }));
}

export type QueuePage = Awaited<ReturnType<typeof listQueue>>;

function past(since: SQL, { direction, at, id }: Position): SQL {
  const compared = sql.raw(direction === "after" ? ">" : "<");
  return sql`(${since}, ${threads.id}) ${compared} (${at.toISOString()}::timestamptz, ${id}::bigint)`;
}

export type QueueCounts = Record<Queue, number> & { flags: number };

/** How long each queue is, and how many flagged messages wait to be looked at. Throws `Forbidden`. */
export async function countQueues(actor: Actor): Promise<QueueCounts> {
  if (!canUseDesk(actor)) throw new Forbidden();
  const { personId } = actor;
  const part = (queue: Queue) => sql<number>`count(*) filter (where ${conditions[queue](personId)})::int`;
  const [row] = await db
    .select({
      "senza-risposta": part("senza-risposta"),
      sogei: part("sogei"),
      comune: part("comune"),
      mie: part("mie"),
      flags: sql<number>`(select count(distinct post_id)::int from flags where closed_at is null)`,
    })
    .from(threads)
    .where(and(isOpen, sql`(${threads.waitingFor} is not null or ${threads.assigneeId} = ${personId})`));
  if (!row) throw new Error("nothing was counted");
  return row;
}
