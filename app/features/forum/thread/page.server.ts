import type { Actor } from "~/features/accounts/actor";
import type { Choice } from "~/lib/choice";
import {
  canChangeVisibility,
  canEdit,
  canModerate,
  canReply,
  canSolve,
  canVerify,
  canWrite,
  meTooComuni,
} from "../policy";
import { breakdownOf } from "./me-too";
import { PAGE, type Post } from "./posts.server";
import { type PageOf, readThread, type Thread } from "./read.server";
import { showPost } from "./show.server";

/** After this many months a thread says that it is old. */
const OLD_MONTHS = 6;
const MONTH_MS = 30.44 * 86_400_000;

export type PageData = Awaited<ReturnType<typeof threadPage>>;
export type Rights = NonNullable<ReturnType<typeof rightsOf>>;

/** All that the page of a thread shows to one reader: three queries, the rest is arithmetic. */
export async function threadPage(actor: Actor | null, id: number, page: PageOf, choice: Choice) {
  const { thread, posts, related, after } = await readThread(actor, id, page);
  const show = (post: (typeof posts.all)[number]) => showPost(post, { actor, choice, thread });
  const read = thread.mine.read;
  const isNew = read !== null && read < thread.lastNumber;
  return {
    thread,
    question: posts.question ? show(posts.question) : null,
    solutions: posts.solutions.map(show),
    replies: posts.replies.map(show),
    otherReplies: thread.replies - thread.solutions,
    ...related,
    previous: after > 1 ? (after - PAGE > 1 ? after - PAGE : 0) : null,
    next: thread.lastNumber > after + PAGE ? after + PAGE : null,
    /** Number of the last message that this page shows. */
    lastShown: Math.min(thread.lastNumber, after + PAGE),
    breakdown: breakdownOf(thread.meToos, thread.meTooSummary),
    meToo: actor ? meTooOf(actor, thread) : [],
    age: ageOf(thread),
    newsFrom: isNew ? read + 1 : null,
    newsCount: isNew ? thread.lastNumber - read : 0,
    rights: rightsOf(actor, thread, posts.all),
  };
}

function meTooOf(actor: Actor, thread: Thread) {
  return meTooComuni(actor, thread).map(({ comuneId, comuneName }) => {
    return { comuneId, comuneName, isIn: thread.mine.meToo.includes(comuneId) };
  });
}

function ageOf({ lastPostAt }: Thread): number | null {
  const months = Math.floor((Date.now() - lastPostAt.getTime()) / MONTH_MS);
  return months >= OLD_MONTHS ? months : null;
}

function rightsOf(actor: Actor | null, thread: Thread, posts: readonly Post[]) {
  if (!actor) return null;
  return {
    personId: actor.personId,
    canWrite: canWrite(actor),
    canReply: canReply(actor, thread),
    canSolve: canSolve(actor, thread),
    canVerify: canVerify(actor),
    canModerate: canModerate(actor),
    canManage: canModerate(actor) || canChangeVisibility(actor, thread),
    editable: posts.filter((post) => canEdit(actor, thread, post)).map(({ id }) => id),
  };
}
