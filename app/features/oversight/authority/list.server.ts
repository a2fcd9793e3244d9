import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { lateOn, missedOn } from "~/features/plan/late.server";
import { todayInRome } from "~/lib/format";
import { db } from "~db/client.server";
import { plans } from "~db/schema/plan";
import { comuni, provinces } from "~db/schema/registry";
import { standing } from "../comuni/list.server";
import { addressOf, hasReferente, lastReminded, mayorInformedOn, referentiOf } from "./contacts.server";
import type { Contact, Order, WatchFilters } from "./filters";

export type WatchedRow = Awaited<ReturnType<typeof listWatched>>[number];

/** The comuni of the filters with whom to write to: an authority watches at most some 300, so they stand on one page. */
export async function listWatched(filters: WatchFilters) {
  const today = todayInRome();
  const rows = await db
    .select({
      id: comuni.id,
      name: comuni.name,
      istat: comuni.istat,
      sigla: provinces.sigla,
      population: comuni.population,
      stage: plans.stage,
      modality: plans.modality,
      sheetSentOn: plans.sheetSentOn,
      plannedFrom: plans.startPlannedFrom,
      plannedTo: plans.startPlannedTo,
      completedOn: plans.completedOn,
      missedOn: missedOn(today),
      referenti: referentiOf,
      address: addressOf,
      remindedAt: lastReminded,
      informedOn: mayorInformedOn,
    })
    .from(comuni)
    .innerJoin(plans, eq(plans.comuneId, comuni.id))
    .innerJoin(provinces, eq(provinces.code, comuni.provinceCode))
    .where(and(standing(filters), contactIs(filters.contact), mayorIs(filters)))
    .orderBy(...orderOf(filters.order, today), asc(comuni.nameKey), asc(comuni.id));
  return rows.map((row) => ({ ...row, remindedAt: row.remindedAt === null ? null : new Date(row.remindedAt) }));
}

function contactIs(contact: Contact | null): SQL | undefined {
  if (!contact) return undefined;
  if (contact === "referente") return hasReferente;
  const none = sql`not ${hasReferente}`;
  return contact === "istituzionale"
    ? sql`${none} and ${addressOf} is not null`
    : sql`${none} and ${addressOf} is null`;
}

function mayorIs({ mayor }: WatchFilters): SQL | undefined {
  if (!mayor) return undefined;
  return mayor === "informato" ? sql`${mayorInformedOn} is not null` : sql`${mayorInformedOn} is null`;
}

/** What needs looking after comes first. */
function orderOf(order: Order, today: string): SQL[] {
  const orders: Record<Order, SQL[]> = {
    nome: [],
    fase: [sql`array_position(array['scheda','presubentro','test','subentro','aregime'], ${plans.stage})`],
    ritardo: [sql`${missedOn(today)} nulls last`],
    scheda: [sql`${plans.sheetSentOn} nulls first`],
    residenti: [sql`${comuni.population} desc nulls last`],
  };
  return orders[order];
}

export interface WatchCounts {
  total: number;
  sheets: number;
  late: number;
  done: number;
  unreachable: number;
  informed: number;
}

/** The figures of all comuni of some provinces, whatever the filters. */
export async function countWatched(provinceCodes: readonly string[]): Promise<WatchCounts> {
  const [row] = await db
    .select({
      total: sql<number>`count(*)::int`,
      sheets: sql<number>`count(${plans.sheetSentOn})::int`,
      late: sql<number>`(count(*) filter (where ${lateOn(todayInRome())}))::int`,
      done: sql<number>`(count(*) filter (where ${plans.stage} = 'aregime'))::int`,
      unreachable: sql<number>`(count(*) filter (where not ${hasReferente} and ${addressOf} is null))::int`,
      informed: sql<number>`count(${mayorInformedOn})::int`,
    })
    .from(comuni)
    .innerJoin(plans, eq(plans.comuneId, comuni.id))
    .where(and(isNull(comuni.ceasedOn), inArray(comuni.provinceCode, [...provinceCodes])));
  return row ?? { total: 0, sheets: 0, late: 0, done: 0, unreachable: 0, informed: 0 };
}
