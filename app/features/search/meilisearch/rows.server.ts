import { sql } from "~db/client.server";
import type { StemmedRow } from "./documents";
import type { StemsOf } from "./settings";

/** Stems of words, in the form that is stemmed; words that PostgreSQL drops are not among them. */
export const stemsOf: StemsOf = async (forms) => {
  const rows = await sql<{ form: string; stem: string | null }[]>`
    select form, (tsvector_to_array(to_tsvector('italian', form)))[1] as stem from unnest(${forms}::text[]) form`;
  return new Map(rows.flatMap(({ form, stem }): [string, string][] => (stem ? [[form, stem]] : [])));
};

type Sql = typeof sql | import("postgres").TransactionSql;

/** A change of a source: its number, and its sections as they are now (none: it was taken out). */
export interface Change {
  kind: string;
  sourceKey: string;
  version: number;
  rows: StemmedRow[];
}

/** The stems of one weight in their order, read back from the vector: they are made once, when a text is written. */
const field = (weight: string) => sql`coalesce((
  select string_agg(l.lexeme, ' ' order by p.position)
  from unnest(d.vector) l, unnest(l.positions, l.weights) p(position, weight) where p.weight = ${weight}), '')`;

const rowsOf = (kind: string, key: string) => sql`coalesce((
  select json_agg(json_build_object('kind', d.kind, 'sourceKey', d.source_key, 'version', s.version, 'position', d.position,
    'stages', d.stages, 'modalities', d.modalities, 'topics', d.topics, 'boost', d.boost, 'updatedOn', d.updated_on, 'audiences', d.audiences, 'solved', d.solved,
    'a', ${field("A")}, 'b', ${field("B")}, 'c', ${field("C")}, 'd', ${field("D")}) order by d.position)
  from search_documents d where d.kind = ${sql(kind)} and d.source_key = ${sql(key)}), '[]')`;

/** Changes not sent yet, oldest first, whole sources. */
export function unsentChanges(most: number): Promise<Change[]> {
  return sql<Change[]>`
    select s.kind, s.source_key as "sourceKey", s.version::float8 as version, ${rowsOf("s.kind", "s.source_key")} as rows
    from search_sources s where s.version <> s.sent_version order by s.version limit ${most}`;
}

/** All sources in the order of their keys, some at a time, from one snapshot when `tx` is one. */
export function sourcesAfter(tx: Sql, last: Pick<Change, "kind" | "sourceKey"> | undefined, most: number) {
  return tx<Change[]>`
    select s.kind, s.source_key as "sourceKey", s.version::float8 as version, ${rowsOf("s.kind", "s.source_key")} as rows
    from search_sources s where (s.kind, s.source_key) > (${last?.kind ?? ""}, ${last?.sourceKey ?? ""})
    order by s.kind, s.source_key limit ${most}`;
}

/** Says what has been sent; a source that has changed meanwhile stays unsent, one that is gone is forgotten. */
export async function markSent(changes: Pick<Change, "kind" | "sourceKey" | "version">[]): Promise<void> {
  const sent = JSON.stringify(changes.map(({ kind, sourceKey, version }) => ({ kind, sourceKey, version })));
  await sql`
    with r as (
      select kind, "sourceKey" as source_key, version
      from jsonb_to_recordset(${sent}::text::jsonb) r(kind text, "sourceKey" text, version bigint)
    ), gone as (
      delete from search_sources s using r where (s.kind, s.source_key, s.version) = (r.kind, r.source_key, r.version)
        and not exists (select 1 from search_documents d where d.kind = s.kind and d.source_key = s.source_key)
      returning s.kind, s.source_key
    )
    update search_sources s set sent_version = r.version from r
    where (s.kind, s.source_key) = (r.kind, r.source_key)
      and not exists (select 1 from gone g where (g.kind, g.source_key) = (s.kind, s.source_key))`;
}
