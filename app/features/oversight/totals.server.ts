import { type SQL, sql } from "drizzle-orm";
import { lateOn } from "~/features/plan/late.server";
import { listPlaces } from "~/features/registry/places.server";
import { todayInRome } from "~/lib/format";
import { db } from "~db/client.server";
import { MODALITIES } from "~db/enums";
import { plans } from "~db/schema/plan";
import { comuni } from "~db/schema/registry";
import { type Counts, type Group, nothing, type StageCount, tally } from "./counts";
import { modalityLabel, sizeNames } from "./labels";
import { SIZE_STARTS, SIZES, type Size } from "./sizes";

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

interface Row extends StageCount, Record<string, unknown> {
  province: string;
  modality: string | null;
  /** Place in `SIZES`; null where the population is not known. */
  size: number | null;
}

/** Place of a comune's class in `SIZES`; null where its population is not known. */
const sizeIndex = sql`width_bucket(${comuni.population}, ${sql.raw(`array[${SIZE_STARTS.join(",")}]`)})`;

export function hasSize(size: Size): SQL {
  return size === "ignota" ? sql`${comuni.population} is null` : sql`${sizeIndex} = ${SIZES.indexOf(size)}`;
}

/** The columns of a `StageCount`, grouped by stage and whatever else. */
export function countColumns(): SQL {
  return sql`${plans.stage} stage, count(*)::int total, count(${plans.sheetSentOn})::int sheets,
    (count(*) filter (where ${lateOn(todayInRome())}))::int late`;
}

/**
 * Where the comuni of today stand: in all, by region, province, modality and size. One query reads each comune once and gives some
 * thousand counts, of which all groups are made here: cheaper than having PostgreSQL group five times.
 */
export async function readTotals(): Promise<Totals> {
  const [rows, places] = await Promise.all([
    db.execute<Row>(sql`
      select ${comuni.provinceCode} province, ${plans.modality} modality, ${sizeIndex} size, ${countColumns()}
      from comuni join plans on plans.comune_id = comuni.id
      where ${comuni.ceasedOn} is null group by 1, 2, 3, ${plans.stage}`),
    listPlaces(),
  ]);
  const regionOf = new Map(places.provinces.map(({ code, regionCode }) => [code, regionCode]));
  const by = (keyOf: (row: Row) => string) => {
    const counted = tally(rows, keyOf);
    return (code: string, name: string): Group[] => {
      const counts = counted.get(code);
      return counts ? [{ code, name, ...counts }] : [];
    };
  };
  const [region, province, modality, size] = [
    by((row) => regionOf.get(row.province) ?? ""),
    by((row) => row.province),
    by((row) => row.modality ?? ""),
    by((row) => (row.size === null ? "ignota" : (SIZES[row.size] ?? ""))),
  ];
  return {
    italy: tally(rows, () => "").get("") ?? nothing(),
    regions: places.regions.flatMap(({ code, name }) => region(code, firstName(name))),
    provinces: places.provinces.flatMap(({ code, name, sigla, regionCode }) =>
      province(code, firstName(name)).map((group) => ({ ...group, sigla, regionCode })),
    ),
    modalities: [...MODALITIES, ""].flatMap((code) => modality(code, modalityLabel(code))),
    sizes: SIZES.flatMap((code) => size(code, sizeNames[code])),
  };
}

/** «Valle d'Aosta», without a second language's name. */
function firstName(name: string): string {
  return name.split("/")[0]?.trim() || name;
}
