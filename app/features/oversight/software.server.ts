import { type SQL, sql } from "drizzle-orm";
import { db } from "~db/client.server";
import { plans } from "~db/schema/plan";
import { type Group, type StageCount, tally } from "./counts";
import { countColumns } from "./totals.server";

interface Row extends StageCount, Record<string, unknown> {
  name: string;
}

/** Makers are told apart as sheets write them, in capitals or not. */
const keyOf = (name: string) => name.trim().toUpperCase();

/**
 * Where the comuni of today stand by maker of their software (what the sheet says, where no maker is known), those with most comuni
 * first. Only for who may know it: see `canSeeSoftware` in `policy.ts`.
 */
export async function readSoftwareHouses(): Promise<Group[]> {
  const rows = await db.execute<Row>(sql`
    select coalesce(vendors.name, ${plans.software}) name, ${countColumns()}
    from plans join comuni on comuni.id = plans.comune_id left join vendors on vendors.id = ${plans.vendorId}
    where comuni.ceased_on is null and coalesce(vendors.name, ${plans.software}) is not null group by 1, ${plans.stage}`);
  const names = new Map(rows.map(({ name }) => [keyOf(name), name.trim()]));
  return [...tally(rows, ({ name }) => keyOf(name))]
    .map(([code, counts]) => ({ code, name: names.get(code) ?? code, ...counts }))
    .sort((a, b) => b.total - a.total || a.name.localeCompare(b.name, "it"));
}

/** The comuni of one of these groups. */
export function hasHouse(code: string): SQL {
  return sql`(${plans.vendorId} in (select id from vendors where upper(btrim(name)) = ${code})
    or (${plans.vendorId} is null and upper(btrim(${plans.software})) = ${code}))`;
}
