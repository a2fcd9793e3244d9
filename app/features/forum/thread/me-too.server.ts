import { eq, sql } from "drizzle-orm";
import { actingComune } from "~/features/accounts/acting.server";
import type { Actor } from "~/features/accounts/actor";
import { Conflict } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import type { Tx } from "~db/client.server";
import { type MeTooSummary, meToos, threads } from "~db/schema/forum";
import { follow } from "../follow/follow.server";
import { messages as forum } from "../messages";
import { meTooComuni } from "../policy";
import { changeThreads } from "../write/announce.server";
import type { Done } from "./messages";
import { findThread } from "./read.server";

/** A comune says that it has the same problem, or takes it back; once for each comune, whoever of its people does it. */
export async function changeMeToo(
  actor: Actor,
  threadId: number,
  form: FormValues,
  _address: string,
  isIn: boolean,
): Promise<{ done: Done; number: number }> {
  const thread = await findThread(actor, threadId);
  const { comuneId } = actingComune(actor, form);
  if (!meTooComuni(actor, thread).some((one) => one.comuneId === comuneId)) throw new Conflict(forum.meTooOwn);
  await changeThreads([thread], async (tx) => {
    await tx.select({ id: threads.id }).from(threads).where(eq(threads.id, threadId)).for("no key update");
    if (isIn) await add(tx, threadId, comuneId, actor.personId);
    else await tx.delete(meToos).where(sql`${meToos.threadId} = ${threadId} and ${meToos.comuneId} = ${comuneId}`);
    await count(tx, threadId);
    if (isIn) await follow(tx, actor.personId, "thread", String(threadId));
  });
  return { done: isIn ? "anchio" : "tolto", number: 1 };
}

async function add(tx: Tx, threadId: number, comuneId: number, personId: number): Promise<void> {
  await tx.execute(sql`
    insert into me_toos (thread_id, comune_id, person_id, stage, modality, product)
    select ${threadId}, comune_id, ${personId}, stage, modality, software from plans where comune_id = ${comuneId}
    on conflict do nothing`);
}

/** Counted again from the rows, under the lock of the thread: the number and its parts always agree. */
export async function count(tx: Tx, threadId: number): Promise<void> {
  const part = (column: "stage" | "modality" | "product") =>
    sql`coalesce((select json_object_agg(value, comuni) from (select ${sql.raw(column)} as value, count(*) as comuni from me_toos
      where thread_id = ${threadId} and ${sql.raw(column)} is not null group by 1) counted), '{}')`;
  const [row] = await tx.execute<{ comuni: number; summary: MeTooSummary }>(sql`
    select (select count(*)::int from me_toos where thread_id = ${threadId}) as comuni,
      json_build_object('stages', ${part("stage")}, 'modalities', ${part("modality")}, 'products', ${part("product")}) as summary`);
  if (!row) throw new Error("nothing was counted");
  await tx.update(threads).set({ meToos: row.comuni, meTooSummary: row.summary }).where(eq(threads.id, threadId));
}
