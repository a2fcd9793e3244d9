import { sql } from "drizzle-orm";
import { inForce } from "~/features/content/queries.server";
import { db } from "~db/client.server";
import type { EntryKind, Stage } from "~db/enums";
import type { Post } from "./posts.server";

/** A text of this site that a message names: shown as a card, if everybody may read it. */
export interface Card {
  ref: string;
  kind: EntryKind | "thread";
  slug: string;
  title: string;
  summary: string;
}

export interface Similar {
  id: number;
  slug: string;
  title: string;
  stage: Stage | null;
}

interface About {
  id: number;
  codes: string[];
  category: string;
}

const SIMILAR = 4;

/** Titles of what the messages name, and solved threads about the same codes, else of the same category. */
export async function readRelated(thread: About, posts: readonly Pick<Post, "refs">[]) {
  const codes = thread.codes.map((code) => `code:${code}`);
  const refs = `{${[...new Set([...codes, ...posts.flatMap((post) => post.refs)])].map((ref) => `"${ref}"`)}}`;
  const threadIds = `{${posts.flatMap((post) => post.refs).flatMap((ref) => /^thread:(\d+)$/.exec(ref)?.[1] ?? [])}}`;
  const [row] = await db.execute<{ cards: Card[]; similar: Similar[] }>(sql`
    select coalesce((select json_agg(c) from (
        select kind || ':' || slug as ref, kind, slug, title, summary from entries
        where ${inForce} and (kind, slug) in (
          select split_part(r, ':', 1), substr(r, strpos(r, ':') + 1) from unnest(${refs}::text[]) r)
        union all
        select 'thread:' || id, 'thread', id || '/' || slug, title, '' from threads
        where id = any(${threadIds}::bigint[]) and visibility = 'pubblica' and hidden_at is null) c), '[]') as cards,
      coalesce((select json_agg(s) from (${similar(thread)}) s), '[]') as similar`);
  return row ?? { cards: [], similar: [] };
}

function similar({ id, codes, category }: About) {
  const near = codes.length ? sql`codes && ${`{${codes}}`}::text[]` : sql`category = ${category}`;
  return sql`select id, slug, title, stage from threads
    where visibility = 'pubblica' and hidden_at is null and solutions > 0 and duplicate_of is null and id <> ${id} and ${near}
    order by id desc limit ${SIMILAR}`;
}
