import { type SQL, sql } from "drizzle-orm";
import { lateOn } from "~/features/plan/late.server";
import { listPlaces } from "~/features/registry/places.server";
import { todayInRome } from "~/lib/format";
import { db } from "~db/client.server";
import { MODALITIES, STAGES } from "~db/enums";
import { plans } from "~db/schema/plan";
import { comuni } from "~db/schema/registry";
import { type Counts, type Group, nothing } from "./counts";
import { modalityLabel, sizeNames } from "./labels";
import { SIZE_STARTS, SIZES } from "./sizes";

export interface ProvinceGroup extends Group {
  sigla: string;
  regionCode: string;
}

export interface Totals {
  italy: Counts;
  regions: Group[];
  provinces: ProvinceGroup[];
  modalities: Group[];
  sizes: Group[];
}

interface Row extends Counts, Record<string, unknown> {
  grouping: number;
  code: string;
}

/** The class of a comune's size, as SQL. */
export const sizeOf: SQL<string> = sql`case when ${comuni.population} is null then 'ignota'
  else (${sql.raw(`array['${SIZES.join("','")}']`)})[width_bucket(${comuni.population}, ${sql.raw(`array[${SIZE_STARTS.join(",")}]`)}) + 1] end`;

/** The columns of `Counts`, over rows that have `stage`, `sheet` and `late`. */
export const countColumns: SQL = sql.join(
  [
    sql`count(*)::int total, count(*) filter (where sheet)::int sheets, count(*) filter (where late)::int late`,
    ...STAGES.map((stage) => sql.raw(`count(*) filter (where stage = '${stage}')::int "${stage}"`)),
  ],
  sql`, `,
);

/** Where the comuni of today stand: in all, by region, province, modality and size. One query reads each comune once. */
export async function readTotals(): Promise<Totals> {
  const [rows, places] = await Promise.all([
    db.execute<Row>(sql`
      with c as (
        select provinces.region_code region, comuni.province_code province, coalesce(${plans.modality}, '') modality, ${sizeOf} size,
          ${plans.stage} stage, ${plans.sheetSentOn} is not null sheet, ${lateOn(todayInRome())} late
        from comuni join plans on plans.comune_id = comuni.id join provinces on provinces.code = comuni.province_code
        where comuni.ceased_on is null)
      select grouping(region, province, modality, size)::int "grouping", coalesce(region, province, modality, size, '') code,
        ${countColumns}
      from c group by grouping sets ((region), (province), (modality), (size), ())`),
    listPlaces(),
  ]);
  const [byRegion, byProvince, byModality, bySize, all] = [0b0111, 0b1011, 0b1101, 0b1110, 0b1111].map((grouping) =>
    countsByCode(rows.filter((row) => row.grouping === grouping)),
  );
  const group = (from: Map<string, Counts> | undefined, code: string, name: string): Group => ({
    code,
    name,
    ...(from?.get(code) ?? nothing()),
  });
  const isThere = ({ total }: Group) => total > 0;
  return {
    italy: all?.get("") ?? nothing(),
    regions: places.regions.map(({ code, name }) => group(byRegion, code, firstName(name))).filter(isThere),
    provinces: places.provinces
      .map(({ code, name, sigla, regionCode }) => ({ ...group(byProvince, code, firstName(name)), sigla, regionCode }))
      .filter(isThere),
    modalities: [...MODALITIES, ""].map((code) => group(byModality, code, modalityLabel(code))).filter(isThere),
    sizes: SIZES.map((code) => group(bySize, code, sizeNames[code])).filter(isThere),
  };
}

function countsByCode(rows: readonly Row[]): Map<string, Counts> {
  return new Map(rows.map(({ grouping, code, ...counts }) => [code, counts as Counts]));
}

/** «Valle d'Aosta», without a second language's name. */
function firstName(name: string): string {
  return name.split("/")[0]?.trim() || name;
}
