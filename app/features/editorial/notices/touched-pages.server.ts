import { and, eq, gt, inArray, isNull, or } from "drizzle-orm";
import { inForce } from "~/features/content/queries.server";
import { isPublic } from "~/features/forum/reading.server";
import type { Touch } from "~/features/notices/touches/read";
import { db } from "~db/client.server";
import { entries } from "~db/schema/content";
import { threads } from "~db/schema/forum";

/** Of the pages a release is said to touch, those that are not there for everybody; a thread counts once it is solved. */
export async function missingTouches(touches: readonly Touch[]): Promise<Touch[]> {
  const texts = touches.flatMap(({ kind, key }) => (kind === "thread" ? [] : [{ kind, key }]));
  const threadIds = touches.flatMap(({ kind, key }) => (kind === "thread" ? [Number(key)] : []));
  const [found, solved] = await Promise.all([
    texts.length
      ? db
          .select({ kind: entries.kind, key: entries.slug })
          .from(entries)
          .where(and(inForce, or(...texts.map(({ kind, key }) => and(eq(entries.kind, kind), eq(entries.slug, key))))))
      : [],
    threadIds.length
      ? db
          .select({ id: threads.id })
          .from(threads)
          .where(and(inArray(threads.id, threadIds), isPublic, isNull(threads.duplicateOf), gt(threads.solutions, 0)))
      : [],
  ]);
  const known = new Set([...found.map(({ kind, key }) => `${kind} ${key}`), ...solved.map(({ id }) => `thread ${id}`)]);
  return touches.filter(({ kind, key }) => !known.has(`${kind} ${key}`));
}
