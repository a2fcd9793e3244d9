import { eq } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import type { Attachments } from "~/features/uploads/accept.server";
import { Forbidden, Invalid, NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { db } from "~db/client.server";
import { vendors } from "~db/schema/accounts";
import { posts } from "~db/schema/forum";
import { readNumber } from "../ids";
import { canUseDesk } from "../policy";
import { findThread } from "../thread/read.server";
import { shownAgain, type WrittenForm } from "../write/refused.server";
import { findCanned } from "./canned.server";
import { messages } from "./messages";
import { fillPlaceholders, unfilledIn } from "./placeholders";

/** A canned reply as it stands in a thread. Throws `Forbidden`, `NotFound`. */
export async function cannedText(actor: Actor, id: number, threadId: number): Promise<string> {
  if (!canUseDesk(actor)) throw new Forbidden();
  const [thread, { body }] = await Promise.all([findThread(actor, threadId), findCanned(id)]);
  const [asked] = await db
    .select({ role: posts.role, vendorName: vendors.name })
    .from(posts)
    .leftJoin(vendors, eq(vendors.id, posts.vendorId))
    .where(eq(posts.threadId, threadId))
    .orderBy(posts.number)
    .limit(1);
  if (!asked) throw new NotFound();
  return fillPlaceholders(body, { ...thread, ...asked });
}

/** The form of an answer again, with the chosen reply under what was typed. */
export async function withCanned(
  actor: Actor,
  threadId: number,
  form: FormValues,
  attachments: Attachments,
): Promise<WrittenForm> {
  const shown = shownAgain(form, attachments);
  const id = readNumber(typeof form.pronta === "string" ? form.pronta : null);
  if (!canUseDesk(actor)) throw new Forbidden();
  if (id === undefined) return { ...shown, errors: { pronta: messages.pick.missing } };
  const text = await cannedText(actor, id, threadId);
  const testo = [shown.values.testo?.trimEnd(), text].filter(Boolean).join("\n\n");
  return { ...shown, values: { ...shown.values, testo, pronta: "" }, isInserted: true };
}

/** An answer of Sogei's with a placeholder in it was not finished. Throws `Invalid`. */
export function refuseUnfilled(text: string): void {
  const marks = unfilledIn(text);
  if (marks.length) throw new Invalid({ testo: messages.errors.unfilled(marks.join(", ")) });
}
