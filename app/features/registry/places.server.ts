import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { db } from "~db/client.server";
import { provinces, regions } from "~db/schema/registry";
import type { Places } from "./filters";

/** All regions and provinces of today by name: some 130 short rows, for the filters of the list. */
export async function listPlaces(): Promise<Places> {
  const [regionRows, provinceRows] = await Promise.all([
    db
      .select()
      .from(regions)
      .where(
        sql`exists (select from ${provinces} where ${provinces.regionCode} = ${regions.code} and not ${provinces.isFormer})`,
      )
      .orderBy(asc(regions.name)),
    db.select().from(provinces).where(eq(provinces.isFormer, false)).orderBy(asc(provinces.name)),
  ]);
  return { regions: regionRows, provinces: provinceRows };
}

/** ISTAT codes of provinces written by their letters, «TO, CN»; null when one is not known. */
export async function provinceCodesOf(text: string): Promise<string[] | null> {
  const siglas = [
    ...new Set(
      text
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
  if (!siglas.length) return [];
  const found = await db
    .select({ code: provinces.code })
    .from(provinces)
    .where(and(inArray(provinces.sigla, siglas), eq(provinces.isFormer, false)));
  return found.length === siglas.length ? found.map(({ code }) => code) : null;
}
