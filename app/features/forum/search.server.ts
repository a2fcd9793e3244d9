import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { paths } from "~/lib/paths";
import { type Db, db } from "~db/client.server";
import { posts, threads } from "~db/schema/forum";
import { categoryLabels } from "./labels";
import { readable } from "./reading.server";
import { officialOf } from "./voices";

/** A thread as search is to find it. */
export interface ThreadDocument {
  path: string;
  title: string;
  context: string;
  summary: string;
  body: string;
  codes: string[];
  stage: typeof threads.$inferSelect.stage;
  modality: typeof threads.$inferSelect.modality;
  category: typeof threads.$inferSelect.category;
  isSolved: boolean;
  /** Sogei or the Ministero has answered. */
  isOfficial: boolean;
  updatedOn: string;
  /** Comuni whose people may read it, besides Sogei and the Ministero; null for everybody. */
  readers: number[] | null;
}

/** Characters of the answers that are searched: what matters stands in the solutions, which come first. */
const MOST = 30_000;
const SUMMARY = 300;

/** What search may show of a thread, and to whom; null when it is hidden, or only repeats another. */
export async function threadDocument(tx: Db, id: number): Promise<ThreadDocument | null> {
  const [thread] = await tx
    .select()
    .from(threads)
    .where(and(eq(threads.id, id), isNull(threads.hiddenAt), isNull(threads.duplicateOf)));
  if (!thread) return null;
  const texts = await tx
    .select({ number: posts.number, plain: posts.plain, role: posts.role, solutionAt: posts.solutionAt })
    .from(posts)
    .where(and(eq(posts.threadId, id), isNull(posts.hiddenAt)))
    .orderBy(asc(posts.number))
    .limit(200);
  const question = texts.find(({ number }) => number === 1)?.plain ?? "";
  const worth = (post: (typeof texts)[number]) => (post.solutionAt ? 0 : officialOf(post.role) ? 1 : 2);
  const answers = texts.filter(({ number }) => number > 1).sort((a, b) => worth(a) - worth(b) || a.number - b.number);
  const { title, slug, category, codes, stage, modality, solutions, officials, lastPostAt } = thread;
  return {
    path: paths.thread(id, slug),
    title,
    context: categoryLabels[category],
    summary: question.slice(0, SUMMARY),
    body: [question, ...answers.map(({ plain }) => plain)].join("\n").slice(0, MOST),
    codes,
    stage,
    modality,
    category,
    isSolved: solutions > 0,
    isOfficial: officials.length > 0,
    updatedOn: lastPostAt.toISOString().slice(0, 10),
    readers: thread.visibility === "pubblica" ? null : await comuniOf(tx, thread.comuneId),
  };
}

/** The comune that asked, and the one that took over from it. */
async function comuniOf(tx: Db, comuneId: number | null): Promise<number[]> {
  const successors = await tx.execute<{ id: string }>(
    sql`select successor_id as id from comune_successors where comune_id = ${comuneId}`,
  );
  return [...(comuneId === null ? [] : [comuneId]), ...successors.map(({ id }) => Number(id))];
}

/** Of these threads, those that this reader may read at this moment: search asks before it shows any. */
export async function readableThreads(ids: readonly number[], actor: Actor | null): Promise<Set<number>> {
  if (!ids.length) return new Set();
  const rows = await db
    .select({ id: threads.id })
    .from(threads)
    .where(and(inArray(threads.id, [...ids]), readable(actor)));
  return new Set(rows.map(({ id }) => id));
}
