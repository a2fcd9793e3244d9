import { sql } from "drizzle-orm";
import type { Tx } from "~db/client.server";
import { provinces, regions } from "~db/schema/registry";
import type { ArchiveRow } from "./rows";

/** Names of provinces that only former comuni stood in; the archive has their letters alone. */
const FORMER: Record<string, string> = {
  "104": "Olbia-Tempio",
  "105": "Ogliastra",
  "106": "Medio Campidano",
  "107": "Carbonia-Iglesias",
  "701": "Fiume",
  "702": "Pola",
  "703": "Zara",
};
const CEDED = { code: "EX", name: "Territori ceduti" };

/** Adds the provinces of former times, so that every comune that ever was has a place. */
export async function addPlaces(tx: Tx, rows: readonly ArchiveRow[]): Promise<void> {
  const known = new Set((await tx.select({ code: provinces.code }).from(provinces)).map(({ code }) => code));
  const knownRegions = new Set((await tx.select({ code: regions.code }).from(regions)).map(({ code }) => code));
  const former = new Map<string, ArchiveRow>();
  for (const row of rows) if (!known.has(row.provinceCode)) former.set(row.provinceCode, row);
  if (!former.size) return;
  await tx.insert(regions).values(CEDED).onConflictDoNothing();
  await tx.insert(provinces).values(
    [...former.values()].map(({ provinceCode, sigla, regionCode }) => ({
      code: provinceCode,
      sigla,
      name: FORMER[provinceCode] ?? (sigla || provinceCode),
      regionCode: knownRegions.has(regionCode) ? regionCode : CEDED.code,
      isFormer: true,
    })),
  );
}

/** Which authority watches each province of today: the one whose seat the archive names (Cagliari also watches Sud Sardegna). */
export async function assignAuthorities(tx: Tx, rows: readonly ArchiveRow[]): Promise<void> {
  const pairs = new Map<string, { provinceCode: string; seat: string }>();
  for (const { isPresent, provinceCode, authority } of rows)
    if (isPresent && authority) pairs.set(provinceCode, { provinceCode, seat: authority });
  await tx.execute(sql`
    update authority_provinces ap set authority_id = seat.authority_id
    from json_to_recordset(${JSON.stringify([...pairs.values()])}::text::json) as r("provinceCode" text, seat text)
    join provinces p on p.sigla = r.seat and not p.is_former
    join authority_provinces seat on seat.province_code = p.code
    where ap.province_code = r."provinceCode" and ap.authority_id <> seat.authority_id`);
}
