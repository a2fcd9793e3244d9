import { eq, sql as query } from "drizzle-orm";
import { makeActor } from "~/features/accounts/joining/testing";
import { todayInRome } from "~/lib/format";
import { db, sql } from "~db/client.server";
import type { CapacityKind } from "~db/enums";
import { campaigns, plans, sheets } from "~db/schema/plan";
import { makeComune } from "../../../../test/factories/registry";
import { empty } from "../../../../test/support/empty";
import { signedOf } from "./chosen.server";
import { dayOf, isoOf, mondayOf } from "./days";
import { decide } from "./decide.server";
import { readPlanFilters } from "./filters";
import { runPlanner } from "./run.server";

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

export const HERE = "203.0.113.7";

/** An empty calendar with room for fifty a week, somebody of Sogei and somebody of the Ministero. */
export async function emptyStage() {
  await empty("comuni, plan_runs, plan_decisions, events");
  await setCapacity({ file: 50, tests: 50, start: 50, large: 2 });
  const [sogei, ministero] = [await makeActor("agente"), await makeActor("ministero")];
  return {
    sogei,
    ministero,
    run: (values: Record<string, string> = {}, name = "") =>
      runPlanner(sogei, filtersFor(name), { dal: todayInRome(), settimane: "52", ...values }, HERE),
    decideAll: async (intento: string, motivo = "") =>
      decide(ministero, await signedOf(filtersFor()), { intento, motivo }, HERE),
  };
}

export type Stage = Awaited<ReturnType<typeof emptyStage>>;

export async function proposalOf(comuneId: number) {
  const [row] =
    await sql`select state, version, is_adjusted "isAdjusted", file_on::text "fileOn", tests_end_on::text "testsEndOn",
    start_from::text "startFrom", start_to::text "startTo" from plan_proposals where comune_id = ${comuneId}`;
  return row as Record<string, string> | undefined;
}

export async function planOf(comuneId: number) {
  const [row] = await sql`select file_planned_on::text "fileOn", tests_end_planned_on::text "testsEndOn",
    start_planned_from::text "startFrom", start_planned_to::text "startTo" from plans where comune_id = ${comuneId}`;
  return row as Record<string, string> | undefined;
}

/** How many a decision was for, and whom it left out. */
export async function leftOut(decisionId: number) {
  const [row] = await sql`select decided, left_out from plan_decisions where id = ${decisionId}`;
  return [row?.decided, row?.left_out.map(({ comuneId, why }: { comuneId: number; why: string }) => [comuneId, why])];
}

/** The form with dates some weeks after those of the proposal. */
export async function typed(comuneId: number, weeksLater: number, values: Record<string, string> = {}) {
  const present = (await proposalOf(comuneId)) ?? {};
  const later = (iso: string | undefined) => isoOf(dayOf(iso ?? "") + 7 * weeksLater);
  return {
    versione: String(present.version ?? 0),
    file: later(present.fileOn),
    test: later(present.testsEndOn),
    dal: later(present.startFrom),
    al: later(present.startTo),
    motivo: "Il comune ha chiesto due settimane in più",
    ...values,
  };
}
