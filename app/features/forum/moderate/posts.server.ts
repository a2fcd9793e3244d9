import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { Conflict, Forbidden, NotFound } from "~/lib/errors";
import { db, type Tx } from "~db/client.server";
import { posts, threads } from "~db/schema/forum";
import { messages as forum } from "../messages";
import { canModerate } from "../policy";
import { findThread } from "../thread/read.server";
import { countSolutions } from "../thread/solution.server";
import { changeThreads, reindex } from "../write/announce.server";
import { messages } from "./messages";

type Besides = (tx: Tx) => Promise<void>;

/** Hides an answer, with a reason that its readers see; a question is hidden with its thread. */
export const hidePost = (actor: Actor, postId: number, reason: string, address: string, besides?: Besides) =>
  changePost(actor, postId, reason, address, besides);

/** Shows it again. */
export const showPost = (actor: Actor, postId: number, address: string) => changePost(actor, postId, null, address);

async function changePost(actor: Actor, postId: number, reason: string | null, address: string, besides?: Besides) {
  if (!canModerate(actor)) throw new Forbidden();
  const [post] = await db
    .select({ threadId: posts.threadId, number: posts.number })
    .from(posts)
    .where(eq(posts.id, postId));
  if (!post) throw new NotFound(forum.notFound);
  if (post.number === 1) throw new Conflict(messages.questionWithThread);
  const thread = await findThread(actor, post.threadId);
  const { personId } = actor;
  await changeThreads(
    [thread],
    async (tx) => {
      await tx.select({ id: threads.id }).from(threads).where(eq(threads.id, thread.id)).for("no key update");
      const was = reason === null ? sql`${posts.hiddenAt} is not null` : sql`${posts.hiddenAt} is null`;
      const changed = await tx
        .update(posts)
        .set({ hiddenAt: reason === null ? null : sql`now()`, hiddenReason: reason })
        .where(and(eq(posts.id, postId), was))
        .returning({ id: posts.id });
      await besides?.(tx);
      if (!changed.length) return;
      const change = reason === null ? 1 : -1;
      await tx
        .update(threads)
        .set({ replies: sql`${threads.replies} + ${change}` })
        .where(eq(threads.id, thread.id));
      await countSolutions(tx, thread.id);
      const subject = { kind: "post", id: postId } as const;
      const action = reason === null ? ("post.shown" as const) : ("post.hidden" as const);
      const details = { threadId: thread.id };
      await audit(tx, { personId, action, subject, comuneId: thread.comuneId, address, details });
      await reindex(tx, thread.id);
    },
    { isNamedElsewhere: true },
  );
}
