import { and, eq, gt, sql } from "drizzle-orm";
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
  const sameText = and(eq(posts.digest, digest), gt(posts.createdAt, SAME_FOR));
  const there = threadId === null ? eq(posts.number, 1) : and(eq(posts.threadId, threadId), gt(posts.number, 1));
  const sameForm = formKey ? eq(posts.formKey, formKey) : sql`false`;
  const [found] = await tx
    .select({ id: posts.id, number: posts.number, threadId: posts.threadId, slug: threads.slug })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(eq(posts.authorId, personId), sql`(${sameForm} or (${sameText} and ${there}))`))
    .limit(1);
  return found;
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
