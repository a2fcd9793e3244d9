import type { Actor } from "~/features/accounts/actor";
import { questionAnswered, threadOf } from "~/features/conferences/after/questions.server";
import { ask } from "~/features/forum/ask/ask.server";
import { FIELDS } from "~/features/guard/check/schema";
import type { FormValues } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";

/**
 * A question that a conference has left unanswered becomes a thread: two features meet here that know nothing of each other. Personal
 * data in it are masked, for who publishes it has not written it. Throws as `threadOf` and `ask` do.
 */
export async function openInForum(
  actor: Actor,
  conferenceId: number,
  question: FormValues[string] | undefined,
  address: string,
): Promise<void> {
  const form = { ...(await threadOf(actor, conferenceId, question)), [FIELDS.choice]: "maschera" };
  const { threadId, slug } = await ask(actor, form, { files: [] }, address);
  await questionAnswered(actor, conferenceId, question, paths.thread(threadId, slug), address);
}
