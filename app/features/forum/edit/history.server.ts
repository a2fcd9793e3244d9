import { asc, eq } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { difference, inContext, type Line } from "~/lib/difference";
import { db } from "~db/client.server";
import { postRevisions } from "~db/schema/forum";
import { findPost } from "./edit.server";

export interface Change {
  id: number;
  at: Date;
  lines: (Line | null)[];
  /** The title before and after, where it has changed. */
  title: { before: string; after: string } | null;
}

/** What was changed in a message, newest first. Who may read the message now may read what it was. Throws `NotFound`. */
export async function postHistory(actor: Actor, id: number) {
  const { post, thread } = await findPost(actor, id);
  const former = await db
    .select()
    .from(postRevisions)
    .where(eq(postRevisions.postId, id))
    .orderBy(asc(postRevisions.id));
  const changes = former.map((revision, index): Change => {
    const next = former[index + 1];
    const [source, title] = [next?.source ?? post.source, next?.title ?? thread.title];
    const isRenamed = revision.title !== null && revision.title !== title;
    return {
      id: revision.id,
      at: revision.createdAt,
      lines: revision.source === source ? [] : inContext(difference(revision.source, source)),
      title: isRenamed && revision.title ? { before: revision.title, after: title } : null,
    };
  });
  return { post, thread: { id: thread.id, slug: thread.slug, title: thread.title }, changes: changes.reverse() };
}
