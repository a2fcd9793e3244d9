import { sql } from "drizzle-orm";
import { lateOn } from "~/features/plan/late.server";
import { todayInRome } from "~/lib/format";
import { db } from "~db/client.server";
import { plans } from "~db/schema/plan";
import type { Group } from "./counts";
import { countColumns } from "./totals.server";

/** The maker of a comune's software: that of a known product, else what the sheet says. */
const nameOfHouse = sql`btrim(coalesce(
  (select vendors.name from products join vendors on vendors.id = products.vendor_id where products.name = plans.software limit 1),
  plans.software))`;

/** The same as makers are told apart: sheets write them in capitals and not. */
export const houseOf = sql`upper(${nameOfHouse})`;

/**
 * Where the comuni of today stand by maker of their software, those with most comuni first. Only for who may know it: see
 * `canSeeSoftware` in `policy.ts`.
 */
export async function readSoftwareHouses(): Promise<Group[]> {
  return await db.execute<Group & Record<string, unknown>>(sql`
    with maker as (
      select software, ${houseOf} house, ${nameOfHouse} name from (select distinct software from plans where software is not null) plans
    ), c as (
      select maker.house, maker.name, ${plans.stage} stage, ${plans.sheetSentOn} is not null sheet, ${lateOn(todayInRome())} late
      from plans join comuni on comuni.id = plans.comune_id join maker on maker.software = plans.software
      where comuni.ceased_on is null)
    select house code, min(name) name, ${countColumns} from c group by house order by total desc, house`);
}
