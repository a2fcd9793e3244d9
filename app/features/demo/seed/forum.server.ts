import { eq, sql } from "drizzle-orm";
import { slugOf } from "~/features/forum/ask/slug";
import { count } from "~/features/forum/thread/me-too.server";
import { bodyName, officialOf } from "~/features/forum/voices";
import { reindex } from "~/features/forum/write/announce.server";
import { renderPost } from "~/features/forum/write/render.server";
import type { Tx } from "~db/client.server";

import { posts, threads } from "~db/schema/forum";
import { FILE_THREADS } from "./forum/file";
import { LIFE_THREADS } from "./forum/life";
import { PLAN_THREADS } from "./forum/plan";
import { SERVICE_THREADS } from "./forum/services";
import { type Speaker, speakers } from "./forum/speakers.server";
import type { SeededReply, SeededThread, Who } from "./forum/threads";
import { seedForumTraces } from "./forum/traces.server";

const ALL = [...FILE_THREADS, ...SERVICE_THREADS, ...LIFE_THREADS, ...PLAN_THREADS];

/** Forty threads of all categories, stages and modalities, dated relative to today; search takes them up when the site starts. */
export async function seedForum(tx: Tx): Promise<void> {
  // The software house of the personas makes what the operatore's comune uses.
  await tx.execute(sql`update plans set software = 'Anagrafe Facile'
    where comune_id in (select id from comuni where istat = '001125' and ceased_on is null)`);
  const speakerOf = await speakers(
    tx,
    ALL.flatMap((thread) => [thread.who, ...(thread.replies ?? []).map(({ who }) => who)]),
  );
  const ids = new Map<string, number>();
  for (const thread of [...ALL].sort((a, b) => b.daysAgo - a.daysAgo)) {
    ids.set(thread.title, await seedThread(tx, thread, speakerOf));
  }
  for (const { title, repeats } of ALL) {
    const [id, original] = [ids.get(title), ids.get(repeats ?? "")];
    if (id && original) await tx.update(threads).set({ duplicateOf: original }).where(eq(threads.id, id));
  }
  await seedForumTraces(tx, ids);
  for (const id of ids.values()) await reindex(tx, id);
}

async function seedThread(tx: Tx, thread: SeededThread, speakerOf: (who: Who) => Speaker): Promise<number> {
  const asker = speakerOf(thread.who);
  const createdAt = before(thread.daysAgo * 24);
  const replies = thread.replies ?? [];
  const last = replies.at(-1);
  const officials = [...new Set(replies.flatMap(({ who }) => officialOf(speakerOf(who).role) ?? []))];
  const solutions = replies.filter(({ solves }) => solves !== undefined).length;
  const [row] = await tx
    .insert(threads)
    .values({
      title: thread.title,
      slug: slugOf(thread.title),
      category: thread.category,
      environment: thread.environment,
      visibility: thread.isReserved ? "riservata" : "pubblica",
      comuneId: asker.comuneId,
      authorId: asker.personId,
      stage: asker.stage,
      modality: asker.modality,
      product: asker.product,
      codes: thread.codes ?? [],
      createdAt,
      lastPostAt: last ? after(createdAt, last.hours) : createdAt,
      lastPostBy: bodyName(last ? speakerOf(last.who) : asker),
      lastNumber: replies.length + 1,
      replies: replies.length,
      solutions,
      officials,
      pinnedAt: thread.isPinned ? createdAt : null,
      lockedAt: thread.locked ? createdAt : null,
      moderationReason: thread.locked,
      ...waitingIn(thread, asker, speakerOf, createdAt),
    })
    .returning({ id: threads.id });
  const id = row?.id ?? 0;
  await seedPost(tx, id, 1, asker, { body: thread.body, at: createdAt });
  for (const [index, reply] of replies.entries()) {
    const at = after(createdAt, reply.hours);
    await seedPost(tx, id, index + 2, speakerOf(reply.who), { body: reply.body, at, reply, solvedBy: asker.personId });
  }
  if (thread.meToos) await seedMeToos(tx, id, thread.meToos, asker);
  return id;
}

/** Whose turn it is after the last message of Sogei or of who asked. */
function waitingIn({ replies = [] }: SeededThread, asker: Speaker, speakerOf: (who: Who) => Speaker, createdAt: Date) {
  if (officialOf(asker.role) || replies.some(({ solves }) => solves !== undefined)) return { waitingFor: null };
  const last = replies
    .filter(({ who }) => speakerOf(who) === asker || officialOf(speakerOf(who).role) === "sogei")
    .at(-1);
  const isOfSogei = last !== undefined && speakerOf(last.who) !== asker;
  return {
    waitingFor: isOfSogei ? ("comune" as const) : ("sogei" as const),
    waitingSince: last ? after(createdAt, last.hours) : createdAt,
  };
}

interface Written {
  body: string;
  at: Date;
  reply?: SeededReply;
  solvedBy?: number;
}

async function seedPost(
  tx: Tx,
  threadId: number,
  number: number,
  speaker: Speaker,
  { body, at, reply, solvedBy }: Written,
) {
  const { personId: authorId, role, comuneId, vendorId, stage, modality, product } = speaker;
  const isSolution = reply?.solves !== undefined;
  const verified = reply?.verified
    ? { verifiedFor: reply.verified, verifiedAt: after(at, 30), verifiedBy: officialOf(role) ? authorId : solvedBy }
    : {};
  await tx.insert(posts).values({
    ...{ threadId, number, authorId, role, comuneId, vendorId, stage, modality, product },
    ...(await renderPost(body)),
    source: body,
    createdAt: at,
    ...(isSolution && { solutionAt: after(at, 12), solutionBy: solvedBy, solutionFor: reply?.solves || null }),
    ...verified,
  });
}

/** Comuni that stand where the asker stands, first of all. */
async function seedMeToos(tx: Tx, threadId: number, comuni: number, asker: Speaker): Promise<void> {
  await tx.execute(sql`
    insert into me_toos (thread_id, comune_id, person_id, stage, modality, product)
    select ${threadId}, comune_id, ${asker.personId}, stage, modality, software from plans
    where comune_id is distinct from ${asker.comuneId} and software is not null
    order by (stage = ${asker.stage})::int + (modality = ${asker.modality})::int + (software = ${asker.product})::int desc nulls last,
      md5(comune_id::text || ${String(threadId)}) limit ${comuni}`);
  await count(tx, threadId);
}

const before = (hours: number): Date => {
  const day = new Date(Date.now() - hours * 3_600_000);
  day.setUTCHours(7 + (hours % 7), (hours * 13) % 60, 0, 0);
  return new Date(Math.min(day.getTime(), Date.now() - 3_600_000));
};

const after = (from: Date, hours: number): Date =>
  new Date(Math.min(from.getTime() + hours * 3_600_000, Date.now() - 60_000));
