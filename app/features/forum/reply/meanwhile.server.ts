import { and, gt, isNull, ne } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { makeChoice } from "~/lib/choice";
import type { FormValues } from "~/lib/http/form.server";
import type { Tx } from "~db/client.server";
import { posts } from "~db/schema/forum";
import { readNumber } from "../ids";
import { selectPosts } from "../thread/posts.server";
import type { Thread } from "../thread/read.server";
import { showPost } from "../thread/show.server";
import { SEEN_FIELD, WrittenMeanwhile } from "./meanwhile";

/**
 * Under the lock of the thread: throws `WrittenMeanwhile` with what others wrote after the last message the form knew of. Sent again, the
 * form knows of those. A form without the field is taken as it comes.
 */
export async function refuseUnseen(
  tx: Tx,
  actor: Actor,
  thread: Thread,
  lastNumber: number,
  form: FormValues,
): Promise<void> {
  const seen = readNumber(typeof form[SEEN_FIELD] === "string" ? form[SEEN_FIELD] : null);
  if (seen === undefined || seen >= lastNumber) return;
  const which = and(gt(posts.number, seen), ne(posts.authorId, actor.personId), isNull(posts.hiddenAt));
  const unseen = await selectPosts(tx, thread.id, which, true);
  if (!unseen.length) return;
  const shown = unseen.map((post) => showPost(post, { actor, choice: makeChoice(), thread }));
  throw new WrittenMeanwhile(lastNumber, shown);
}
