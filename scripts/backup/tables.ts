import type postgres from "postgres";
import { BackupRefused } from "./connection";

export type Connection = postgres.Sql | postgres.TransactionSql;

export interface Table {
  /** `"schema"."table"`, ready for SQL. */
  name: string;
  /** Columns that are stored: generated ones are computed again. Ready for SQL. */
  columns: string;
}

export interface Fingerprint {
  rows: number;
  /** The same for the same rows, in whatever order they lie. */
  content: string;
}

/** The site's schemas; a new one must be named here, and the drill notices. */
export const SCHEMAS = ["public", "graphile_worker"];

/**
 * Every table whose rows matter. Left out: what migrations note of themselves (a restore runs them), unlogged tables (PostgreSQL
 * itself forgets them in a crash).
 */
export async function listTables(sql: Connection): Promise<Table[]> {
  return sql<Table[]>`
    select format('%I.%I', n.nspname, c.relname) as name,
      string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname = any(${SCHEMAS})
      and (n.nspname, c.relname) <> ('graphile_worker', 'migrations')
    group by n.nspname, c.relname order by 1`;
}

/** Number and content of a table's rows, generated columns included, as PostgreSQL itself shows them. */
export async function fingerprint(sql: Connection, { name }: Pick<Table, "name">): Promise<Fingerprint> {
  const [row] = await sql.unsafe(`
    select count(*)::float8 as rows,
      coalesce(sum(('x' || substr(md5(whole_row::text), 1, 16))::bit(64)::bigint::numeric), 0)::text as content
    from only ${name} whole_row`);
  return { rows: row?.rows, content: row?.content };
}

/** Parents before their children, so that every foreign key finds what it points to. */
export async function inLoadOrder<T extends Pick<Table, "name">>(sql: Connection, tables: T[]): Promise<T[]> {
  const keys = await sql<{ child: string; parent: string }[]>`
    select format('%I.%I', cn.nspname, c.relname) as child, format('%I.%I', pn.nspname, p.relname) as parent
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_namespace cn on cn.oid = c.relnamespace
    join pg_class p on p.oid = k.confrelid join pg_namespace pn on pn.oid = p.relnamespace
    where k.contype = 'f' and k.conrelid <> k.confrelid`;
  const ordered: T[] = [];
  const left = new Set(tables);
  while (left.size > 0) {
    const waiting = new Set([...left].map(({ name }) => name));
    const next = [...left].filter(({ name }) => !keys.some((key) => key.child === name && waiting.has(key.parent)));
    if (next.length === 0) throw new BackupRefused(`Foreign keys form a circle: ${[...waiting].join(", ")}.`);
    for (const table of next) left.delete(table);
    ordered.push(...next);
  }
  return ordered;
}

export interface Sequence {
  name: string;
  /** Null: never used. */
  last: string | null;
}

/** Where identity columns go on counting. */
export async function listSequences(sql: Connection): Promise<Sequence[]> {
  return sql<Sequence[]>`
    select format('%I.%I', schemaname, sequencename) as name, last_value::text as last
    from pg_sequences where schemaname = any(${SCHEMAS}) order by 1`;
}

export interface SchemaVersion {
  /** Hash of each migration applied, in their order. */
  migrations: string[];
  /** Newest migration of the queue's own tables. */
  queue: number;
}

/** Undefined where there is nothing of the site, or only a part. */
export async function versionOf(sql: Connection): Promise<SchemaVersion | undefined> {
  const [present] = await sql`
    select to_regclass('drizzle.__drizzle_migrations') is not null
      and to_regclass('graphile_worker.migrations') is not null as whole`;
  if (!present?.whole) return undefined;
  const migrations = await sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations order by id`;
  const [queue] = await sql`select max(id)::int as id from graphile_worker.migrations`;
  return { migrations: migrations.map(({ hash }) => hash), queue: queue?.id ?? 0 };
}
