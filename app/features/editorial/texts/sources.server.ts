import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "~db/client.server";
import { entries } from "~db/schema/content";
import { entrySources } from "~db/schema/editorial";

/**
 * How a source is at this moment: of a code its text, of a discussion its solutions that everybody may read, of the file its text at
 * the last import. Compared when it is read, so that whatever changes a source, by whichever way, is seen.
 */
const markOf = (kind: SQL, key: SQL, entryId: SQL): SQL<string> => sql`case ${kind}
  when 'code' then coalesce((select md5(c.source) from entries c where c.kind = 'code' and c.slug = ${key} and c.retired_at is null), '')
  when 'thread' then coalesce((select string_agg(p.id || '.' || p.revisions, ',' order by p.number)
    from posts p join threads t on t.id = p.thread_id
    where p.thread_id = ${key}::bigint and t.visibility = 'pubblica' and t.hidden_at is null
      and p.solution_at is not null and p.hidden_at is null), '')
  else coalesce((select md5(f.file_source) from entries f where f.id = ${entryId}), '') end`;

const present = markOf(sql`${entrySources.kind}`, sql`${entrySources.key}`, sql`${entrySources.entryId}`);

/** Notes what a text depends on, as it is now: the codes it cites, its discussion, its file. */
export async function noteSources(tx: Tx, entryId: number): Promise<void> {
  await tx.delete(entrySources).where(eq(entrySources.entryId, entryId));
  await tx.execute(sql`
    insert into entry_sources (entry_id, kind, key, mark)
    select ${entryId}::bigint, s.kind, s.key, ${markOf(sql`s.kind`, sql`s.key`, sql`${entryId}::bigint`)}
    from (
      select 'code' as kind, to_slug as key from entry_links where from_id = ${entryId} and to_kind = 'code'
      union select 'thread', thread_id::text from entries where id = ${entryId} and thread_id is not null
      union select 'file', ''
    ) s`);
}

/** Texts of which a source has changed since somebody looked; of one text, or of all. */
export function changedSources(entryId?: number) {
  return db
    .select({
      kind: entries.kind,
      slug: entries.slug,
      title: entries.title,
      owner: entries.owner,
      source: entrySources.kind,
      key: entrySources.key,
    })
    .from(entrySources)
    .innerJoin(entries, eq(entries.id, entrySources.entryId))
    .where(
      and(
        isNull(entries.retiredAt),
        entryId === undefined ? undefined : eq(entrySources.entryId, entryId),
        sql`${entrySources.mark} <> ${present}`,
      ),
    )
    .orderBy(entries.title, entrySources.kind, entrySources.key);
}
