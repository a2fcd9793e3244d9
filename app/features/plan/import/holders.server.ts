import { sql } from "drizzle-orm";
import { nameKey } from "~/lib/text";
import type { Tx } from "~db/client.server";

export interface Sought {
  istat: string;
  belfiore?: string;
  name: string;
  /** Plate letters of the province. */
  sigla: string;
  /** The codes are those of this day. */
  on: string;
}

interface Holder extends Record<string, unknown> {
  comuneId: number;
  kind: "istat" | "belfiore";
  code: string;
  validFrom: string | null;
  validTo: string | null;
  nameKey: string;
  sigla: string;
  ceasedOn: string | null;
}

/**
 * Finds the comune a row is about: by the ISTAT code it had on that day, else by its Belfiore code, else by an ISTAT code it has had,
 * else by its name in the province. The ids of several when it cannot be told, none when nobody answers.
 */
export async function comuneFinder(tx: Tx): Promise<(sought: Sought) => number[]> {
  const rows = await tx.execute<Holder>(sql`
    select k.comune_id::int "comuneId", k.kind, k.code, k.valid_from::text "validFrom", k.valid_to::text "validTo",
      c.name_key "nameKey", p.sigla, c.ceased_on::text "ceasedOn"
    from comune_codes k join comuni c on c.id = k.comune_id join provinces p on p.code = c.province_code`);
  const byCode = grouped(rows, keyOf);
  const byName = grouped(rows, ({ nameKey: key, sigla }) => `${key} ${sigla}`);
  return ({ istat, belfiore, name, sigla, on }) => {
    const ofIstat = byCode.get(`istat ${istat}`) ?? [];
    const ofBelfiore = belfiore ? (byCode.get(`belfiore ${belfiore}`) ?? []) : [];
    const isThen = ({ validFrom, validTo }: Holder) => (!validFrom || validFrom <= on) && (!validTo || validTo >= on);
    const tries = [
      ofIstat.filter(isThen),
      ofBelfiore.filter(isThen),
      ofBelfiore,
      ofIstat,
      (byName.get(`${nameKey(name)} ${sigla}`) ?? []).filter(({ ceasedOn }) => !ceasedOn || ceasedOn >= on),
    ];
    for (const found of tries) {
      const ids = new Set(found.map(({ comuneId }) => comuneId));
      // A code that two comuni had on that day, as the archive has it: the name decides.
      const named = ids.size > 1 ? found.filter((holder) => holder.nameKey === nameKey(name)) : [];
      if (ids.size) return [...(named.length ? new Set(named.map(({ comuneId }) => comuneId)) : ids)];
    }
    return [];
  };
}

const keyOf = ({ kind, code }: Holder) => `${kind} ${code}`;

function grouped<T>(rows: readonly T[], of: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(of(row));
    if (group) group.push(row);
    else groups.set(of(row), [row]);
  }
  return groups;
}
