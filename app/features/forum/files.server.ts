import { and, eq, isNull } from "drizzle-orm";
import { type Actor, comuneMemberships } from "~/features/accounts/actor";
import { isSogei } from "~/features/accounts/policy";
import { contentOf } from "~/features/uploads/read.server";
import { NotFound } from "~/lib/errors";
import { db } from "~db/client.server";
import { postFiles, posts, threads } from "~db/schema/forum";
import { files } from "~db/schema/kernel";
import { readable } from "./reading.server";

/**
 * Whether this reader may have a file of a message: the thread and the message must be theirs to read, and of a public thread the
 * file must have been published; until then it is for the asker's comune, Sogei and who sent it.
 */
export async function mayReadPostFile(actor: Actor | null, postId: number, fileId: string): Promise<boolean> {
  const [found] = await db
    .select({
      visibility: threads.visibility,
      comuneId: threads.comuneId,
      writerId: posts.authorId,
      publishedAt: postFiles.publishedAt,
    })
    .from(postFiles)
    .innerJoin(posts, eq(posts.id, postFiles.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(eq(postFiles.fileId, fileId), eq(posts.id, postId), isNull(posts.hiddenAt), readable(actor)));
  if (!found) return false;
  return found.visibility === "riservata" || found.publishedAt !== null || (actor !== null && seesFirst(actor, found));
}

/** Who sees a picture before anybody has said that no person can be read in it. */
export function seesFirst(
  actor: Actor,
  { comuneId, writerId }: { comuneId: number | null; writerId: number },
): boolean {
  const isOfComune = comuneMemberships(actor).some((membership) => membership.comuneId === comuneId);
  return isSogei(actor) || isOfComune || writerId === actor.personId;
}

/** A file of a message, shown in the page where it is a picture. Unknown and forbidden are alike. */
export async function attachmentResponse(actor: Actor | null, id: string): Promise<Response> {
  const [file] = await db.select().from(files).where(eq(files.id, id));
  if (!file) throw new NotFound();
  const isOwnOrphan = file.ownerKind === null && actor !== null && file.uploadedBy === actor.personId;
  const isTheirs =
    file.ownerKind === "post" && file.ownerId !== null && (await mayReadPostFile(actor, file.ownerId, id));
  if (!isOwnOrphan && !isTheirs) throw new NotFound();
  return contentOf(file, { isShown: true });
}
