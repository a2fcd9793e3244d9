import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import type { Attachments } from "~/features/uploads/accept.server";
import { Conflict, Forbidden, Invalid, NotFound } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import type { Tx } from "~db/client.server";
import { posts, threads } from "~db/schema/forum";
import { refuseUnfilled } from "../canned/insert.server";
import { forgetDraft } from "../drafts/drafts.server";
import { follow, markRead } from "../follow/follow.server";
import { messages as forum } from "../messages";
import { canChangeVisibility, canReply, canWrite } from "../policy";
import { checkBeforePublishing, refuseIfOpened } from "../publish-check.server";
import { readable } from "../reading.server";
import { messages } from "../thread/messages";
import { findThread, type Thread } from "../thread/read.server";
import { type Voice, voiceOf } from "../voice.server";
import { officialOf } from "../voices";
import { changeThreads, reindex, tellReaders } from "../write/announce.server";
import { bindFiles } from "../write/files.server";
import { mentionsIn } from "../write/mentions.server";
import { renderPost } from "../write/render.server";
import { replySchema } from "../write/schema";
import { alreadySent, pauseBetween, takeTurn } from "../write/turn.server";
import { refuseUnseen } from "./meanwhile.server";

/** Answers in a thread, once however often the form arrives; gives the message's number. */
export async function reply(
  actor: Actor,
  threadId: number,
  form: FormValues,
  attachments: Attachments,
  address: string,
): Promise<number> {
  const thread = await findThread(actor, threadId);
  authorise(actor, thread);
  const { testo, chiave = null, descrizione = "" } = parse(form, attachments);
  const voice = await voiceOf(actor, form);
  if (officialOf(voice.role) === "sogei") refuseUnfilled(testo);
  const { personId } = actor;
  const checked = await checkBeforePublishing({
    visibility: thread.visibility,
    personId,
    address,
    texts: { testo, descrizione },
    files: attachments.files,
    form,
    canReserve: canChangeVisibility(actor, thread),
  });
  const { testo: source = "", descrizione: alt = "" } = checked.texts;
  const mentioned = await mentionsIn(source, { threadId, comuneId: thread.comuneId });
  const rendered = await renderPost(source, mentioned);
  return changeThreads([thread], async (tx) => {
    await takeTurn(tx, personId);
    const before = await alreadySent(tx, { personId, formKey: chiave, digest: rendered.digest, threadId });
    if (before) return before.number;
    await pauseBetween(tx, personId, "post");
    const number = await nextNumber(tx, actor, thread);
    await refuseUnseen(tx, actor, thread, number - 1, form);
    const { role, comuneId, vendorId, stage, modality, product } = voice;
    const as = { authorId: personId, role, comuneId, vendorId, stage, modality, product };
    const [post] = await tx
      .insert(posts)
      .values({ threadId, number, ...as, ...rendered, source, formKey: chiave })
      .returning({ id: posts.id });
    if (!post) throw new Error("the message was not written");
    await countReply(tx, thread, voice, number);
    const { files: published } = checked;
    await bindFiles(tx, { postId: post.id, personId, files: attachments.files, published, source, alt });
    await checked.record(tx, { id: post.id, comuneId });
    if (checked.visibility !== thread.visibility) await reserve(tx, thread, { personId, address });
    await follow(tx, personId, "thread", String(threadId));
    await markRead(tx, personId, threadId, number);
    await forgetDraft(tx, personId, `t${threadId}`);
    const subject = { kind: "post", id: post.id } as const;
    await audit(tx, { personId, action: "post.written", subject, comuneId, address, details: { threadId } });
    await reindex(tx, threadId);
    await emit(tx, {
      name: "forum.posted",
      payload: { postId: post.id, mentioned: mentioned.map((one) => one.personId) },
    });
    await tellReaders(tx, { ...thread, visibility: checked.visibility });
    return number;
  });
}

function authorise(actor: Actor, thread: Thread): void {
  if (!canWrite(actor)) throw new Forbidden(forum.noVoice);
  if (!canReply(actor, thread)) throw new Conflict(messages.answer.closed);
}

function parse(form: FormValues, { problem }: Attachments) {
  const parsed = replySchema.safeParse(form);
  if (!parsed.success || problem) {
    throw new Invalid({ ...(parsed.error && fieldErrors(parsed.error)), ...(problem && { allegati: problem }) });
  }
  return parsed.data;
}

/** Under the lock of the thread, which others who answer wait for: it may have been closed, or closed to this person, meanwhile. */
async function nextNumber(tx: Tx, actor: Actor, thread: Thread): Promise<number> {
  const [now] = await tx
    .select({
      visibility: threads.visibility,
      comuneId: threads.comuneId,
      authorId: threads.authorId,
      lockedAt: threads.lockedAt,
      hiddenAt: threads.hiddenAt,
      lastNumber: threads.lastNumber,
    })
    .from(threads)
    .where(and(eq(threads.id, thread.id), readable(actor)))
    .for("no key update");
  if (!now) throw new NotFound(forum.notFound);
  refuseIfOpened(thread.visibility, now.visibility);
  if (!canReply(actor, now)) throw new Conflict(messages.answer.closed);
  return now.lastNumber + 1;
}

/** Who answered chose to keep the thread among few instead of masking what was found. */
async function reserve(tx: Tx, { id, comuneId }: Thread, by: { personId: number; address: string }): Promise<void> {
  await tx.update(threads).set({ visibility: "riservata" }).where(eq(threads.id, id));
  const subject = { kind: "thread", id } as const;
  await audit(tx, {
    ...by,
    action: "thread.visibility-changed",
    subject,
    comuneId,
    details: { visibility: "riservata" },
  });
}

async function countReply(tx: Tx, thread: Thread, voice: Voice, number: number): Promise<void> {
  const official = officialOf(voice.role);
  const turn = turnAfter(thread, voice);
  const isTurned = sql`${threads.waitingFor} is distinct from ${turn}`;
  await tx
    .update(threads)
    .set({
      lastNumber: number,
      replies: sql`${threads.replies} + 1`,
      lastPostAt: sql`date_trunc('milliseconds', clock_timestamp())`,
      lastPostBy: voice.label,
      ...(official && {
        officials: sql`case when ${official} = any(${threads.officials}) then ${threads.officials}
          else array_append(${threads.officials}, ${official}) end`,
      }),
      ...(turn && {
        waitingFor: sql`case when ${threads.solutions} = 0 then ${turn} end`,
        waitingSince: sql`case when ${isTurned} then date_trunc('milliseconds', now()) else ${threads.waitingSince} end`,
      }),
    })
    .where(eq(threads.id, thread.id));
}

/** Whose turn it is once this voice has spoken, as the database says it; undefined: nothing changes. */
function turnAfter({ comuneId, authorId, waitingFor }: Thread, voice: Voice): SQL | undefined {
  // In what Sogei or the Ministero has opened nobody waits for anybody.
  if (officialOf(voice.role) === "sogei") return comuneId === null && waitingFor === null ? undefined : sql`'comune'`;
  if (comuneId === null) return voice.personId === authorId ? sql`'sogei'` : undefined;
  if (voice.comuneId === comuneId) return sql`'sogei'`;
  if (voice.comuneId === null) return undefined;
  const tookOver = sql`exists (select 1 from comune_successors s
    where s.comune_id = ${comuneId} and s.successor_id = ${voice.comuneId})`;
  return sql`case when ${tookOver} then 'sogei' else ${threads.waitingFor} end`;
}
