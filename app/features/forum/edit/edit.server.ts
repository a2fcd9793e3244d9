import { and, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { Conflict, Forbidden, Invalid, NotFound } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db } from "~db/client.server";
import { postRevisions, posts, threads } from "~db/schema/forum";
import { messages as forum } from "../messages";
import { canEdit } from "../policy";
import { checkBeforePublishing, refuseIfOpened } from "../publish-check.server";
import { readable } from "../reading.server";
import { findThread } from "../thread/read.server";
import { changeThreads, reindex } from "../write/announce.server";
import { mentionsIn } from "../write/mentions.server";
import { renderPost } from "../write/render.server";
import { editSchema } from "../write/schema";
import { messages } from "./messages";

/** A message in a thread that this reader may read, hidden ones not. Throws `NotFound`. */
export async function findPost(actor: Actor, id: number) {
  const [post] = await db
    .select({
      id: posts.id,
      number: posts.number,
      threadId: posts.threadId,
      authorId: posts.authorId,
      source: posts.source,
      plain: posts.plain,
      hiddenAt: posts.hiddenAt,
      revisions: posts.revisions,
      createdAt: posts.createdAt,
      editedAt: posts.editedAt,
    })
    .from(posts)
    .where(and(eq(posts.id, id), isNull(posts.hiddenAt)));
  if (!post) throw new NotFound(forum.notFound);
  return { post, thread: await findThread(actor, post.threadId) };
}

/** A message for its author to change. Throws `NotFound`, `Forbidden`. */
export async function postToEdit(actor: Actor, id: number) {
  const found = await findPost(actor, id);
  if (!canEdit(actor, found.thread, found.post)) throw new Forbidden(messages.notYours);
  return found;
}

/** Puts another text in the place of a message's, and keeps the one that stood there; gives the message's number. */
export async function editPost(actor: Actor, id: number, form: FormValues, address: string): Promise<number> {
  const { post, thread } = await postToEdit(actor, id);
  const { personId } = actor;
  const parsed = editSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  await countOf("forumChange", personId, forum.tooMany);
  const isQuestion = post.number === 1;
  const texts = { testo: parsed.data.testo, ...(isQuestion && { titolo: parsed.data.titolo ?? thread.title }) };
  const checked = await checkBeforePublishing({
    visibility: thread.visibility,
    personId,
    address,
    texts,
    files: [],
    form,
    canReserve: false,
  });
  const { testo: source = "", titolo: title = thread.title } = checked.texts;
  const place = { threadId: thread.id, comuneId: thread.comuneId };
  const rendered = await renderPost(source, await mentionsIn(source, place));
  await changeThreads(
    [thread],
    async (tx) => {
      const [now] = await tx
        .select({
          visibility: threads.visibility,
          source: posts.source,
          title: threads.title,
          hiddenAt: posts.hiddenAt,
          lockedAt: threads.lockedAt,
        })
        .from(posts)
        .innerJoin(threads, eq(threads.id, posts.threadId))
        .where(and(eq(posts.id, id), readable(actor)))
        .for("no key update");
      if (!now || now.hiddenAt) throw new NotFound(forum.notFound);
      refuseIfOpened(thread.visibility, now.visibility);
      // Two windows: the later one would silently undo the earlier.
      if (form.prima !== undefined && form.prima !== String(post.revisions))
        throw new Conflict(messages.changedMeanwhile);
      if (now.source === source && now.title === title) return;
      const former = { postId: id, title: isQuestion ? now.title : null, source: now.source, editedBy: personId };
      await tx.insert(postRevisions).values(former);
      const changed = { ...rendered, source, editedAt: sql`now()`, revisions: sql`${posts.revisions} + 1` };
      await tx.update(posts).set(changed).where(eq(posts.id, id));
      // The address keeps the first words the question was asked with.
      if (isQuestion) await tx.update(threads).set({ title }).where(eq(threads.id, thread.id));
      await checked.record(tx, { id, comuneId: thread.comuneId });
      const subject = { kind: "post", id } as const;
      const details = { threadId: thread.id };
      await audit(tx, { personId, action: "post.edited", subject, comuneId: thread.comuneId, address, details });
      await reindex(tx, thread.id);
    },
    { isNamedElsewhere: isQuestion },
  );
  return post.number;
}
