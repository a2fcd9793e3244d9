import { and, eq, sql } from "drizzle-orm";
import { entryAt } from "~/features/content/addresses";
import { inForce } from "~/features/content/queries.server";
import { publicChange } from "~/lib/changes/public-change.server";
import { Conflict, Invalid, NotFound } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import { countRequest } from "~/lib/http/rate-limit.server";
import { visitorMark } from "~/lib/http/visitor.server";
import { db, type Tx } from "~db/client.server";
import { entries } from "~db/schema/content";
import { helpfulVotes } from "~db/schema/feedback";
import { messages } from "./messages";
import { commentSchema, helpfulSchema } from "./schema";
import { withoutQuery } from "./site-path";

type Form = Record<string, FormDataEntryValue>;

/**
 * Records whether a page helped. A visitor counts once a page a day and may change their mind; counters stand on the text.
 * Throws `Invalid`, `NotFound`, `LimitExceeded`.
 */
export async function voteHelpful(form: Form, address: string): Promise<{ page: string; helpful: boolean }> {
  await countRequest("vote", address);
  const parsed = helpfulSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const page = parsed.data.pagina;
  const helpful = parsed.data.utile === "si";
  const mark = await visitorMark(address);
  const entry = await entryOf(page);
  // Only questions show how many they helped, on their page and in their list; the home page puts the most helpful first.
  const shown = entry.kind === "faq" ? ["/faq", "/$"] : [];
  const record = (tx: Tx) => recordVote(tx, entry.id, helpful, mark);
  if (shown.length) await publicChange(shown, record);
  else await db.transaction(record);
  return { page, helpful };
}

async function recordVote(tx: Tx, entryId: number, helpful: boolean, voterMark: string): Promise<void> {
  // The text's row is locked first: two votes of one visitor at once are counted one after the other.
  await tx.select({ id: entries.id }).from(entries).where(eq(entries.id, entryId)).for("no key update");
  const sameVoter = and(eq(helpfulVotes.entryId, entryId), eq(helpfulVotes.voterMark, voterMark));
  const [before] = await tx.select({ helpful: helpfulVotes.helpful }).from(helpfulVotes).where(sameVoter);
  if (before?.helpful === helpful) return;
  if (before) await tx.update(helpfulVotes).set({ helpful }).where(sameVoter);
  else await tx.insert(helpfulVotes).values({ entryId, helpful, voterMark });
  const added = (isThis: boolean) => (isThis ? 1 : before ? -1 : 0);
  await tx
    .update(entries)
    .set({
      helpfulYes: sql`${entries.helpfulYes} + ${added(helpful)}`,
      helpfulNo: sql`${entries.helpfulNo} + ${added(!helpful)}`,
    })
    .where(eq(entries.id, entryId));
}

/** Adds words to the vote the visitor has just given. Throws `Invalid`, `NotFound`, `Conflict`, `LimitExceeded`. */
export async function commentVote(form: Form, address: string): Promise<string> {
  await countRequest("suggestion", address);
  const parsed = commentSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { pagina, commento } = parsed.data;
  const entry = await entryOf(pagina);
  const mark = await visitorMark(address);
  const updated = await db
    .update(helpfulVotes)
    .set({ comment: commento })
    .where(and(eq(helpfulVotes.entryId, entry.id), eq(helpfulVotes.voterMark, mark)))
    .returning({ id: helpfulVotes.id });
  if (!updated.length) throw new Conflict(messages.helpful.expired);
  return pagina;
}

async function entryOf(page: string) {
  const named = entryAt(withoutQuery(page));
  const [entry] = named
    ? await db
        .select({ id: entries.id, kind: entries.kind })
        .from(entries)
        .where(and(eq(entries.kind, named.kind), eq(entries.slug, named.slug), inForce))
    : [];
  if (!entry) throw new NotFound(messages.helpful.gone);
  return entry;
}
