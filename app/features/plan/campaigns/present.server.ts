import { desc, isNull, lte, or } from "drizzle-orm";
import { todayInRome } from "~/lib/format";
import { type Db, db } from "~db/client.server";
import { campaigns } from "~db/schema/plan";

export type Campaign = typeof campaigns.$inferSelect;

/** The campaign comuni are asked in now: of the open ones the one that closes last. After its deadline it goes on, for who is late. */
export async function presentCampaign(on: Db = db): Promise<Campaign | null> {
  const isOpen = or(isNull(campaigns.opensOn), lte(campaigns.opensOn, todayInRome()));
  const [campaign] = await on
    .select()
    .from(campaigns)
    .where(isOpen)
    .orderBy(desc(campaigns.deadline), desc(campaigns.id))
    .limit(1);
  return campaign ?? null;
}
