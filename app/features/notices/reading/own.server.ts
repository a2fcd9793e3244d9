import { sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { type Db, db } from "~db/client.server";
import type { NoticeImportance } from "~db/enums";
import { isCurrent, isFor } from "../audience.server";
import { confirmsFor } from "../policy";
import { isUrgentAt } from "../standing";
import { standing } from "../standing.server";

/** A notice that stands on the pages of a person. */
export interface Pending extends Record<string, unknown> {
  slug: string;
  title: string;
  importance: NoticeImportance;
}

const isTheirs = (personId: number) =>
  sql`exists (select from memberships m where m.person_id = ${personId} and m.ended_at is null and ${isFor})`;

/**
 * Important notices a person has not read, and for a referente the blocking ones that nobody has confirmed for the comune; the gravest first.
 * Nothing is asked of a person a notice is not for.
 */
export async function pendingNotices({ personId, ...actor }: Actor): Promise<Pending[]> {
  const comuni = confirmsFor({ personId, ...actor }).map(({ comuneId }) => comuneId);
  const asked = `{${comuni}}`;
  const isUnread = sql`not exists (select from notice_reads r where r.person_id = ${personId} and r.notice_id = n.id)`;
  const isUnconfirmed = sql`exists (
    select from memberships m where m.person_id = ${personId} and m.ended_at is null and m.comune_id = any(${asked}::bigint[]) and ${isFor}
      and not exists (select from notice_confirmations k where k.notice_id = n.id and k.comune_id = m.comune_id))`;
  return db.execute<Pending>(sql`
    select n.slug, n.title, n.importance from notices n
    where n.importance in ('importante', 'bloccante') and ${isCurrent}
      and ((${isUnread} and ${isTheirs(personId)}) or (n.importance = 'bloccante' and ${isUnconfirmed}))
    order by n.importance = 'bloccante' desc, n.publish_at desc limit 10`);
}

/** The same for every page: nobody is asked for while no such notice is published. */
export async function ownPending(actor: Actor): Promise<Pending[]> {
  return isUrgentAt(standing(), Date.now()) ? pendingNotices(actor) : [];
}

/** Whether a notice is for this person, as of now. */
export async function isForPerson(tx: Db, noticeId: number, personId: number): Promise<boolean> {
  const rows = await tx.execute(sql`select 1 from notices n where n.id = ${noticeId} and ${isTheirs(personId)}`);
  return rows.length > 0;
}

export interface OwnReading {
  isFor: boolean;
  isRead: boolean;
  /** Of a blocking notice: the comuni of this person it is for, and who has confirmed. */
  comuni: { id: number; name: string; confirmedAt: Date | null; by: string | null; isReferente: boolean }[];
}

/** What a person still has to do about a notice. */
export async function ownReading(actor: Actor, noticeId: number): Promise<OwnReading> {
  const { personId } = actor;
  const [[row], comuni] = await Promise.all([
    db.execute<{ isFor: boolean; isRead: boolean }>(sql`
      select ${isTheirs(personId)} "isFor",
        exists (select from notice_reads r where r.person_id = ${personId} and r.notice_id = n.id) "isRead"
      from notices n where n.id = ${noticeId}`),
    db.execute<{ id: string; name: string; confirmedAt: string | null; by: string | null; role: string }>(sql`
      select c.id, c.name, k.confirmed_at "confirmedAt", w.name "by", m.role
      from notices n join memberships m on m.person_id = ${personId} and m.ended_at is null and m.comune_id is not null and ${isFor}
      join comuni c on c.id = m.comune_id
      left join notice_confirmations k on k.notice_id = n.id and k.comune_id = c.id left join people w on w.id = k.person_id
      where n.id = ${noticeId} and n.importance = 'bloccante' order by c.name_key`),
  ]);
  return {
    isFor: row?.isFor ?? false,
    isRead: row?.isRead ?? false,
    comuni: comuni.map(({ id, name, confirmedAt, by, role }) => ({
      id: Number(id),
      name,
      confirmedAt: confirmedAt === null ? null : new Date(confirmedAt),
      by,
      isReferente: role === "referente",
    })),
  };
}
