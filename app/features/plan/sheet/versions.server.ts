import { and, desc, eq, sql } from "drizzle-orm";
import { NotFound } from "~/lib/errors";
import { type Db, db } from "~db/client.server";
import { people, products, vendors } from "~db/schema/accounts";
import { campaigns, sheets } from "~db/schema/plan";

/** A sheet that was sent, as pages show it. */
export type Version = Awaited<ReturnType<typeof listVersions>>[number];

const columns = {
  id: sheets.id,
  version: sheets.version,
  sentOn: sheets.sentOn,
  createdAt: sheets.createdAt,
  isImported: sql<boolean>`${sheets.sentBy} is null`,
  /** Null: it came by import, or the account was closed. */
  sender: people.name,
  modality: sheets.modality,
  adaptationDays: sheets.adaptationDays,
  adaptedBy: sheets.adaptedBy,
  workstations: sheets.workstations,
  testsFrom: sheets.testsFrom,
  software: sheets.software,
  vendorId: sheets.vendorId,
  vendor: vendors.name,
  productId: sheets.productId,
  product: products.name,
  keepsBothRegisters: sheets.keepsBothRegisters,
  contactName: sheets.contactName,
  contactEmail: sheets.contactEmail,
  contactPhone: sheets.contactPhone,
  notes: sheets.notes,
  isLate: sheets.isLate,
  flags: sheets.flags,
  deadline: campaigns.deadline,
};

/** Every version a comune has sent, the one in force first. */
export function listVersions(comuneId: number, on: Db = db) {
  return on
    .select(columns)
    .from(sheets)
    .innerJoin(campaigns, eq(campaigns.id, sheets.campaignId))
    .leftJoin(people, eq(people.id, sheets.sentBy))
    .leftJoin(vendors, eq(vendors.id, sheets.vendorId))
    .leftJoin(products, eq(products.id, sheets.productId))
    .where(eq(sheets.comuneId, comuneId))
    .orderBy(desc(sheets.version));
}

/** One version and the one before it; throws NotFound for a number nobody has sent. */
export async function readVersion(comuneId: number, number: string | undefined) {
  const all = await listVersions(comuneId);
  const index = all.findIndex(({ version }) => String(version) === number);
  const version = all[index];
  if (!version) throw new NotFound();
  return { version, former: all[index + 1] ?? null, isInForce: index === 0 };
}

/** The number of the version in force; 0 while there is none. */
export async function versionInForce(comuneId: number, on: Db = db): Promise<number> {
  const [row] = await on
    .select({ version: sql<number>`coalesce(max(${sheets.version}), 0)::int` })
    .from(sheets)
    .where(and(eq(sheets.comuneId, comuneId)));
  return row?.version ?? 0;
}
