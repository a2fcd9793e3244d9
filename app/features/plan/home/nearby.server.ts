import { and, desc, eq, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { db } from "~db/client.server";
import { products, vendors } from "~db/schema/accounts";
import { plans } from "~db/schema/plan";
import { comuni, provinces } from "~db/schema/registry";

const SHOWN = 5;

interface Of {
  id: number;
  provinceCode: string;
  population: number | null;
  vendorId: number | null;
  productId: number | null;
}

export type Nearby = Awaited<ReturnType<typeof nearbyDone>>;

/**
 * Comuni of the region that already work in ANPR with the same product, else with the same maker's: those of the province first, then
 * the most alike in size.
 */
export async function nearbyDone({ id, provinceCode, population, vendorId, productId }: Of) {
  if (!vendorId) return { software: null, comuni: [] };
  const isSame = productId ? sql<boolean>`${plans.productId} is not distinct from ${productId}` : sql<boolean>`false`;
  const rows = await db
    .select({
      name: comuni.name,
      istat: comuni.istat,
      sigla: provinces.sigla,
      population: comuni.population,
      completedOn: sql<string>`${plans.completedOn}`,
      isSame,
    })
    .from(plans)
    .innerJoin(comuni, eq(comuni.id, plans.comuneId))
    .innerJoin(provinces, eq(provinces.code, comuni.provinceCode))
    .where(
      and(
        isNotNull(plans.completedOn),
        or(eq(plans.vendorId, vendorId), productId ? eq(plans.productId, productId) : undefined),
        isNull(comuni.ceasedOn),
        ne(comuni.id, id),
        sql`${provinces.regionCode} = (select region_code from provinces where code = ${provinceCode})`,
      ),
    )
    .orderBy(
      desc(isSame),
      desc(sql`${comuni.provinceCode} = ${provinceCode}`),
      sql`abs(ln(greatest(${comuni.population}, 1)) - ln(greatest(${population ?? 1}::int, 1)))`,
      comuni.id,
    )
    .limit(SHOWN);
  const hasSame = rows.some((row) => row.isSame);
  return {
    software: await nameOf(vendorId, hasSame ? productId : null),
    comuni: rows.filter((row) => row.isSame === hasSame),
  };
}

async function nameOf(vendorId: number, productId: number | null) {
  const [row] = productId
    ? await db.select({ name: products.name }).from(products).where(eq(products.id, productId))
    : await db.select({ name: vendors.name }).from(vendors).where(eq(vendors.id, vendorId));
  return row ? { name: row.name, isProduct: productId !== null } : null;
}
