import { and, asc, eq, isNull, ne } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { inspect, isSure } from "~/features/guard/inspect";
import { maskFindings } from "~/features/guard/mask";
import { Forbidden, NotFound } from "~/lib/errors";
import { db } from "~db/client.server";
import { postFiles, posts, threads } from "~db/schema/forum";
import { files } from "~db/schema/kernel";
import { knownContacts } from "../known-contacts.server";
import { canModerate } from "../policy";
import { readable } from "../reading.server";

const columns = {
  id: posts.id,
  number: posts.number,
  authorId: posts.authorId,
  source: posts.source,
  solutionFor: posts.solutionFor,
  thread: {
    id: threads.id,
    slug: threads.slug,
    title: threads.title,
    category: threads.category,
    codes: threads.codes,
    visibility: threads.visibility,
    comuneId: threads.comuneId,
  },
};

/** A message Sogei may redact. Throws `Forbidden`, `NotFound`. */
export async function redactable(actor: Actor, id: number) {
  if (!canModerate(actor)) throw new Forbidden();
  const [post] = await db
    .select(columns)
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(eq(posts.id, id), readable(actor)));
  if (!post) throw new NotFound();
  const attached = await db
    .select({ id: files.id, name: files.name, sha256: files.sha256 })
    .from(postFiles)
    .innerJoin(files, eq(files.id, postFiles.fileId))
    .where(eq(postFiles.postId, id))
    .orderBy(asc(files.createdAt), asc(files.id));
  return { ...post, files: attached };
}

export type Redactable = Awaited<ReturnType<typeof redactable>>;

const MOST = 200;

/** What the page opens with: the texts already masked, and which other messages of the thread look alike: they may quote it. */
export async function redactPage(actor: Actor, id: number) {
  const { number, source, thread, files: attached } = await redactable(actor, id);
  const others = await db
    .select({ number: posts.number, source: posts.source })
    .from(posts)
    .where(and(eq(posts.threadId, thread.id), ne(posts.id, id), isNull(posts.hiddenAt)))
    .orderBy(asc(posts.number))
    .limit(MOST);
  const context = await knownContacts();
  const masked = (text: string) => maskFindings(text, inspect(text, context));
  const suspect = others.filter((other) => inspect(other.source, context).some(isSure));
  return {
    id,
    number,
    thread: { id: thread.id, slug: thread.slug },
    title: number === 1 ? masked(thread.title) : null,
    body: masked(source),
    files: attached.map((file) => ({ id: file.id, name: masked(file.name) })),
    others: suspect.map((other) => other.number),
  };
}
