import { asc, eq } from "drizzle-orm";
import { type Db, db } from "~db/client.server";
import { products, vendors } from "~db/schema/accounts";
import { makerNamed, vendorKey } from "./spellings";

export interface Product {
  id: number;
  name: string;
}

export interface Vendor {
  id: number;
  name: string;
  products: Product[];
}

/** All makers with their products, both by name. */
export async function listVendors(): Promise<Vendor[]> {
  const rows = await db
    .select({ id: vendors.id, name: vendors.name, productId: products.id, product: products.name })
    .from(vendors)
    .leftJoin(products, eq(products.vendorId, vendors.id))
    .orderBy(asc(vendors.name), asc(products.name));
  const list = new Map<number, Vendor>();
  for (const { id, name, productId, product } of rows) {
    const vendor = list.get(id) ?? { id, name, products: [] };
    list.set(id, vendor);
    if (productId !== null && product !== null) vendor.products.push({ id: productId, name: product });
  }
  return [...list.values()];
}

/** The makers that texts mean, by text; those of an import that are not known yet are added. Texts that name none are left out. */
export async function vendorsNamed(
  tx: Db,
  texts: readonly string[],
  { add = false } = {},
): Promise<Map<string, number>> {
  const known = await tx.select({ id: vendors.id, name: vendors.name }).from(vendors);
  const byKey = new Map(known.map(({ id, name }) => [vendorKey(name), id]));
  const found = new Map<string, number>();
  for (const text of new Set(texts)) {
    const name = makerNamed(text);
    if (!name) continue;
    const key = vendorKey(name);
    if (!byKey.has(key) && add) {
      const [made] = await tx.insert(vendors).values({ name }).returning({ id: vendors.id });
      if (made) byKey.set(key, made.id);
    }
    const id = byKey.get(key);
    if (id !== undefined) found.set(text, id);
  }
  return found;
}
