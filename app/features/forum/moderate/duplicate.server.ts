import { and, eq, isNull, sql } from "drizzle-orm";
import { Conflict, Invalid } from "~/lib/errors";
import { db, type Tx } from "~db/client.server";
import { threads } from "~db/schema/forum";
import { readNumber } from "../ids";
import { isPublic } from "../reading.server";
import { count } from "../thread/me-too.server";
import { findThread } from "../thread/read.server";
import { changeThreads } from "../write/announce.server";
import { messages } from "./messages";
import { type Change, record } from "./record.server";

/** Closes a thread as the same question as another; who follows it and who said «anch'io» join the original. */
export async function markDuplicate({ actor, thread, form, address }: Change): Promise<void> {
  if (thread.visibility !== "pubblica") throw new Conflict(messages.duplicate.onlyPublic);
  const originalId = idIn(typeof form.originale === "string" ? form.originale : "");
  const [known] = await db
    .select({ id: threads.id })
    .from(threads)
    .where(and(eq(threads.id, originalId), isPublic, isNull(threads.duplicateOf)));
  if (!known || originalId === thread.id) throw new Invalid({ originale: messages.duplicate.missing });
  const original = await findThread(null, originalId);
  await changeThreads(
    [thread, original],
    async (tx) => {
      await lockBoth(tx, thread.id, originalId);
      const closed = {
        duplicateOf: originalId,
        lockedAt: sql`now()`,
        moderationReason: messages.duplicate.locked,
        waitingFor: null,
      };
      await tx.update(threads).set(closed).where(eq(threads.id, thread.id));
      await tx.execute(sql`insert into follows (person_id, kind, key)
      select person_id, kind, ${String(originalId)} from follows where kind = 'thread' and key = ${String(thread.id)}
      on conflict do nothing`);
      // The comune that asked has the problem, too; the one that asked first is counted already.
      await tx.execute(sql`insert into me_toos (thread_id, comune_id, person_id, stage, modality, product)
      select ${originalId}::bigint, comune_id, person_id, stage, modality, product from me_toos where thread_id = ${thread.id}
      union all select ${originalId}::bigint, comune_id, author_id, stage, modality, product from threads
        where id = ${thread.id} and comune_id is not null
      on conflict do nothing`);
      await tx.execute(sql`delete from me_toos m using threads t
      where t.id = ${originalId} and m.thread_id = t.id and m.comune_id = t.comune_id`);
      await count(tx, originalId);
      await record(tx, actor, thread, "thread.duplicate", address, { original: originalId });
    },
    { isNamedElsewhere: true },
  );
}

/** Opens it again; who has joined the original stays there, too. */
export async function unmarkDuplicate({ actor, thread, address }: Change): Promise<void> {
  await changeThreads(
    [thread],
    async (tx) => {
      const opened = { duplicateOf: null, lockedAt: null, moderationReason: null };
      await tx.update(threads).set(opened).where(eq(threads.id, thread.id));
      await record(tx, actor, thread, "thread.not-duplicate", address);
    },
    { isNamedElsewhere: true },
  );
}

/** In the order of their numbers, as everybody does: two moderators cannot wait for each other. */
async function lockBoth(tx: Tx, one: number, other: number): Promise<void> {
  await tx.execute(sql`select from threads where id in (${one}, ${other}) order by id for no key update`);
}

/** «34», or an address of a thread as it is copied from the browser. */
function idIn(text: string): number {
  const [, id] = /^\s*(?:\S*\/forum\/t\/)?(\d{1,15})(?:[/?#]\S*)?\s*$/.exec(text) ?? [];
  return readNumber(id) ?? 0;
}
