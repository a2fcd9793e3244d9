import { sql } from "drizzle-orm";
import { actingComune } from "~/features/accounts/acting.server";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { Conflict, Forbidden, NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { type Db, db } from "~db/client.server";
import { noticeConfirmations, noticeReads } from "~db/schema/notices";
import { isCurrent, isFor } from "../audience.server";
import { messages } from "../messages";
import { isForPerson } from "./own.server";

/** The person has read it: it stands on their pages no more. Throws `NotFound` for a notice that is not for them. */
export async function markNoticeRead({ personId }: Actor, slug: string): Promise<void> {
  await countOf("notice", personId, messages.read.tooMany);
  await db.transaction(async (tx) => {
    const id = await currentId(tx, slug);
    if (!id || !(await isForPerson(tx, id, personId))) throw new NotFound(messages.gone);
    await readIt(tx, id, personId);
  });
}

/** The same where a message about it was opened; anything else is passed over. */
export async function markReadAt(tx: Db, personId: number, href: string): Promise<void> {
  const slug = /^\/avvisi\/([a-z0-9-]{1,80})$/.exec(href)?.[1];
  const id = slug && (await currentId(tx, slug));
  if (id && (await isForPerson(tx, id, personId))) await readIt(tx, id, personId);
}

/**
 * A referente confirms for their comune that a blocking notice was read; once, whoever presses first. Throws `NotFound`, `Forbidden`,
 * `Conflict`.
 */
export async function confirmNotice(actor: Actor, slug: string, form: FormValues, address: string): Promise<void> {
  const { personId } = actor;
  await countOf("notice", personId, messages.read.tooMany);
  const { comuneId, role } = actingComune(actor, form);
  if (role !== "referente") throw new Forbidden(messages.confirm.notReferente);
  await db.transaction(async (tx) => {
    const id = await currentId(tx, slug);
    if (!id) throw new NotFound(messages.gone);
    const asked = await tx.execute(sql`
      select 1 from notices n join memberships m on m.person_id = ${personId} and m.comune_id = ${comuneId} and m.ended_at is null
      where n.id = ${id} and n.importance = 'bloccante' and ${isFor}`);
    if (!asked.length) throw new Conflict(messages.gone);
    const made = await tx
      .insert(noticeConfirmations)
      .values({ noticeId: id, comuneId, personId })
      .onConflictDoNothing()
      .returning({ comuneId: noticeConfirmations.comuneId });
    await readIt(tx, id, personId);
    if (!made.length) return;
    await audit(tx, { personId, action: "notice.confirmed", subject: { kind: "notice", id }, comuneId, address });
  });
}

async function readIt(tx: Db, noticeId: number, personId: number): Promise<void> {
  await tx.insert(noticeReads).values({ noticeId, personId }).onConflictDoNothing();
}

async function currentId(tx: Db, slug: string): Promise<number | undefined> {
  const [row] = await tx.execute<{ id: string }>(
    sql`select n.id from notices n where n.slug = ${slug} and ${isCurrent}`,
  );
  return row && Number(row.id);
}
