import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { NotFound } from "~/lib/errors";
import { db } from "~db/client.server";
import { postFiles, posts, threads } from "~db/schema/forum";
import { files } from "~db/schema/kernel";
import { readable } from "../reading.server";

const columns = {
  id: files.id,
  name: files.name,
  mediaType: files.mediaType,
  sha256: files.sha256,
  alt: postFiles.alt,
  publishedAt: postFiles.publishedAt,
  number: posts.number,
  thread: {
    id: threads.id,
    slug: threads.slug,
    category: threads.category,
    codes: threads.codes,
    visibility: threads.visibility,
    comuneId: threads.comuneId,
  },
};

export type Picture = Awaited<ReturnType<typeof ownPicture>>;

/** A picture this person has sent with a message of theirs: nobody else decides on it. Everything else is `NotFound`. */
export async function ownPicture(actor: Actor, id: string) {
  const [picture] = await db
    .select(columns)
    .from(postFiles)
    .innerJoin(files, eq(files.id, postFiles.fileId))
    .innerJoin(posts, eq(posts.id, postFiles.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(
      and(
        eq(postFiles.fileId, id),
        eq(postFiles.isImage, true),
        eq(posts.authorId, actor.personId),
        isNull(posts.hiddenAt),
        readable(actor),
      ),
    );
  if (!picture) throw new NotFound();
  return picture;
}
