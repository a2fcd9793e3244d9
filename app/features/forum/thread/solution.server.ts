import { and, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { refusePersonalData } from "~/features/guard/check/refuse";
import { emit } from "~/features/jobs/emit.server";
import { Conflict, Forbidden, Invalid, NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import type { Tx } from "~db/client.server";
import { posts, threads } from "~db/schema/forum";
import { readNumber } from "../ids";
import { knownContacts } from "../known-contacts.server";
import { messages as forum } from "../messages";
import { canSolve, canVerify } from "../policy";
import { refuseIfOpened } from "../publish-check.server";
import { changeThreads, reindex, tellReaders } from "../write/announce.server";
import type { Done } from "./messages";
import { findThread, type Thread } from "./read.server";

const LONGEST = 80;
const NAMED_ELSEWHERE = { isNamedElsewhere: true };

interface Result {
  done: Done;
  number: number;
}

/** Marks a message as a solution, for whom it works, or no longer. Several can stand together. */
export async function changeSolution(
  actor: Actor,
  threadId: number,
  form: FormValues,
  address: string,
  isSolution: boolean,
): Promise<Result> {
  const thread = await findThread(actor, threadId);
  if (!canSolve(actor, thread)) throw new Forbidden();
  const solutionFor = await checkedText(thread, form, "per");
  const { personId } = actor;
  const number = await changeThreads(
    [thread],
    async (tx) => {
      await lock(tx, thread);
      const post = await replyIn(tx, threadId, form);
      const now = isSolution
        ? { solutionAt: sql`coalesce(${posts.solutionAt}, now())`, solutionBy: personId, solutionFor }
        : {
            solutionAt: null,
            solutionBy: null,
            solutionFor: null,
            verifiedAt: null,
            verifiedBy: null,
            verifiedFor: null,
          };
      await tx.update(posts).set(now).where(eq(posts.id, post.id));
      await countSolutions(tx, threadId);
      const action = isSolution ? ("post.solution" as const) : ("post.not-solution" as const);
      const subject = { kind: "post", id: post.id } as const;
      await audit(tx, { personId, action, subject, comuneId: thread.comuneId, address, details: { threadId } });
      await reindex(tx, threadId);
      if (isSolution && !post.solutionAt) await emit(tx, { name: "forum.solved", payload: { postId: post.id } });
      await tellReaders(tx, thread);
      return post.number;
    },
    NAMED_ELSEWHERE,
  );
  return { done: isSolution ? "soluzione" : "tolto", number };
}

/** Sogei or the Ministero have tried a solution with a version. */
export async function verifySolution(
  actor: Actor,
  threadId: number,
  form: FormValues,
  address: string,
): Promise<Result> {
  const thread = await findThread(actor, threadId);
  if (!canVerify(actor)) throw new Forbidden();
  const verifiedFor = await checkedText(thread, form, "versione");
  if (!verifiedFor) throw new Invalid({ versione: forum.versionMissing });
  const { personId } = actor;
  const number = await changeThreads([thread], async (tx) => {
    await lock(tx, thread);
    const post = await replyIn(tx, threadId, form);
    if (!post.solutionAt) throw new Conflict(forum.notASolution);
    const verified = { verifiedFor, verifiedAt: sql`now()`, verifiedBy: personId };
    await tx.update(posts).set(verified).where(eq(posts.id, post.id));
    const subject = { kind: "post", id: post.id } as const;
    const details = { threadId, version: verifiedFor };
    await audit(tx, { personId, action: "post.verified", subject, comuneId: thread.comuneId, address, details });
    return post.number;
  });
  return { done: "verifica", number };
}

/** One line that everybody reads: it passes the same door as the messages. */
async function checkedText(thread: Thread, form: FormValues, name: "per" | "versione") {
  const typed = typeof form[name] === "string" ? form[name].replace(/\s+/g, " ").trim() : "";
  if (typed.length > LONGEST) throw new Invalid({ [name]: forum.lineLong });
  if (!typed) return null;
  if (thread.visibility === "pubblica") await refusePersonalData({ [name]: typed }, knownContacts);
  return typed;
}

async function lock(tx: Tx, { id, visibility }: Thread): Promise<void> {
  const [now] = await tx
    .select({ visibility: threads.visibility })
    .from(threads)
    .where(eq(threads.id, id))
    .for("no key update");
  if (now) refuseIfOpened(visibility, now.visibility);
}

/** The answer the form is about, in this thread; not the question, nor a hidden one. */
async function replyIn(tx: Tx, threadId: number, form: FormValues) {
  const id = readNumber(typeof form.messaggio === "string" ? form.messaggio : null) ?? 0;
  const [post] = await tx
    .select({ id: posts.id, number: posts.number, solutionAt: posts.solutionAt })
    .from(posts)
    .where(and(eq(posts.id, id), eq(posts.threadId, threadId), isNull(posts.hiddenAt)));
  if (!post || post.number === 1) throw new NotFound(forum.notFound);
  return post;
}

/** Counted again from the rows, under the lock of the thread. A thread with a solution waits for nobody, one that lost its last for Sogei. */
export async function countSolutions(tx: Tx, threadId: number): Promise<void> {
  const solved = sql`(select count(*)::int from posts where thread_id = ${threadId} and solution_at is not null and hidden_at is null)`;
  const isReopened = sql`${threads.solutions} > 0 and ${solved} = 0`;
  await tx
    .update(threads)
    .set({
      solutions: solved,
      waitingFor: sql`case when ${isReopened} then 'sogei' when ${solved} = 0 then ${threads.waitingFor} end`,
      waitingSince: sql`case when ${isReopened} then date_trunc('milliseconds', now()) else ${threads.waitingSince} end`,
    })
    .where(eq(threads.id, threadId));
}
