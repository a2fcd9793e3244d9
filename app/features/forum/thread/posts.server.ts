import { and, asc, eq, gt, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { type Db, db } from "~db/client.server";
import { people, vendors } from "~db/schema/accounts";
import { posts } from "~db/schema/forum";
import { comuni } from "~db/schema/registry";

/** Messages after the question on one page. */
export const PAGE = 20;

/** A file of a message, as its page shows it. */
export interface PostFile {
  id: string;
  name: string;
  bytes: number;
  alt: string;
  isImage: boolean;
  isPublished: boolean;
}

const columns = {
  id: posts.id,
  number: posts.number,
  authorId: posts.authorId,
  role: posts.role,
  comuneId: posts.comuneId,
  comuneName: comuni.name,
  vendorName: vendors.name,
  isClosed: sql<boolean>`${people.closedAt} is not null`,
  stage: posts.stage,
  modality: posts.modality,
  product: posts.product,
  html: posts.html,
  refs: posts.refs,
  createdAt: posts.createdAt,
  editedAt: posts.editedAt,
  revisions: posts.revisions,
  hiddenAt: posts.hiddenAt,
  hiddenReason: posts.hiddenReason,
  solutionAt: posts.solutionAt,
  solutionFor: posts.solutionFor,
  verifiedFor: posts.verifiedFor,
  verifiedAt: posts.verifiedAt,
  files: sql<
    PostFile[]
  >`coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'bytes', f.bytes, 'alt', a.alt,
      'isImage', a.is_image, 'isPublished', a.published_at is not null) order by f.created_at, f.id)
    from post_files a join files f on f.id = a.file_id where a.post_id = ${posts.id}), '[]')`,
};

/** Where a page begins, by the number of the message before its first one. */
export function pageStart({ dopo, messaggio }: { dopo?: number; messaggio?: number }): number {
  if (messaggio !== undefined) return Math.max(0, Math.floor((messaggio - 2) / PAGE)) * PAGE + 1;
  return Math.max(1, dopo ?? 1);
}

/** Messages of a thread that fulfil `which`, in their order. Whoever asks has checked that the thread may be read. */
export function selectPosts(tx: Db, threadId: number, which: SQL | undefined, withNames: boolean) {
  return tx
    .select({ ...columns, authorName: withNames ? people.name : sql<null>`null` })
    .from(posts)
    .leftJoin(comuni, eq(comuni.id, posts.comuneId))
    .leftJoin(vendors, eq(vendors.id, posts.vendorId))
    .leftJoin(people, eq(people.id, posts.authorId))
    .where(and(eq(posts.threadId, threadId), which))
    .orderBy(asc(posts.number));
}

/**
 * The messages of one page, in one query: on the first the question and the solutions, which stand under it, then the others in
 * their order. Names only for who is signed in.
 */
export async function readPosts(threadId: number, after: number, withNames: boolean) {
  const isFirst = after <= 1;
  const inPage: SQL | undefined = and(gt(posts.number, after), sql`${posts.number} <= ${after + PAGE}`);
  const onTop = or(eq(posts.number, 1), isNotNull(posts.solutionAt));
  const which = isFirst ? or(onTop, inPage) : and(inPage, isNull(posts.solutionAt));
  const all = await selectPosts(db, threadId, which, withNames);
  const isSolution = ({ number, solutionAt, hiddenAt }: (typeof all)[number]) =>
    number > 1 && solutionAt !== null && hiddenAt === null;
  return {
    all,
    question: all.find(({ number }) => number === 1),
    solutions: all.filter(isSolution),
    replies: all.filter((post) => post.number > 1 && !isSolution(post)),
  };
}

export type Post = Awaited<ReturnType<typeof readPosts>>["all"][number];
