import { eq } from "drizzle-orm";
import type { Tx } from "~db/client.server";
import { comuneCodes, comuni } from "~db/schema/registry";
import type { ComuneCode } from "../codes";

/** The comune of today a code leads to, or why there is none. */
export type Held = { comuneId: number } | { reason: string };

/** All codes, present and former, looked up in memory: some 16,000 short rows instead of a question a line. */
export async function codeHolders(tx: Tx): Promise<(code: ComuneCode) => Held> {
  const rows = await tx
    .selectDistinct({
      kind: comuneCodes.kind,
      code: comuneCodes.code,
      comuneId: comuneCodes.comuneId,
      istat: comuni.istat,
      belfiore: comuni.belfiore,
      ceasedOn: comuni.ceasedOn,
    })
    .from(comuneCodes)
    .innerJoin(comuni, eq(comuni.id, comuneCodes.comuneId));
  const byCode = grouped(rows);
  return (code) => {
    const holders = byCode.get(keyOf(code)) ?? [];
    const living = holders.filter(({ ceasedOn }) => ceasedOn === null);
    const present = living.find((holder) => holder[code.kind] === code.code) ?? (living.length === 1 && living[0]);
    if (present) return { comuneId: present.comuneId };
    if (living.length)
      return { reason: `${code.code} is a former code of ${living.length} comuni: give a present one` };
    return { reason: holders.length ? `the comune of ${code.code} has ceased` : `no comune has the code ${code.code}` };
  };
}

const keyOf = ({ kind, code }: ComuneCode) => `${kind} ${code}`;

function grouped<T extends ComuneCode>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
