import { and, asc, eq, gt, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { isPublic } from "~/features/forum/reading.server";
import { Conflict, Forbidden, NotFound } from "~/lib/errors";
import { countOf } from "~/lib/http/rate-limit.server";
import { db, type Tx } from "~db/client.server";
import { entries } from "~db/schema/content";
import { entryDrafts } from "~db/schema/editorial";
import { posts, threads } from "~db/schema/forum";
import { canWriteTexts } from "../policy";
import { insertDraft, newMeta } from "../texts/create.server";
import type { Place } from "../texts/kinds";
import { messages as texts } from "../texts/messages";
import { isOpen } from "../texts/place.server";
import { subjectOf } from "../texts/record";
import { composeSource } from "../texts/source";
import { messages } from "./messages";
import { beginning, categoryTopics, codesIn, linkCodes, withoutPeople } from "./thread-text";

/**
 * Makes a question's draft from a solved discussion that everybody may read, once: who presses again, or later, is led to what there is.
 * Throws `Forbidden`, `NotFound`, `Conflict`.
 */
export async function draftFromThread(actor: Actor, threadId: number, address: string): Promise<Place> {
  if (!canWriteTexts(actor)) throw new Forbidden();
  await countOf("text", actor.personId, texts.tooMany);
  return db.transaction(async (tx) => {
    const [thread] = await tx
      .select()
      .from(threads)
      .where(and(eq(threads.id, threadId), isPublic))
      .for("no key update");
    if (!thread) throw new NotFound();
    const there = await existing(tx, threadId);
    if (there) return { kind: "faq", slug: there };
    const source = await sourceOf(tx, thread);
    const { place } = await insertDraft(tx, actor, source, threadId);
    const details = { threadId };
    await audit(tx, {
      personId: actor.personId,
      action: "text.from-thread",
      subject: subjectOf(place),
      address,
      details,
    });
    return place;
  });
}

async function existing(tx: Tx, threadId: number): Promise<string | undefined> {
  const [text] = await tx
    .select({ slug: entries.slug })
    .from(entries)
    .where(and(eq(entries.threadId, threadId), isNull(entries.retiredAt)));
  if (text) return text.slug;
  const [draft] = await tx
    .select({ slug: entryDrafts.slug })
    .from(entryDrafts)
    .where(and(eq(entryDrafts.threadId, threadId), isOpen));
  return draft?.slug;
}

type Thread = typeof threads.$inferSelect;

async function sourceOf(tx: Tx, thread: Thread) {
  const solutions = await tx
    .select({ source: posts.source, plain: posts.plain })
    .from(posts)
    .where(and(eq(posts.threadId, thread.id), gt(posts.number, 1), isNotNull(posts.solutionAt), isNull(posts.hiddenAt)))
    .orderBy(sql`${posts.verifiedAt} is null`, asc(posts.number));
  if (!solutions.length) throw new Conflict(messages.notSolved);
  const body = withoutPeople(solutions.map(({ source }) => source).join("\n\n"));
  const codes = [...new Set([...thread.codes, ...codesIn(body)])];
  const known = await knownCodes(tx, codes);
  const unnamed = thread.codes.filter((code) => known.has(code) && !body.includes(code));
  const cited = unnamed.length
    ? `\n\n${messages.codes(unnamed.map((code) => `[${code}](codice:${code})`).join(", "))}`
    : "";
  const meta = {
    ...newMeta(),
    title: beginning(thread.title, 110),
    summary: beginning(withoutPeople(solutions[0]?.plain ?? ""), 320).padEnd(10, "."),
    stages: thread.stage ? [thread.stage] : [],
    modalities: thread.modality ? [thread.modality] : [],
    topics: [categoryTopics[thread.category]],
    keywords: [],
  };
  return composeSource({ kind: "faq", slug: "nuova" }, meta, `${linkCodes(body, known)}${cited}`);
}

async function knownCodes(tx: Tx, codes: string[]): Promise<Set<string>> {
  if (!codes.length) return new Set();
  const rows = await tx
    .select({ slug: entries.slug })
    .from(entries)
    .where(and(eq(entries.kind, "code"), inArray(entries.slug, codes), isNull(entries.retiredAt)));
  return new Set(rows.map(({ slug }) => slug));
}
