import { sql } from "drizzle-orm";
import type { Tx } from "~db/client.server";
import type { ArchiveComune } from "./comuni";

/** A comune as the registry has it, with its dated rows as one text to compare. */
export interface KnownComune extends Record<string, unknown> {
  id: number;
  name: string;
  istat: string;
  belfiore: string;
  provinceCode: string;
  ceasedOn: string | null;
  names: string;
  istats: string;
  belfiores: string;
}

/** All comuni of the registry, found by code. */
export async function readKnown(tx: Tx) {
  const rows = await tx.execute<KnownComune>(sql`
    select c.id::int, c.name, c.istat, c.belfiore, c.province_code "provinceCode", c.ceased_on::text "ceasedOn",
      coalesce(n.text, '') names, coalesce(i.text, '') istats, coalesce(b.text, '') belfiores
    from comuni c
    left join (select comune_id, string_agg(concat_ws('|', name, valid_from, coalesce(valid_to::text, '')), ';' order by valid_from, id) text
      from comune_names group by 1) n on n.comune_id = c.id
    left join (select comune_id, string_agg(concat_ws('|', code, valid_from, coalesce(valid_to::text, '')), ';' order by valid_from, id) text
      from comune_codes where kind = 'istat' group by 1) i on i.comune_id = c.id
    left join (select comune_id, string_agg(concat_ws('|', code, valid_from, coalesce(valid_to::text, '')), ';' order by valid_from, id) text
      from comune_codes where kind = 'belfiore' group by 1) b on b.comune_id = c.id`);
  const present = rows.filter(({ ceasedOn }) => ceasedOn === null);
  const ceased = rows.filter(({ ceasedOn }) => ceasedOn !== null);
  const byBelfiore = indexed([...ceased, ...present], ({ belfiore }) => belfiore);
  const presentByIstat = indexed(present, ({ istat }) => istat);
  // Without a Belfiore code only all of the last period tells one from another.
  const nameless = indexed(
    ceased.filter(({ belfiore }) => belfiore === ""),
    ({ istat, ceasedOn }) => `${istat} ${ceasedOn}`,
  );
  return {
    present,
    match({ shown, ceasedOn }: ArchiveComune): KnownComune | undefined {
      if (shown.belfiore === null) return nameless.get(`${shown.istat} ${ceasedOn}`);
      return byBelfiore.get(shown.belfiore) ?? (ceasedOn === null ? presentByIstat.get(shown.istat) : undefined);
    },
  };
}

function indexed(rows: readonly KnownComune[], keyOf: (row: KnownComune) => string): Map<string, KnownComune> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}
