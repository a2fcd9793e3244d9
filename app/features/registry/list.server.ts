import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { type KeysetPage, keysetPage } from "~/lib/keyset";
import { db } from "~db/client.server";
import { comuni, provinces, regions } from "~db/schema/registry";
import { type Cursor, writeCursor } from "./cursor.server";
import type { Filters } from "./filters";
import { beyond, EXACT, matching, order, rankOf, resembling } from "./matching.server";

/** A comune as lists show it. */
export interface ListedRow {
  id: number;
  name: string;
  istat: string;
  belfiore: string;
  population: number | null;
  populationYear: number | null;
  sigla: string;
  province: string;
  region: string;
}

export interface ListPage extends KeysetPage<ListedRow, string> {
  total: number;
  /** Names that resemble what was typed, when few or none begin like it. */
  similar: ListedRow[];
}

const PAGE_SIZE = 50;
/** With fewer names than this, and none exactly as typed, names that resemble it are offered too. */
const FEW = 5;
const SIMILAR_SHOWN = 8;
/** Shorter words resemble too much. */
const SHORTEST_GUESS = 3;

/** A page of the comuni that exist today, with the number of all that match. */
export async function listComuni(filters: Filters, cursor: Cursor | null, size = PAGE_SIZE): Promise<ListPage> {
  const [found, total] = await Promise.all([pageQuery(filters, cursor, size), countComuni(filters)]);
  // The rows the cursor stood among are gone.
  if (cursor && total > 0 && found.length === 0) return listComuni(filters, null, size);
  const page = keysetPage(found, size, cursor?.direction, writeCursor);
  const isGuess = !cursor && total < FEW && page.rows[0]?.rank !== EXACT;
  return {
    ...page,
    rows: page.rows.map(listedRow),
    total,
    similar: isGuess ? await similarComuni(filters) : [],
  };
}

/** Every comune that matches, in the order of the list. */
export async function allComuni(filters: Filters): Promise<ListedRow[]> {
  const rank = rankOf(filters);
  const rows = await select(rank)
    .where(matching(filters))
    .orderBy(...order(rank));
  return rows.map(listedRow);
}

/** One row more than `size`, to know whether there are others; backwards when the cursor looks back. */
export function pageQuery(filters: Filters, cursor: Cursor | null, size = PAGE_SIZE) {
  const rank = rankOf(filters);
  return select(rank)
    .where(and(matching(filters), cursor ? beyond(rank, cursor) : undefined))
    .orderBy(...order(rank, cursor?.direction === "before" ? desc : asc))
    .limit(size + 1);
}

function countComuni(filters: Filters): Promise<number> {
  return db.$count(comuni, matching(filters));
}

async function similarComuni(filters: Filters): Promise<ListedRow[]> {
  const { key, code } = filters;
  if (code || key.length < SHORTEST_GUESS) return [];
  const rows = await select(null)
    .where(resembling(filters))
    .orderBy(sql`similarity(${comuni.nameKey}, ${key}) desc`, comuni.nameKey, comuni.id)
    .limit(SIMILAR_SHOWN);
  return rows.map(listedRow);
}

function select(rank: SQL<number> | null) {
  return db
    .select({
      id: comuni.id,
      name: comuni.name,
      nameKey: comuni.nameKey,
      istat: comuni.istat,
      belfiore: comuni.belfiore,
      population: comuni.population,
      populationYear: comuni.populationYear,
      sigla: provinces.sigla,
      province: provinces.name,
      region: regions.name,
      rank: rank ?? sql<number>`1`,
    })
    .from(comuni)
    .innerJoin(provinces, eq(provinces.code, comuni.provinceCode))
    .innerJoin(regions, eq(regions.code, provinces.regionCode));
}

function listedRow({ rank, nameKey, ...row }: ListedRow & { rank: number; nameKey: string }): ListedRow {
  return row;
}
