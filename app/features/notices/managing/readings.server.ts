import { sql } from "drizzle-orm";
import { csv } from "~/lib/csv";
import { formatMomentIso } from "~/lib/format";
import { db } from "~db/client.server";
import { comuniOf } from "../audience.server";

const SHOWN = 50;

export interface Readings {
  all: number;
  confirmed: number;
  missing: { name: string; province: string; referenti: number }[];
}

const present = sql`m.comune_id = c.id and m.role = 'referente' and m.ended_at is null`;

/** Of a blocking notice: how many comuni have confirmed, and the first of those that have not. */
export async function readingsOf(noticeId: number): Promise<Readings> {
  const [[totals], missing] = await Promise.all([
    db.execute<{ all: number; confirmed: number }>(sql`
      select count(*)::int "all", count(k.comune_id)::int confirmed from comuni c
      left join notice_confirmations k on k.comune_id = c.id and k.notice_id = ${noticeId} where c.id in ${comuniOf(noticeId)}`),
    db.execute<{ name: string; province: string; referenti: number }>(sql`
      select c.name, v.name province, (select count(*)::int from memberships m where ${present}) referenti
      from comuni c join provinces v on v.code = c.province_code
      where c.id in ${comuniOf(noticeId)}
        and not exists (select from notice_confirmations k where k.comune_id = c.id and k.notice_id = ${noticeId})
      order by referenti desc, c.name_key, c.id limit ${SHOWN}`),
  ]);
  return { all: totals?.all ?? 0, confirmed: totals?.confirmed ?? 0, missing };
}

interface ReadingRow extends Record<string, unknown> {
  istat: string;
  name: string;
  sigla: string;
  confirmed: string | null;
  by: string | null;
  referenti: number;
}

const HEAD = ["ISTAT", "Comune", "Provincia", "Confermato", "Quando", "Da", "Referenti attivi"];

/** All comuni of the notice, those that have not confirmed first. */
export async function readingsCsv(noticeId: number): Promise<string> {
  const rows = await db.execute<ReadingRow>(sql`
    select c.istat, c.name, v.sigla, k.confirmed_at confirmed, w.name "by", (select count(*)::int from memberships m where ${present}) referenti
    from comuni c join provinces v on v.code = c.province_code
    left join notice_confirmations k on k.comune_id = c.id and k.notice_id = ${noticeId} left join people w on w.id = k.person_id
    where c.id in ${comuniOf(noticeId)} order by k.confirmed_at is not null, c.name_key, c.id`);
  const lines = rows.map(({ istat, name, sigla, confirmed, by, referenti }) => [
    istat,
    name,
    sigla,
    confirmed ? "sì" : "no",
    confirmed ? formatMomentIso(new Date(confirmed)) : "",
    by ?? "",
    referenti,
  ]);
  return csv([HEAD, ...lines]);
}
