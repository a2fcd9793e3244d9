import { eq } from "drizzle-orm";
import { vendorsNamed } from "~/features/accounts/vendors/list.server";
import type { Db } from "~db/client.server";
import { products, vendors } from "~db/schema/accounts";
import type { Answers } from "./schema";

export interface Software {
  vendorId: number | null;
  productId: number | null;
  vendor: string | null;
  product: string | null;
  /** What stands on the plan: the product, else what was typed, else its maker. */
  software: string | null;
}

/** What was chosen, as the list has it now; null when it has gone from it. A maker that was typed is looked up. */
export async function softwareOf(on: Db, answers: Partial<Answers>): Promise<Software | null> {
  const { productId = null, vendorId = null, otherSoftware = null } = answers;
  if (productId) return productIn(on, productId);
  const named = otherSoftware ? await vendorsNamed(on, [otherSoftware]) : null;
  const makerId = vendorId ?? named?.get(otherSoftware ?? "") ?? null;
  const [maker] = makerId ? await on.select().from(vendors).where(eq(vendors.id, makerId)) : [];
  if (vendorId && !maker) return null;
  const vendor = maker?.name ?? null;
  return { vendorId: maker?.id ?? null, productId: null, vendor, product: null, software: otherSoftware ?? vendor };
}

async function productIn(on: Db, id: number): Promise<Software | null> {
  const [row] = await on
    .select({ vendorId: vendors.id, vendor: vendors.name, productId: products.id, product: products.name })
    .from(products)
    .innerJoin(vendors, eq(vendors.id, products.vendorId))
    .where(eq(products.id, id));
  return row ? { ...row, software: row.product } : null;
}
