import { eq, sql as query } from "drizzle-orm";
import { todayInRome } from "~/lib/format";
import { db, sql } from "~db/client.server";
import type { CapacityKind } from "~db/enums";
import { campaigns, plans, sheets } from "~db/schema/plan";
import { makeComune } from "../../../../test/factories/registry";
import { dayOf, isoOf, mondayOf } from "./days";
import { readPlanFilters } from "./filters";

/** A Monday some weeks from now, with nothing but working days near it for the tests that count them. */
export const mondayIn = (weeks: number): string => isoOf(mondayOf(dayOf(todayInRome())) + 7 * weeks);

type SheetValues = Partial<typeof sheets.$inferInsert>;

/** One more version of a comune's sheet, on its plan as the site writes it. */
export async function sendSheet(comuneId: number, values: SheetValues = {}): Promise<void> {
  await db.transaction(async (tx) => {
    const [campaign] = await tx.select({ id: campaigns.id }).from(campaigns).limit(1);
    const version = 1 + (await tx.$count(sheets, eq(sheets.comuneId, comuneId)));
    const sheet = { modality: "WA" as const, testsFrom: mondayIn(4), sentOn: todayInRome(), isLate: false, ...values };
    await tx.insert(sheets).values({ comuneId, campaignId: campaign?.id ?? 0, version, ...sheet });
    await tx
      .update(plans)
      .set({ sheetSentOn: sheet.sentOn, modality: sheet.modality, changedAt: query`now()` })
      .where(eq(plans.comuneId, comuneId));
  });
}

/** A comune that has sent its sheet. */
export async function makeReady(comune: Parameters<typeof makeComune>[0] = {}, sheet: SheetValues = {}) {
  const made = await makeComune(comune);
  await sendSheet(made.id, sheet);
  return made;
}

/** All comuni, or those with this name or code. */
export const filtersFor = (nome = "") =>
  readPlanFilters(new URLSearchParams({ nome }), { regions: [], provinces: [] }, []);

/** What every week has room for. */
export async function setCapacity(numbers: Partial<Record<CapacityKind, number>>): Promise<void> {
  await sql`delete from plan_capacities where week is not null`;
  for (const [kind, number] of Object.entries(numbers)) {
    await sql`update plan_capacities set number = ${number} where kind = ${kind} and week is null`;
  }
}
