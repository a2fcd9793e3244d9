import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { refusePersonalData } from "~/features/guard/check/refuse";
import { Conflict, Forbidden, Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db } from "~db/client.server";
import { FLAG_REASONS } from "~db/enums";
import { posts, threads } from "~db/schema/forum";
import { flags } from "~db/schema/forum-readers";
import { findPost } from "../edit/edit.server";
import { readNumber } from "../ids";
import { knownContacts } from "../known-contacts.server";
import { messages as forum } from "../messages";
import { hidePost } from "../moderate/posts.server";
import { canModerate } from "../policy";
import { readable } from "../reading.server";
import { messages } from "./messages";

const schema = z.object({
  motivo: z.enum(FLAG_REASONS, messages.reasonMissing),
  nota: z.string().trim().max(500, messages.noteLong).optional(),
});

/** Asks who moderates to look at a message; once for each person, until it is closed. */
export async function flagPost(actor: Actor, postId: number, form: FormValues, address: string) {
  const { post, thread } = await findPost(actor, postId);
  const { personId } = actor;
  if (post.authorId === personId) throw new Conflict(messages.own);
  const parsed = schema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  await countOf("flag", personId, forum.tooMany);
  const { motivo: reason, nota: note = "" } = parsed.data;
  // Who flags personal data must not repeat it.
  await refusePersonalData({ nota: note }, knownContacts);
  await db.transaction(async (tx) => {
    const made = await tx
      .insert(flags)
      .values({ postId, personId, reason, note })
      .onConflictDoNothing()
      .returning({ id: flags.id });
    if (!made.length) return;
    const subject = { kind: "post", id: postId } as const;
    await audit(tx, { personId, action: "post.flagged", subject, address, details: { reason, threadId: thread.id } });
  });
  return { threadId: thread.id, slug: thread.slug, number: post.number };
}

/** Messages with open flags, the longest waiting first. */
export async function flaggedPosts(actor: Actor) {
  if (!canModerate(actor)) throw new Forbidden();
  return db
    .select({
      postId: posts.id,
      number: posts.number,
      excerpt: sql<string>`left(${posts.plain}, 400)`,
      threadId: threads.id,
      slug: threads.slug,
      title: threads.title,
      flags: sql<{ reason: (typeof FLAG_REASONS)[number]; note: string }[]>`
        json_agg(json_build_object('reason', ${flags.reason}, 'note', ${flags.note}) order by ${flags.id})`,
      since: sql<Date>`min(${flags.createdAt})`.mapWith(flags.createdAt),
    })
    .from(flags)
    .innerJoin(posts, eq(posts.id, flags.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(isNull(flags.closedAt), readable(actor)))
    .groupBy(posts.id, threads.id)
    .orderBy(asc(sql`min(${flags.createdAt})`), asc(posts.id))
    .limit(100);
}

/** Closes all open flags of a message: it is hidden, with a reason, or left. */
export async function closeFlags(actor: Actor, form: FormValues, address: string): Promise<void> {
  if (!canModerate(actor)) throw new Forbidden();
  const postId = readNumber(typeof form.messaggio === "string" ? form.messaggio : null) ?? 0;
  const isHidden = form.intento === "nascondi";
  const reason = typeof form.perche === "string" ? form.perche.trim().slice(0, 200) : "";
  const field = `perche-${postId}`;
  if (isHidden && reason.length < 5) throw new Invalid({ [field]: messages.queue.whyMissing });
  if (isHidden) await refusePersonalData({ [field]: reason }, knownContacts);
  const { personId } = actor;
  const close = async (tx: Parameters<Parameters<typeof db.transaction>[0]>[0]) => {
    const closed = await tx
      .update(flags)
      .set({ closedAt: sql`now()`, closedBy: personId, outcome: isHidden ? "nascosto" : "lasciato" })
      .where(and(eq(flags.postId, postId), isNull(flags.closedAt)))
      .returning({ id: flags.id });
    if (!closed.length) throw new Conflict(messages.queue.already);
    const subject = { kind: "post", id: postId } as const;
    const details = { outcome: isHidden ? "nascosto" : "lasciato", flags: closed.length };
    await audit(tx, { personId, action: "flag.closed", subject, address, details });
  };
  if (isHidden) await hidePost(actor, postId, reason, address, close);
  else await db.transaction(close);
}
