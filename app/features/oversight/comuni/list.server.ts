import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { lateOn, missedOn } from "~/features/plan/late.server";
import { type Cursor, writeCursor } from "~/features/registry/cursor.server";
import { beyond, matching, order } from "~/features/registry/matching.server";
import { todayInRome } from "~/lib/format";
import { type KeysetPage, keysetPage } from "~/lib/keyset";
import { db } from "~db/client.server";
import { plans } from "~db/schema/plan";
import { comuni, provinces } from "~db/schema/registry";
import { hasHouse } from "../software.server";
import { hasSize } from "../totals.server";
import { NO_MODALITY, type StandingFilters } from "./filters";

const columns = {
  id: comuni.id,
  name: comuni.name,
  nameKey: comuni.nameKey,
  istat: comuni.istat,
  sigla: provinces.sigla,
  population: comuni.population,
  stage: plans.stage,
  modality: plans.modality,
  sheetSentOn: plans.sheetSentOn,
  plannedFrom: plans.startPlannedFrom,
  plannedTo: plans.startPlannedTo,
  completedOn: plans.completedOn,
};

/** A comune with where it stands, as everybody may know it. */
export type StandingRow = Awaited<ReturnType<typeof rowsOf>>[number];

/** `software` is "" for whoever may not see it: it is not even asked for. */
function rowsOf(where: SQL | undefined, maySeeSoftware: boolean) {
  const software = maySeeSoftware ? sql<string>`coalesce(${plans.software}, '')` : sql<string>`''`;
  return db
    .select({ ...columns, missedOn: missedOn(todayInRome()), software })
    .from(comuni)
    .innerJoin(plans, eq(plans.comuneId, comuni.id))
    .innerJoin(provinces, eq(provinces.code, comuni.provinceCode))
    .where(where)
    .$dynamic();
}

export interface StandingPage extends KeysetPage<StandingRow, string> {
  total: number;
}

const PAGE_SIZE = 50;

/** A page of the comuni behind a figure, by name, and how many there are. */
export async function listStanding(
  filters: StandingFilters,
  cursor: Cursor | null,
  maySeeSoftware: boolean,
): Promise<StandingPage> {
  const where = and(standing(filters), cursor ? beyond(null, cursor) : undefined);
  const [found, total] = await Promise.all([
    rowsOf(where, maySeeSoftware)
      .orderBy(...order(null, cursor?.direction === "before" ? desc : asc))
      .limit(PAGE_SIZE + 1),
    countStanding(filters),
  ]);
  return { total, ...keysetPage(found, PAGE_SIZE, cursor?.direction, writeCursor) };
}

/** All of them, for the file. */
export function allStanding(filters: StandingFilters, maySeeSoftware: boolean): Promise<StandingRow[]> {
  return rowsOf(standing(filters), maySeeSoftware).orderBy(...order(null));
}

async function countStanding(filters: StandingFilters): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(comuni)
    .innerJoin(plans, eq(plans.comuneId, comuni.id))
    .where(standing(filters));
  return row?.count ?? 0;
}

/** Conditions of the filters on `comuni` and `plans`. */
export function standing(filters: StandingFilters): SQL | undefined {
  const { stage, modality, size, sheet, isLate, house } = filters;
  return and(
    matching(filters),
    stage ? eq(plans.stage, stage) : undefined,
    modality === NO_MODALITY ? isNull(plans.modality) : modality ? eq(plans.modality, modality) : undefined,
    size ? hasSize(size) : undefined,
    sheet === "inviata" ? isNotNull(plans.sheetSentOn) : sheet === "mancante" ? isNull(plans.sheetSentOn) : undefined,
    isLate ? lateOn(todayInRome()) : undefined,
    house ? hasHouse(house) : undefined,
  );
}
