import { and, eq, type SQL, sql } from "drizzle-orm";
import { type Actor, comuneMemberships } from "~/features/accounts/actor";
import { NotFound } from "~/lib/errors";
import { db } from "~db/client.server";
import { threads } from "~db/schema/forum";
import { comuni } from "~db/schema/registry";
import { messages } from "../messages";
import { readable } from "../reading.server";
import { pageStart, readPosts } from "./posts.server";
import { readRelated } from "./related.server";

const shown = {
  id: threads.id,
  title: threads.title,
  slug: threads.slug,
  category: threads.category,
  environment: threads.environment,
  visibility: threads.visibility,
  comuneId: threads.comuneId,
  comuneName: comuni.name,
  authorId: threads.authorId,
  stage: threads.stage,
  modality: threads.modality,
  product: threads.product,
  codes: threads.codes,
  createdAt: threads.createdAt,
  lastPostAt: threads.lastPostAt,
  lastNumber: threads.lastNumber,
  replies: threads.replies,
  solutions: threads.solutions,
  meToos: threads.meToos,
  meTooSummary: threads.meTooSummary,
  pinnedAt: threads.pinnedAt,
  lockedAt: threads.lockedAt,
  hiddenAt: threads.hiddenAt,
  duplicateOf: threads.duplicateOf,
  moderationReason: threads.moderationReason,
  waitingFor: threads.waitingFor,
  assigneeId: threads.assigneeId,
  /** The thread this one repeats, if everybody may read it. */
  original: sql<{ id: number; slug: string; title: string } | null>`(
    select json_build_object('id', o.id, 'slug', o.slug, 'title', o.title) from threads o
    where o.id = ${threads.duplicateOf} and o.visibility = 'pubblica' and o.hidden_at is null)`,
  vendors: sql<string[]>`array(select v.name from thread_vendors t join vendors v on v.id = t.vendor_id
    where t.thread_id = ${threads.id} order by v.name)`,
};

export type Thread = Awaited<ReturnType<typeof findThread>>;

/** A thread this reader may read, with what the reader has to do with it. Throws `NotFound`, whether it exists or not. */
export async function findThread(actor: Actor | null, id: number) {
  const [found] = await db
    .select({ ...shown, mine: ofReader(actor) })
    .from(threads)
    .leftJoin(comuni, eq(comuni.id, threads.comuneId))
    .where(and(eq(threads.id, id), readable(actor)));
  if (!found) throw new NotFound(messages.notFound);
  return found;
}

interface OfReader {
  follows: boolean;
  /** Up to where it was read; null: never. */
  read: number | null;
  /** Comuni of the reader that have said «anch'io». */
  meToo: number[];
  /** What they have begun to answer. */
  draft: string | null;
}

function ofReader(actor: Actor | null): SQL<OfReader> {
  const nothing: OfReader = { follows: false, read: null, meToo: [], draft: null };
  if (!actor) return sql`${JSON.stringify(nothing)}::json`;
  const comuneIds = comuneMemberships(actor).map(({ comuneId }) => comuneId);
  return sql`json_build_object(
    'follows', exists (select 1 from follows where person_id = ${actor.personId} and kind = 'thread' and key = ${threads.id}::text),
    'read', (select number from thread_reads where person_id = ${actor.personId} and thread_id = ${threads.id}),
    'meToo', array(select comune_id from me_toos where thread_id = ${threads.id}
      and comune_id = any(${`{${comuneIds}}`}::bigint[])),
    'draft', (select fields ->> 'testo' from forum_drafts where person_id = ${actor.personId}
      and place = 't' || ${threads.id}))`;
}

export interface PageOf {
  /** Number of the message the page begins after. */
  dopo?: number;
  /** A message it must contain. */
  messaggio?: number;
}

/** A thread, one page of its messages and what is near it: three queries. */
export async function readThread(actor: Actor | null, id: number, page: PageOf) {
  const after = pageStart(page);
  const [thread, posts] = await Promise.all([findThread(actor, id), readPosts(id, after, actor !== null)]);
  const related = await readRelated(thread, posts.all);
  return { thread, posts, related, after };
}
