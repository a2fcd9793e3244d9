import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { Invalid } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { normaliseCode } from "~/lib/text";
import { type Db, db } from "~db/client.server";
import { FOLLOW_KINDS, FORUM_CATEGORIES, type FollowKind, STAGES } from "~db/enums";
import { follows, threadReads } from "~db/schema/forum-readers";
import { findThread } from "../thread/read.server";

/** What may be followed, by kind: what it is called in the address of a list. */
const KEYS: Record<Exclude<FollowKind, "thread">, (key: string) => boolean> = {
  category: (key) => FORUM_CATEGORIES.some((category) => category === key),
  code: (key) => normaliseCode(key) === key,
  stage: (key) => STAGES.some((stage) => stage === key),
};

/** Follows what the form names, or stops. Throws `NotFound` for a thread this person cannot read, `Invalid`. */
export async function changeFollow(actor: Actor, form: FormValues): Promise<void> {
  const kind = FOLLOW_KINDS.find((known) => known === form.tipo);
  const key = typeof form.chi === "string" ? form.chi : "";
  if (!kind) throw new Invalid({ tipo: "?" });
  if (kind === "thread") await findThread(actor, /^\d{1,15}$/.test(key) ? Number(key) : 0);
  else if (!KEYS[kind](key)) throw new Invalid({ chi: "?" });
  if (form.segui === "no") await unfollow(db, actor.personId, kind, key);
  else await follow(db, actor.personId, kind, key);
}

export async function follow(tx: Db, personId: number, kind: FollowKind, key: string): Promise<void> {
  await tx.insert(follows).values({ personId, kind, key }).onConflictDoNothing();
}

async function unfollow(tx: Db, personId: number, kind: FollowKind, key: string): Promise<void> {
  await tx.delete(follows).where(and(eq(follows.personId, personId), eq(follows.kind, kind), eq(follows.key, key)));
}

/** Remembers up to which message a person has read; never backwards. */
export async function markRead(tx: Db, personId: number, threadId: number, number: number): Promise<void> {
  await tx
    .insert(threadReads)
    .values({ personId, threadId, number })
    .onConflictDoUpdate({
      target: [threadReads.personId, threadReads.threadId],
      set: { number: sql`greatest(${threadReads.number}, excluded.number)`, readAt: sql`now()` },
    });
}
