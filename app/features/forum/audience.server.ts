import { type SQL, sql } from "drizzle-orm";
import type { Db } from "~db/client.server";
import type { FollowKind, MailMode } from "~db/enums";
import { isPublic } from "./reading.server";

interface Recipients {
  threadId: number;
  /** Who follows any of these: thread, category, code, stage. */
  following: SQL;
  /** Who is told besides. */
  named: readonly number[];
  /** Who has written it. */
  except: number;
}

/** What brought them the message: something they follow, and when they like to have mails about it. */
export interface Reason {
  kind: FollowKind;
  key: string;
  mode: MailMode | null;
}

export interface Recipient {
  personId: number;
  /** Empty for who is only named. */
  reasons: Reason[];
  /** Of a reserved thread, the comune through which they read it: the message is gone when they leave it. */
  comuneId?: number;
}

/**
 * Of those who follow or are named, who may read the thread now. The same rule as `readable`, asked of many people at once: a
 * reserved thread is told to its comune, Sogei, the Ministero and the software houses let in, whoever else had followed it before.
 */
export async function recipients(db: Db, { threadId, following, named, except }: Recipients): Promise<Recipient[]> {
  const rows = await db.execute<{ id: string; comune: string | null; reasons: Reason[] | null }>(sql`
    with following as (
      select person_id as id, json_agg(json_build_object('kind', kind, 'key', key, 'mode', mode) order by kind, key) as reasons
      from follows where ${following} group by person_id
    ), wanted as (
      select id, reasons from following
      union all select id, null from unnest(${`{${named}}`}::bigint[]) id where id not in (select id from following))
    select w.id, w.reasons, case when threads.visibility = 'riservata' then (
        select m.comune_id from memberships m where m.person_id = w.id and m.ended_at is null and (m.comune_id = threads.comune_id
          or m.comune_id = (select successor_id from comune_successors s where s.comune_id = threads.comune_id)) limit 1) end as comune
    from wanted w join threads on threads.id = ${threadId}
    where w.id <> ${except} and (${isPublic} or (threads.hidden_at is null and exists (
      select 1 from memberships m where m.person_id = w.id and m.ended_at is null and (
        m.role in ('agente', 'supervisore', 'ministero')
        or m.comune_id = threads.comune_id
        or m.comune_id = (select successor_id from comune_successors s where s.comune_id = threads.comune_id)
        or (m.vendor_id is not null and exists (
          select 1 from thread_vendors v join plans p on p.comune_id = threads.comune_id
          join products d on d.name = p.software and d.vendor_id = v.vendor_id
          where v.thread_id = threads.id and v.vendor_id = m.vendor_id))))))
    order by w.id`);
  return rows.map(({ id, comune, reasons }) => ({
    personId: Number(id),
    reasons: reasons ?? [],
    comuneId: comune === null ? undefined : Number(comune),
  }));
}

/** The condition of who follows a thread itself. */
export const followsThread = (threadId: number): SQL => sql`(kind = 'thread' and key = ${String(threadId)})`;

/** The condition of who follows what a question is about. */
export function followsTopics(thread: { category: string; codes: readonly string[]; stage: string | null }): SQL {
  const codes = `{${thread.codes}}`;
  return sql`((kind = 'category' and key = ${thread.category}) or (kind = 'code' and key = any(${codes}::text[]))
    or (kind = 'stage' and key = ${thread.stage ?? ""}))`;
}

/** People of Sogei who answer for a category: those who follow it; where nobody does, all of them. */
export async function teamOf(db: Db, category: string): Promise<number[]> {
  const rows = await db.execute<{ id: string; follows: boolean }>(sql`
    select m.person_id as id, bool_or(f.key is not null) as follows
    from memberships m left join follows f on f.person_id = m.person_id and f.kind = 'category' and f.key = ${category}
    where m.role in ('agente', 'supervisore') and m.ended_at is null group by m.person_id order by m.person_id`);
  const following = rows.filter(({ follows }) => follows);
  return (following.length ? following : rows).map(({ id }) => Number(id));
}
