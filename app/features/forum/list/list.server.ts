import { and, arrayContains, asc, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { Actor } from "~/features/accounts/actor";
import { todayInRome } from "~/lib/format";
import { type KeysetPage, keysetPage } from "~/lib/keyset";
import { paths } from "~/lib/paths";
import { db } from "~db/client.server";
import type { Stage } from "~db/enums";
import { threads } from "~db/schema/forum";
import { follows, forumCounts } from "~db/schema/forum-readers";
import { isPublic, notPublic, ofComuni } from "../reading.server";
import { type Position, positionText, type ThreadFilters } from "./filters";

const PAGE = 25;
const PINNED = 3;

const columns = {
  id: threads.id,
  title: threads.title,
  slug: threads.slug,
  category: threads.category,
  environment: threads.environment,
  visibility: threads.visibility,
  stage: threads.stage,
  modality: threads.modality,
  codes: threads.codes,
  replies: threads.replies,
  solutions: threads.solutions,
  meToos: threads.meToos,
  officials: threads.officials,
  createdAt: threads.createdAt,
  lastPostAt: threads.lastPostAt,
  lastPostBy: threads.lastPostBy,
  lastNumber: threads.lastNumber,
  pinnedAt: threads.pinnedAt,
  lockedAt: threads.lockedAt,
  hiddenAt: threads.hiddenAt,
  duplicateOf: threads.duplicateOf,
  waitingFor: threads.waitingFor,
};

/** For whom a list is made: nobody in particular, or who is signed in and where their comune stands. */
export interface ListReader {
  actor: Actor | null;
  /** The stage the list «Nella mia fase» is of. */
  stage?: Stage;
}

export type ThreadRow = Awaited<ReturnType<typeof select>>[number];

export type ThreadPage = KeysetPage<ThreadRow, string>;

/** One page of a list, newest first; pinned threads on top of the first page of a list that nothing narrows. */
export async function listThreads(filters: ThreadFilters, reader: ListReader, size = PAGE): Promise<ThreadPage> {
  const { position } = filters;
  const found = await select(filters, reader, size);
  const pinned = found.filter(({ isPinned }) => isPinned);
  const others = found.filter(({ isPinned }) => !isPinned);
  const page = keysetPage(others, size, position?.direction, ({ lastPostAt, id }) =>
    positionText({ at: lastPostAt, id }),
  );
  return { ...page, rows: [...pinned, ...page.rows] };
}

/** Public threads, then the reader's own, each read from its index no further than one page, then put together. */
function select(filters: ThreadFilters, { actor, stage }: ListReader, size: number) {
  const { position } = filters;
  const isBackward = position?.direction === "before";
  const order = isBackward ? [asc(threads.lastPostAt), asc(threads.id)] : [desc(threads.lastPostAt), desc(threads.id)];
  const narrowed = conditions(filters, actor, stage);
  const isWhole = narrowed.length === 0;
  const personId = actor?.personId ?? null;
  const readNumber = sql<number | null>`(select number from thread_reads
    where person_id = ${personId}::bigint and thread_id = ${threads.id})`.as("read_number");
  const branch = (isPinned: boolean, where: (SQL | undefined)[], limit: number) =>
    db
      .select({ ...columns, readNumber, isPinned: sql<boolean>`${isPinned}::boolean`.as("is_pinned") })
      .from(threads)
      .where(and(...where))
      .orderBy(...order)
      .limit(limit)
      .$dynamic();
  const beyond = position && pastPosition(position);
  const page = (visible: SQL, others?: SQL) => branch(false, [visible, ...narrowed, beyond, others], size + 1);
  const own = actor && notPublic(actor);
  // Only what everybody may read is shown on top: a pinned thread that has become reserved keeps its place.
  const notOnTop = isWhole ? isNull(threads.pinnedAt) : undefined;
  const everybodys = page(filters.view === "riservate" ? sql`false` : isPublic, notOnTop);
  const pinned = branch(true, [isPublic, isNotNull(threads.pinnedAt)], isWhole && !position ? PINNED : 0);
  const more = own ? page(own) : undefined;
  const direction = sql.raw(isBackward ? "asc" : "desc");
  const together = more ? unionAll(pinned, everybodys, more) : unionAll(pinned, everybodys);
  return together.orderBy(sql`is_pinned desc, last_post_at ${direction}, id ${direction}`).limit(size + 1 + PINNED);
}

function conditions(filters: ThreadFilters, actor: Actor | null, ownStage: Stage | undefined): SQL[] {
  const { view, category, stage, modality, environment, code, product, words } = filters;
  const followed = sql`${threads.id} in (select key::bigint from follows
    where person_id = ${actor?.personId ?? 0} and kind = 'thread')`;
  const ofView: Partial<Record<typeof view, SQL>> = {
    fase: ownStage ? eq(threads.stage, ownStage) : undefined,
    "senza-risposta": sql`${threads.replies} = 0`,
    risolte: sql`${threads.solutions} > 0`,
    seguite: followed,
    mie: (actor && ofComuni(actor)) ?? sql`${threads.authorId} = ${actor?.personId ?? 0}`,
    riservate: sql`${threads.visibility} = 'riservata'`,
  };
  return [
    ofView[view],
    category && eq(threads.category, category),
    stage && eq(threads.stage, stage),
    modality && eq(threads.modality, modality),
    environment && eq(threads.environment, environment),
    code && arrayContains(threads.codes, [code]),
    product && eq(threads.product, product),
    words && sql`${threads.title} ilike ${`%${words.replace(/[\\%_]/g, "\\$&")}%`}`,
  ].filter((condition): condition is SQL => Boolean(condition));
}

function pastPosition({ direction, at, id }: Position): SQL {
  const compared = sql.raw(direction === "after" ? "<" : ">");
  return sql`(${threads.lastPostAt}, ${threads.id}) ${compared} (${at.toISOString()}::timestamptz, ${id}::bigint)`;
}

export type ForumCounts = Record<string, number>;

/** How many public threads there are, by key. */
export async function countThreads(): Promise<ForumCounts> {
  const rows = await db.select().from(forumCounts);
  return Object.fromEntries(rows.map(({ key, threads: count }) => [key, count]));
}

/** What a person follows besides threads: categories, codes, stages. */
export async function followedBy(personId: number): Promise<{ kind: string; key: string }[]> {
  return db.select({ kind: follows.kind, key: follows.key }).from(follows).where(eq(follows.personId, personId));
}

/** The latest public threads about a code. */
export function threadsAbout(code: string, limit = 5) {
  return db
    .select(columns)
    .from(threads)
    .where(and(isPublic, arrayContains(threads.codes, [code]), isNull(threads.duplicateOf)))
    .orderBy(desc(threads.lastPostAt), desc(threads.id))
    .limit(limit);
}

/** A site map holds 50,000 addresses. */
const IN_SITE_MAP = 40_000;

/** Addresses of public threads and the day of their last message, for the site map. */
export async function threadAddresses(): Promise<{ path: string; updatedOn: string }[]> {
  const rows = await db
    .select({ id: threads.id, slug: threads.slug, lastPostAt: threads.lastPostAt })
    .from(threads)
    .where(and(isPublic, isNull(threads.duplicateOf)))
    .orderBy(desc(threads.lastPostAt), desc(threads.id))
    .limit(IN_SITE_MAP);
  return rows.map(({ id, slug, lastPostAt }) => ({ path: paths.thread(id, slug), updatedOn: todayInRome(lastPostAt) }));
}
