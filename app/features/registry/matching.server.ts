import { type AnyColumn, and, asc, type desc, eq, inArray, isNull, like, not, or, type SQL, sql } from "drizzle-orm";
import { comuni } from "~db/schema/registry";
import type { Cursor } from "./cursor.server";
import { type Filters, wordsOf } from "./filters";

/** Rank of the name that is exactly what was typed. */
export const EXACT = 0;

/** Conditions of the filters on `comuni`; those that have ceased are never listed. */
export function matching(filters: Filters): SQL | undefined {
  return and(within(filters), filters.code ? hasCode(filters.code) : and(...wordsOf(filters.key).map(hasWord)));
}

/** Comuni whose name resembles what was typed without beginning like it. */
export function resembling(filters: Filters): SQL | undefined {
  const begins = and(...wordsOf(filters.key).map(hasWord));
  return and(within(filters), sql`${comuni.nameKey} % ${filters.key}`, begins && not(begins));
}

function within({ provinceCodes, also }: Filters): SQL | undefined {
  const places = provinceCodes ? inArray(comuni.provinceCode, provinceCodes) : undefined;
  return and(isNull(comuni.ceasedOn), places, also?.where);
}

function hasCode({ kind, code }: NonNullable<Filters["code"]>): SQL {
  return eq(kind === "istat" ? comuni.istat : comuni.belfiore, code);
}

/** Both patterns are answered by the trigrams of the name. A word has only letters and figures: nothing to escape. */
function hasWord(word: string): SQL | undefined {
  return or(like(comuni.nameKey, `${word}%`), like(comuni.nameKey, `% ${word}%`));
}

/** With a search the very name comes first (also without its article: «aquila»), then names that begin like it, then the others. Null without: the name alone decides. */
export function rankOf({ key, code }: Filters): SQL<number> | null {
  const [first] = wordsOf(key);
  if (!first || code) return null;
  const exactly = ["", "l ", "la ", "lo ", "il ", "le "].map((article) => article + key);
  return sql<number>`case when ${inArray(comuni.nameKey, exactly)} then ${EXACT}::int when ${like(comuni.nameKey, `${first}%`)} then 1 else 2 end`;
}

/** By name; the id decides among homonyms, so that no row stands on two pages or on none. */
export function order(rank: SQL<number> | null, way: typeof asc | typeof desc = asc): SQL[] {
  const keys: (AnyColumn | SQL)[] = [comuni.nameKey, comuni.id];
  return (rank ? [rank, ...keys] : keys).map((key) => way(key));
}

/** Rows after, or before, the cursor in the order of the list. */
export function beyond(rank: SQL<number> | null, cursor: Cursor): SQL {
  const sign = sql.raw(cursor.direction === "after" ? ">" : "<");
  const row = sql`${comuni.nameKey}, ${comuni.id}`;
  const seen = sql`${cursor.nameKey}::text, ${cursor.id}::bigint`;
  return rank ? sql`(${rank}, ${row}) ${sign} (${cursor.rank}::int, ${seen})` : sql`(${row}) ${sign} (${seen})`;
}
