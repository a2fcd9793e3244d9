import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { NotFound } from "~/lib/errors";
import { db } from "~db/client.server";
import { comuneCodes, comuni, provinces, regions } from "~db/schema/registry";
import { type ComuneCode, parseComuneCode } from "./codes";
import { messages } from "./messages";

/** A comune as its page shows it. */
export type Comune = NonNullable<Awaited<ReturnType<typeof findComune>>>;

/** A comune that has, or had, a code. */
export interface CodeHolder {
  id: number;
  name: string;
  istat: string;
  province: string;
  sigla: string;
  ceasedOn: string | null;
}

/** What the address of a comune leads to. */
export type Asked =
  | { kind: "comune"; comune: Comune }
  /** The same comune at its own address; `isSpelling` when the code is its own, only written otherwise. */
  | { kind: "elsewhere"; istat: string; isSpelling: boolean }
  | { kind: "choice"; code: string; holders: CodeHolder[] };

const NEIGHBOURS = 12;

/** Every comune that has or had the code at any date, those of today first. */
export function findByCode({ kind, code }: ComuneCode): Promise<CodeHolder[]> {
  return db
    .selectDistinct({
      id: comuni.id,
      name: comuni.name,
      istat: comuni.istat,
      province: provinces.name,
      sigla: provinces.sigla,
      ceasedOn: comuni.ceasedOn,
    })
    .from(comuneCodes)
    .innerJoin(comuni, eq(comuni.id, comuneCodes.comuneId))
    .innerJoin(provinces, eq(provinces.code, comuni.provinceCode))
    .where(and(eq(comuneCodes.kind, kind), eq(comuneCodes.code, code)))
    .orderBy(sql`${comuni.ceasedOn} desc nulls first`, comuni.name, comuni.id);
}

/** The code under which a page shows who has or had `code`: the present one, or itself where there is a choice. Null: nobody. */
export async function addressOfCode(code: ComuneCode): Promise<string | null> {
  const [holder, ...others] = await findByCode(code);
  if (!holder) return null;
  return others.length || holder.ceasedOn ? code.code : holder.istat;
}

/**
 * Reads the code in the address of a comune: the ISTAT code of a comune of today is its page, any other code of a single comune
 * leads there, one that several comuni have had is a choice. Throws NotFound for what is not a code and for one nobody has.
 */
export async function resolveComune(asked: string): Promise<Asked> {
  const parsed = parseComuneCode(asked);
  if (!parsed) throw new NotFound(messages.notACode(asked.slice(0, 40)));
  const present =
    parsed.kind === "istat" ? await findComune(and(eq(comuni.istat, parsed.code), isNull(comuni.ceasedOn))) : null;
  if (present) {
    return parsed.code === asked
      ? { kind: "comune", comune: present }
      : { kind: "elsewhere", istat: present.istat, isSpelling: true };
  }
  const holders = await findByCode(parsed);
  const [holder] = holders;
  if (!holder) throw new NotFound(messages.unknownCode(parsed.code));
  if (holders.length > 1) return { kind: "choice", code: parsed.code, holders };
  if (!holder.ceasedOn) return { kind: "elsewhere", istat: holder.istat, isSpelling: false };
  const successor = await successorOf(holder.id);
  if (successor) return { kind: "elsewhere", istat: successor, isSpelling: false };
  // A ceased comune has no address that is surely its own: it is shown where it was asked for.
  const comune = await findComune(eq(comuni.id, holder.id));
  if (!comune) throw new NotFound(messages.unknownCode(parsed.code));
  return { kind: "comune", comune };
}

/** The ISTAT code of the comune of today that took over, at the end of however many mergers; null where nobody did. */
async function successorOf(comuneId: number): Promise<string | null> {
  const [last] = await db.execute<{ istat: string }>(sql`
    with recursive chain (id) as (
      select ${comuneId}::bigint
      union select s.successor_id from comune_successors s join chain on chain.id = s.comune_id)
    select c.istat from chain join comuni c on c.id = chain.id where c.ceased_on is null limit 1`);
  return last?.istat ?? null;
}

async function findComune(condition: ReturnType<typeof and>) {
  const [row] = await db
    .select({
      id: comuni.id,
      name: comuni.name,
      nameKey: comuni.nameKey,
      istat: comuni.istat,
      belfiore: comuni.belfiore,
      population: comuni.population,
      populationYear: comuni.populationYear,
      ceasedOn: comuni.ceasedOn,
      provinceCode: comuni.provinceCode,
      sigla: provinces.sigla,
      province: provinces.name,
      regionCode: regions.code,
      region: regions.name,
    })
    .from(comuni)
    .innerJoin(provinces, eq(provinces.code, comuni.provinceCode))
    .innerJoin(regions, eq(regions.code, provinces.regionCode))
    .where(condition);
  return row ?? null;
}

/** Comuni of the same province that stand nearest in the alphabet, half before and half after where there are enough. */
export async function neighboursOf({ nameKey, id, provinceCode }: Comune): Promise<{ name: string; istat: string }[]> {
  const [before, after] = await Promise.all([side("<"), side(">")]);
  const spare = Math.max(NEIGHBOURS / 2, NEIGHBOURS - after.length);
  const taken = before.slice(0, spare);
  return [...taken.reverse(), ...after.slice(0, NEIGHBOURS - taken.length)];

  function side(sign: "<" | ">") {
    const way = sign === "<" ? desc : asc;
    return db
      .select({ name: comuni.name, istat: comuni.istat })
      .from(comuni)
      .where(
        and(
          eq(comuni.provinceCode, provinceCode),
          isNull(comuni.ceasedOn),
          sql`(${comuni.nameKey}, ${comuni.id}) ${sql.raw(sign)} (${nameKey}::text, ${id}::bigint)`,
        ),
      )
      .orderBy(way(comuni.nameKey), way(comuni.id))
      .limit(NEIGHBOURS);
  }
}
