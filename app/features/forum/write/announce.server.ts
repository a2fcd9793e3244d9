import { sql } from "drizzle-orm";
import { enqueue } from "~/features/jobs/enqueue.server";
import { publicChange } from "~/lib/changes/public-change.server";
import { publish } from "~/lib/live/publish.server";
import { paths } from "~/lib/paths";
import { db, type Tx } from "~db/client.server";
import type { ForumCategory, Visibility } from "~db/enums";

interface Shown {
  id: number;
  category: ForumCategory;
  codes: readonly string[];
  visibility: Visibility;
}

/** The pages that show a thread's messages or stand in for it in a list. */
function pagesOf({ id, category, codes }: Shown): string[] {
  return [
    `/forum/t/${id}`,
    `${paths.forum()}$`,
    `${paths.forumCategory(category)}$`,
    `${paths.forumFeed()}$`,
    "/sitemap.xml$",
    ...codes.map((code) => `${paths.code(code)}$`),
  ];
}

/**
 * Runs `work` in a transaction and drops the kept pages that show any of these threads. What only few may read stands on no kept
 * page: nothing to drop, and nothing announced. Titles, whether a thread is solved and whether it may be read at all are also shown
 * by other threads («Simili», cards): who changes those names it `isNamedElsewhere`, and the whole forum is
 * made again, with the questions that come from discussions.
 */
export function changeThreads<T>(
  shown: readonly Shown[],
  work: (tx: Tx) => Promise<T>,
  { isNamedElsewhere = false } = {},
): Promise<T> {
  const everybodys = shown.filter(({ visibility }) => visibility === "pubblica");
  if (!everybodys.length) return db.transaction(work);
  const pages = everybodys.flatMap(pagesOf);
  return publicChange([...new Set(isNamedElsewhere ? [paths.forum(), paths.faqList(), ...pages] : pages)], work);
}

/** Search looks at the thread again, once, however often it changes before. */
export function reindex(tx: Tx, threadId: number): Promise<void> {
  return enqueue(tx, "search.index", { kind: "thread", id: threadId }, { key: `search.index thread ${threadId}` });
}

/** Tells open pages of the thread that something is new: of a public one to who has read it lately, else only to its readers. */
export async function tellReaders(tx: Tx, thread: { id: number; visibility: Visibility; comuneId: number | null }) {
  const { id, visibility, comuneId } = thread;
  const isPublic = visibility === "pubblica";
  const rows = await tx.execute<{ id: string }>(isPublic ? lateReaders(id) : letIn(id, comuneId));
  const people = rows.map((row) => Number(row.id));
  if (isPublic) return publish(tx, { topic: "thread", id, audience: { people } });
  const comuni = comuneId === null ? [] : [comuneId];
  await publish(tx, {
    topic: "thread",
    id,
    audience: { comuni, roles: ["agente", "supervisore", "ministero"], people },
  });
}

const lateReaders = (threadId: number) => sql`
  select person_id as id from thread_reads
  where thread_id = ${threadId} and read_at > now() - interval '4 hours' order by read_at desc limit 2000`;

const letIn = (threadId: number, comuneId: number | null) => sql`
  select distinct m.person_id as id from thread_vendors t
  join plans p on p.comune_id = ${comuneId}
  join products d on d.name = p.software and d.vendor_id = t.vendor_id
  join memberships m on m.vendor_id = t.vendor_id and m.ended_at is null where t.thread_id = ${threadId}`;
