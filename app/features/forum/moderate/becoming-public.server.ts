import { eq } from "drizzle-orm";
import { checkPublication } from "~/features/guard/check/check.server";
import { PersonalDataFound } from "~/features/guard/check/warning";
import type { Context } from "~/features/guard/finding";
import { Invalid } from "~/lib/errors";
import type { Tx } from "~db/client.server";
import { postRevisions, posts, threads } from "~db/schema/forum";
import { messages } from "./messages";

/**
 * Everything that is read with a thread once it is public, former versions included. Nothing can be decided here about what is found: it
 * is mended where it stands, in its message. Keeps the thread from being written to until `tx` ends. Throws `Invalid`.
 */
export async function checkWholeThread(tx: Tx, threadId: number, known: Context): Promise<void> {
  const [thread] = await tx
    .select({ title: threads.title, reason: threads.moderationReason })
    .from(threads)
    .where(eq(threads.id, threadId))
    .for("no key update");
  const written = await tx
    .select({
      source: posts.source,
      solutionFor: posts.solutionFor,
      verifiedFor: posts.verifiedFor,
      hiddenReason: posts.hiddenReason,
    })
    .from(posts)
    .where(eq(posts.threadId, threadId));
  const former = await tx
    .select({ title: postRevisions.title, source: postRevisions.source })
    .from(postRevisions)
    .innerJoin(posts, eq(posts.id, postRevisions.postId))
    .where(eq(posts.threadId, threadId));
  const all = [thread?.title, thread?.reason, ...[...written, ...former].flatMap((row) => Object.values(row))];
  const texts = Object.fromEntries(all.flatMap((text, index) => (text ? [[String(index), text]] : [])));
  try {
    await checkPublication({ texts, files: [], form: {}, canReserve: false, known: async () => known });
  } catch (error) {
    if (error instanceof PersonalDataFound) throw new Invalid({ controllato: messages.visibility.personalData });
    throw error;
  }
}
