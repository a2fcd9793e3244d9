import { type SQL, sql } from "drizzle-orm";
import type { Db } from "~db/client.server";

const forAllStages = sql`n.stages = '{}' and n.modalities = '{}'`;
const everywhere = sql`n.region_codes = '{}' and n.province_codes = '{}'`;
const anySoftware = sql`n.product_ids = '{}'`;

/** A comune `c` with its province `v` and its plan `p`, seen by a notice `n`. */
const fits = sql`(n.stages = '{}' or p.stage = any(n.stages))
  and (n.modalities = '{}' or p.modality = any(n.modalities))
  and (${everywhere} or v.region_code = any(n.region_codes) or c.province_code = any(n.province_codes))
  and (n.product_ids = '{}' or p.product_id = any(n.product_ids))`;

const COMUNE = sql`comuni c join provinces v on v.code = c.province_code left join plans p on p.comune_id = c.id`;

/**
 * Whether a present membership `m` is among those a notice `n` is for, as things stand now. Of a comune: what the notice says of stage,
 * modality, place and product is all true of it. An authority hears of what is for everybody or for places it watches, whatever their
 * product; a software house of what is for everybody or for a product of theirs; all others of what is for everybody.
 */
export const isFor: SQL = sql`case
  when m.comune_id is not null then exists (select from ${COMUNE} where c.id = m.comune_id and ${fits})
  when m.authority_id is not null then ${forAllStages} and ${anySoftware} and (${everywhere} or exists (
    select from authority_provinces a join provinces v on v.code = a.province_code
    where a.authority_id = m.authority_id and (v.region_code = any(n.region_codes) or v.code = any(n.province_codes))))
  when m.vendor_id is not null then ${forAllStages} and ${everywhere} and (${anySoftware} or exists (
    select from products d where d.vendor_id = m.vendor_id and d.id = any(n.product_ids)))
  else ${forAllStages} and ${everywhere} and ${anySoftware} end`;

export interface NoticeReader {
  personId: number;
  /** Of a notice that only few may read, the comune through which they do. */
  comuneId: number | null;
}

/** People a notice is for, from one person on, by their number; each once. */
export async function noticeReaders(db: Db, noticeId: number, after: number, limit: number): Promise<NoticeReader[]> {
  const rows = await db.execute<{ id: string; comune: string | null }>(sql`
    select m.person_id as id, min(m.comune_id) as comune
    from notices n, memberships m join people w on w.id = m.person_id and w.closed_at is null
    where n.id = ${noticeId} and m.ended_at is null and m.person_id > ${after} and ${isFor}
    group by m.person_id order by m.person_id limit ${limit}`);
  return rows.map(({ id, comune }) => ({ personId: Number(id), comuneId: comune === null ? null : Number(comune) }));
}

/** How many people and comuni a notice is for now. */
export async function noticeReach(db: Db, noticeId: number): Promise<{ people: number; comuni: number }> {
  const [row] = await db.execute<{ people: number; comuni: number }>(sql`
    select (select count(distinct m.person_id)::int from memberships m join people w on w.id = m.person_id and w.closed_at is null
        where m.ended_at is null and ${isFor}) people,
      (select count(*)::int from ${COMUNE} where c.ceased_on is null and ${fits}) comuni
    from notices n where n.id = ${noticeId}`);
  return { people: row?.people ?? 0, comuni: row?.comuni ?? 0 };
}

/** The condition that a notice `n` is published and not over. */
export const isCurrent: SQL = sql`(n.withdrawn_at is null and n.publish_at <= now() and coalesce(n.expires_at > now(), true))`;

/** Comuni a notice is for, as a subquery. */
export const comuniOf = (noticeId: number): SQL =>
  sql`(select c.id from notices n, ${COMUNE} where n.id = ${noticeId} and c.ceased_on is null and ${fits})`;
