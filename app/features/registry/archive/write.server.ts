import { sql } from "drizzle-orm";
import type { Tx } from "~db/client.server";
import type { Dated, Desired } from "./desired";
import type { KnownComune } from "./known.server";

export interface Written {
  added: number;
  changed: number;
  unchanged: number;
}

const ROWS_A_STATEMENT = 2000;

/** Writes what differs; gives the id of each comune by its key in the archive. */
export async function writeComuni(
  tx: Tx,
  desired: Desired[],
  matches: ReadonlyMap<string, KnownComune>,
  onProgress: ((done: number, total: number) => void) | undefined,
): Promise<Written & { ids: Map<string, number> }> {
  const ids = new Map([...matches].map(([key, { id }]) => [key, id]));
  const added = desired.filter(({ key }) => !matches.has(key));
  const changed = desired.filter((comune) => {
    const known = matches.get(comune.key);
    return known && !isSame(comune, known);
  });
  const total = added.length + changed.length;
  let done = 0;
  const progress = (rows: number) => {
    done += rows;
    onProgress?.(done, total);
  };
  const changedRows = changed.map((comune) => ({ id: ids.get(comune.key) ?? 0, ...comune }));
  await giveUpCodes(
    tx,
    changedRows.map(({ id, istat }) => ({ id, istat })),
  );
  for (const slice of slices(changedRows)) {
    await update(tx, slice);
    progress(slice.length);
  }
  for (const slice of slices(added)) {
    for (const [key, id] of await insert(tx, slice)) ids.set(key, id);
    progress(slice.length);
  }
  await rewriteDated(tx, [...changed, ...added], ids);
  if (total) {
    await tx.execute(sql`analyze comuni, comune_names, comune_codes`);
    await tx.execute(sql`select gin_clean_pending_list('comuni_name_trigram')`);
  }
  return { added: added.length, changed: changed.length, unchanged: desired.length - total, ids };
}

function isSame(comune: Desired, known: KnownComune): boolean {
  const fields = ["name", "istat", "belfiore", "provinceCode", "ceasedOn"] as const;
  if (fields.some((field) => comune[field] !== known[field])) return false;
  return (["names", "istats", "belfiores"] as const).every((list) => asText(comune[list]) === known[list]);
}

/** The same text as `readKnown` makes in PostgreSQL. */
function asText(dated: Dated[]): string {
  return dated.map(({ text, validFrom, validTo }) => [text, validFrom, validTo ?? ""].join("|")).join(";");
}

async function update(tx: Tx, rows: (Desired & { id: number })[]): Promise<void> {
  await tx.execute(sql`
    update comuni set name = r.name, name_key = r."nameKey", istat = r.istat, belfiore = r.belfiore,
      province_code = r."provinceCode", ceased_on = r."ceasedOn"
    from ${records(rows)} where comuni.id = r.id`);
}

/** Codes may change hands among comuni of today, and the unique index looks at each row: all that change are given up first. */
async function giveUpCodes(tx: Tx, rows: { id: number; istat: string }[]): Promise<void> {
  await tx.execute(sql`
    update comuni set istat = '#' || comuni.id
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as r(id bigint, istat text)
    where comuni.id = r.id and comuni.istat <> r.istat`);
}

async function insert(tx: Tx, rows: Desired[]): Promise<[key: string, id: number][]> {
  const made = await tx.execute<{ key: string; id: number }>(sql`
    with new as materialized (select nextval(pg_get_serial_sequence('comuni', 'id')) new_id, r.* from ${records(rows)}),
    written as (
      insert into comuni (id, name, name_key, istat, belfiore, province_code, ceased_on) overriding system value
      select new_id, name, "nameKey", istat, belfiore, "provinceCode", "ceasedOn" from new)
    select key, new_id::int id from new`);
  return made.map(({ key, id }) => [key, id]);
}

async function rewriteDated(tx: Tx, comuni: Desired[], ids: ReadonlyMap<string, number>): Promise<void> {
  for (const slice of slices(comuni)) {
    const list = JSON.stringify(slice.map(({ key }) => ids.get(key)));
    const these = sql`comune_id in (select value::bigint from json_array_elements_text(${list}::text::json))`;
    await tx.execute(sql`delete from comune_names where ${these}`);
    await tx.execute(sql`delete from comune_codes where ${these}`);
    const rows = slice.flatMap(({ key, names, istats, belfiores }) => {
      const of = (kind: string, dated: Dated[]) => dated.map((one) => ({ id: ids.get(key), kind, ...one }));
      return [...of("name", names), ...of("istat", istats), ...of("belfiore", belfiores)];
    });
    const dated = sql`json_to_recordset(${JSON.stringify(rows)}::text::json) as r(
      id bigint, kind text, text text, "validFrom" date, "validTo" date)`;
    await tx.execute(sql`
      insert into comune_names (comune_id, name, valid_from, valid_to)
      select id, text, "validFrom", "validTo" from ${dated} where kind = 'name'`);
    await tx.execute(sql`
      insert into comune_codes (comune_id, kind, code, valid_from, valid_to)
      select id, kind, text, "validFrom", "validTo" from ${dated} where kind <> 'name'`);
  }
}

/** Links each ceased comune to the one that took over from it. */
export async function writeSuccessions(
  tx: Tx,
  rows: { comuneId: number; successorId: number; since: string }[],
): Promise<void> {
  await tx.execute(sql`
    insert into comune_successors (comune_id, successor_id, since)
    select "comuneId", "successorId", since
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as r("comuneId" bigint, "successorId" bigint, since date)
    on conflict (comune_id) do nothing`);
}

function records(rows: Desired[]) {
  const flat = rows.map(({ names: _names, istats: _istats, belfiores: _belfiores, ...row }) => row);
  return sql`json_to_recordset(${JSON.stringify(flat)}::text::json) as r(
    id bigint, key text, name text, "nameKey" text, istat text, belfiore text, "provinceCode" text, "ceasedOn" date)`;
}

function* slices<T>(rows: T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) yield rows.slice(start, start + ROWS_A_STATEMENT);
}
