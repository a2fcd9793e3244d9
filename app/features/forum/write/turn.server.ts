import { and, eq, gt, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { env } from "~/lib/env.server";
import { LimitExceeded } from "~/lib/errors";
import type { Tx } from "~db/client.server";
import { posts, threads } from "~db/schema/forum";
import { messages } from "../messages";

/** Seconds between two messages, and between two questions, of one person. */
const PAUSES = { post: 5, thread: 15 };
/** The same text again within this time is the same message, sent twice. */
const SAME_FOR = sql`now() - interval '5 minutes'`;

interface Sent {
  personId: number;
  formKey: string | null;
  digest: string;
  /** Null: a question. */
  threadId: number | null;
}

/** One person writes one thing at a time: a double click waits for the first, then finds it. */
export async function takeTurn(tx: Tx, personId: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`forum of ${personId}`}, 0))`);
}

/** The message this form has already become: by its key, or the same text a moment ago. Ask within one's turn. */
export async function alreadySent(tx: Tx, { personId, formKey, digest, threadId }: Sent) {
  // Each read from its own index: somebody of Sogei has written thousands of messages.
  const written = (which: SQL | undefined) =>
    tx
      .select({ id: posts.id, number: posts.number, threadId: posts.threadId, slug: threads.slug })
      .from(posts)
      .innerJoin(threads, eq(threads.id, posts.threadId))
      .where(and(eq(posts.authorId, personId), which));
  const there = threadId === null ? eq(posts.number, 1) : and(eq(posts.threadId, threadId), gt(posts.number, 1));
  const sameText = written(and(gt(posts.createdAt, SAME_FOR), eq(posts.digest, digest), there));
  const found = formKey ? unionAll(written(eq(posts.formKey, formKey)), sameText) : sameText.$dynamic();
  const [first] = await found.limit(1);
  return first;
}

/** Throws `LimitExceeded` with the seconds to wait. Ask within one's turn. */
export async function pauseBetween(tx: Tx, personId: number, what: keyof typeof PAUSES): Promise<void> {
  if (!env().RATE_LIMITS) return;
  const wait = PAUSES[what];
  const [last] = await tx.execute<{ left: number | null }>(
    what === "post"
      ? sql`select ceil(${wait} - extract(epoch from clock_timestamp() - max(created_at)))::int "left" from posts where author_id = ${personId}`
      : sql`select ceil(${wait} - extract(epoch from clock_timestamp() - max(created_at)))::int "left" from threads where author_id = ${personId}`,
  );
  if (last?.left && last.left > 0) throw new LimitExceeded(messages.tooSoon[what], last.left);
}
