import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { isPublic } from "~/features/forum/reading.server";
import { db } from "~db/client.server";
import { entries } from "~db/schema/content";
import { entryDrafts } from "~db/schema/editorial";
import { threads } from "~db/schema/forum";
import { canWriteTexts } from "../policy";
import { isOpen } from "../texts/place.server";

/** A discussion that everybody may read at this moment; null for any other. */
export async function publicThread(id: number) {
  const [row] = await db
    .select({ id: threads.id, slug: threads.slug, title: threads.title })
    .from(threads)
    .where(and(eq(threads.id, id), isPublic));
  return row ?? null;
}

export type PublicThread = NonNullable<Awaited<ReturnType<typeof publicThread>>>;

type Solved = Pick<typeof threads.$inferSelect, "id" | "visibility" | "hiddenAt" | "solutions">;

/**
 * The question that was made from a discussion, in force or, for who writes the texts, still a draft; null for a discussion that
 * none is made of: without a solution, or not everybody's to read.
 */
export async function faqOfThread(actor: Actor | null, { id: threadId, visibility, hiddenAt, solutions }: Solved) {
  if (visibility !== "pubblica" || hiddenAt || !solutions) return null;
  const canWrite = actor !== null && canWriteTexts(actor);
  const [faqs, drafts] = await Promise.all([
    db
      .select({ slug: entries.slug, title: entries.title })
      .from(entries)
      .where(and(eq(entries.threadId, threadId), isNull(entries.retiredAt)))
      .limit(1),
    canWrite
      ? db
          .select({ slug: entryDrafts.slug })
          .from(entryDrafts)
          .where(and(eq(entryDrafts.threadId, threadId), isOpen))
          .limit(1)
      : [],
  ]);
  return { faq: faqs[0] ?? null, draft: drafts[0] ?? null, canWrite };
}

export type FaqOfThread = NonNullable<Awaited<ReturnType<typeof faqOfThread>>>;
