import { eq } from "drizzle-orm";
import { type Actor, presentComune } from "~/features/accounts/actor";
import { db } from "~db/client.server";
import { plans } from "~db/schema/plan";
import type { SearchQuery } from "./engine";

/** For whom results are put in order: for what was chosen, else for where the reader's comune stands and how it uses ANPR. */
export async function readerFor(actor: Actor | null, { reader }: SearchQuery): Promise<SearchQuery["reader"]> {
  const comune = actor && presentComune(actor);
  if (reader || !comune) return reader;
  const [plan] = await db
    .select({ stage: plans.stage, modality: plans.modality })
    .from(plans)
    .where(eq(plans.comuneId, comune.comuneId));
  return plan && { stage: plan.stage ?? undefined, modality: plan.modality ?? undefined };
}
