import { and, desc, isNotNull, isNull } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { db } from "~db/client.server";
import { threads } from "~db/schema/forum";
import { ofComuni } from "../reading.server";

const LISTED = 100;

/** What the comuni of a person have asked, the latest first, for pages that link one of them. */
export async function ownThreads(actor: Actor) {
  const ofOwn = ofComuni(actor);
  if (!ofOwn) return [];
  const rows = await db
    .select({ id: threads.id, title: threads.title, comuneId: threads.comuneId })
    .from(threads)
    .where(and(ofOwn, isNotNull(threads.comuneId), isNull(threads.hiddenAt)))
    .orderBy(desc(threads.lastPostAt), desc(threads.id))
    .limit(LISTED);
  return rows.map(({ comuneId, ...row }) => ({ ...row, comuneId: comuneId ?? 0 }));
}
