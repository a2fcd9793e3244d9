import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { db } from "~db/client.server";
import { posts } from "~db/schema/forum";
import { markRead } from "../follow/follow.server";
import { speakingOf } from "../speaking";
import type { PageData } from "../thread/page.server";
import type { Speaking } from "../write/AsWhom";

/** What stands at the end of a thread: a form, or why there is none. */
export type Place =
  | { kind: "sign-in" | "closed" | "no-voice" }
  | {
      kind: "form";
      speaking: Speaking;
      formKey: string;
      draft: { testo?: string; isRestored: boolean };
    };

/** Also remembers up to where the reader has read. */
export async function answerPlace(actor: Actor | null, page: PageData, quoted: number | undefined): Promise<Place> {
  const { thread, rights, lastShown } = page;
  if (!actor || !rights) return { kind: "sign-in" };
  if ((thread.mine.read ?? 0) < lastShown || thread.mine.read === null)
    await markRead(db, actor.personId, thread.id, lastShown);
  if (!rights.canWrite) return { kind: "no-voice" };
  if (!rights.canReply) return { kind: "closed" };
  const quote = quoted === undefined ? null : await quoteOf(thread.id, quoted);
  const kept = thread.mine.draft ?? "";
  const testo = [kept, quote].filter(Boolean).join("\n\n") || undefined;
  const form = { testo, isRestored: kept !== "" };
  return {
    kind: "form",
    speaking: speakingOf(actor),
    formKey: randomUUID(),
    draft: form,
  };
}

/** A message as a quotation to answer below. Whoever asks has checked that the thread may be read. */
async function quoteOf(threadId: number, number: number): Promise<string | null> {
  const [post] = await db
    .select({ source: posts.source })
    .from(posts)
    .where(and(eq(posts.threadId, threadId), eq(posts.number, number), isNull(posts.hiddenAt)));
  if (!post) return null;
  const lines = post.source.slice(0, 1500).split("\n");
  return `${lines.map((line) => `> ${line}`.trimEnd()).join("\n")}\n\n`;
}
