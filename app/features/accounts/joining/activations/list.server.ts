import { type SQL, sql } from "drizzle-orm";
import { type Cursor, writeCursor } from "~/features/registry/cursor.server";
import { beyond, matching } from "~/features/registry/matching.server";
import { type KeysetPage, keysetPage } from "~/lib/keyset";
import { db } from "~db/client.server";
import type { AddressKind } from "~db/enums";
import { ACTIVATION_STATES, type ActivationFilters, type ActivationState } from "./filters";

export interface ActivationRow extends Record<string, unknown> {
  id: number;
  name: string;
  nameKey: string;
  istat: string;
  province: string;
  sigla: string;
  address: string | null;
  kind: AddressKind | null;
  referenti: number;
  sentAt: Date | null;
  expiresAt: Date | null;
  state: ActivationState;
}

export interface ActivationPage extends KeysetPage<ActivationRow, string> {
  /** Of the filters without the state. */
  counts: Record<ActivationState, number>;
}

const PAGE_SIZE = 50;

/**
 * Comuni with how far they are. A link counts while it went to the address the comune has now: a corrected address makes the one
 * sent to the wrong address worthless (see `accept/usable.server.ts`).
 */
function states(filters: ActivationFilters): SQL {
  return sql`
    select comuni.id::int id, comuni.name, comuni.name_key, comuni.istat, p.name province, p.sigla, a.address, a.kind,
      coalesce(m.referenti, 0)::int referenti, l.created_at, l.expires_at,
      case when m.referenti > 0 then 'attivo' when a.address is null then 'senza-indirizzo' when l.id is null then 'da-attivare'
        when l.expires_at > now() then 'inviato' else 'scaduto' end state
    from comuni
    join provinces p on p.code = comuni.province_code
    left join comune_addresses a on a.comune_id = comuni.id
    left join (select comune_id, count(*) referenti from memberships
      where role = 'referente' and ended_at is null group by comune_id) m on m.comune_id = comuni.id
    left join links l on l.comune_id = comuni.id and l.purpose = 'activation' and l.used_at is null and l.revoked_at is null
      and l.email = a.address
    where ${matching(filters)}`;
}

const inState = (state: ActivationState | null) => (state ? sql`where state = ${state}` : sql``);

export async function listActivations(filters: ActivationFilters, cursor: Cursor | null): Promise<ActivationPage> {
  const order = sql.raw(cursor?.direction === "before" ? "desc" : "asc");
  const from = cursor ? sql` and ${beyond(null, cursor)}` : sql``;
  const [found, counts] = await Promise.all([
    readRows(sql`with s as (${states(filters)}${from}) select * from s ${inState(filters.state)}
      order by name_key ${order}, id ${order} limit ${PAGE_SIZE + 1}`),
    countStates(filters),
  ]);
  return { counts, ...keysetPage(found, PAGE_SIZE, cursor?.direction, writeCursor) };
}

/** All rows of the filters, for the file. */
export function allActivations(filters: ActivationFilters): Promise<ActivationRow[]> {
  return readRows(sql`with s as (${states(filters)}) select * from s ${inState(filters.state)} order by name_key, id`);
}

/** Comuni of the filters a link can be sent to now: with an address, nobody there, no good link. */
export async function sendableIds(filters: ActivationFilters): Promise<number[]> {
  const rows = await db.execute<{ id: number }>(sql`
    with s as (${states(filters)}) select id from s
    where state in ('da-attivare', 'scaduto') and ${filters.state ?? ""} in ('', state) order by name_key, id`);
  return rows.map(({ id }) => id);
}

export async function countStates(filters: ActivationFilters): Promise<ActivationPage["counts"]> {
  const rows = await db.execute<{ state: ActivationState; count: number }>(sql`
    with s as (${states(filters)}) select state, count(*)::int count from s group by state`);
  const counted = new Map(rows.map(({ state, count }) => [state, count]));
  return Object.fromEntries(
    ACTIVATION_STATES.map((state) => [state, counted.get(state) ?? 0]),
  ) as ActivationPage["counts"];
}

type RawRow = Record<string, unknown> & {
  name_key: string;
  created_at: string | Date | null;
  expires_at: string | Date | null;
};

async function readRows(query: SQL): Promise<ActivationRow[]> {
  const rows = await db.execute<RawRow>(query);
  return rows.map(({ name_key, created_at, expires_at, ...row }) => ({
    ...(row as unknown as ActivationRow),
    nameKey: name_key,
    sentAt: created_at ? new Date(created_at) : null,
    expiresAt: expires_at ? new Date(expires_at) : null,
  }));
}
