import { createHash } from "node:crypto";
import { and, inArray, isNull, sql } from "drizzle-orm";
import { publicChange } from "~/lib/changes/public-change.server";
import { type Db, db, type Tx } from "~db/client.server";
import { comuneCodes, comuni, provinces, regions } from "~db/schema/registry";
import { addAuthorities } from "./authorities.server";
import { CENSUS_YEAR, type ListedComune, readStartingList, type StartingList } from "./package.server";

export interface RegistryReport {
  added: number;
  changed: number;
  /** As the list has them, or known better than the list does. */
  unchanged: number;
}

interface Options {
  onProgress?(done: number, total: number): void;
}

interface Differences {
  added: ListedComune[];
  changed: (ListedComune & { id: number })[];
}

/** Any number, the same in every process: two that import together do so one after the other. */
export const REGISTRY_LOCK = 20110009;
const ROWS_A_STATEMENT = 2000;

/**
 * Brings the registry to the starting list, all or nothing; a second run writes nothing. Comuni that a richer source has touched
 * (their names or codes have dates, or their population is of a later census) are left alone, as are those the list lacks.
 * Regions and provinces are only added.
 */
export async function importRegistry({ onProgress }: Options = {}): Promise<RegistryReport> {
  const [list, mark] = await Promise.all([readStartingList(), markOfRegistry()]);
  const untouched = { added: 0, changed: 0, unchanged: list.comuni.length };
  if (mark === markOf(list.comuni) || isNone(await compare(db, list.comuni))) return untouched;
  return publicChange(["/comuni", "/avanzamento"], async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${REGISTRY_LOCK})`);
    const differences = await compare(tx, list.comuni);
    await addPlaces(tx, list);
    await write(tx, differences, onProgress);
    const [added, changed] = [differences.added.length, differences.changed.length];
    return { added, changed, unchanged: list.comuni.length - added - changed };
  });
}

/** One text for all comuni of today: at nearly every start it is that of the list, and no row needs to be read. */
async function markOfRegistry(): Promise<string | null> {
  const [row] = await db.execute<{ mark: string | null }>(sql`
    select md5(string_agg(concat_ws('|', istat, belfiore, name, name_key, province_code, population), ';' order by istat collate "C")) mark
    from comuni where ceased_on is null`);
  return row?.mark ?? null;
}

function markOf(list: ListedComune[]): string {
  const lines = list.map((row) =>
    [row.istat, row.belfiore, row.name, row.nameKey, row.provinceCode, row.population].join("|"),
  );
  return createHash("md5").update(lines.sort().join(";")).digest("hex");
}

function isNone({ added, changed }: Differences): boolean {
  return added.length === 0 && changed.length === 0;
}

/** What differs from the list among comuni that nobody has touched since. */
async function compare(tx: Db, list: ListedComune[]): Promise<Differences> {
  const known = await tx
    .select({
      id: comuni.id,
      name: comuni.name,
      nameKey: comuni.nameKey,
      istat: comuni.istat,
      belfiore: comuni.belfiore,
      provinceCode: comuni.provinceCode,
      population: comuni.population,
      isTouched: sql<boolean>`
        coalesce(${comuni.populationYear} > ${CENSUS_YEAR}, false)
        or ${comuni.id} in (select comune_id from comune_names where valid_from is not null or valid_to is not null)
        or ${comuni.id} in (select comune_id from comune_codes where valid_from is not null or valid_to is not null)`,
    })
    .from(comuni)
    .where(isNull(comuni.ceasedOn));
  const byIstat = new Map(known.map((row) => [row.istat, row]));
  const changed = list.flatMap((comune) => {
    const row = byIstat.get(comune.istat);
    return row && !row.isTouched && FIELDS.some((field) => row[field] !== comune[field])
      ? [{ id: row.id, ...comune }]
      : [];
  });
  const missing = list.filter(({ istat }) => !byIstat.has(istat));
  const former = await formerCodes(tx, missing);
  return { added: missing.filter(({ istat }) => !former.has(istat)), changed };
}

const FIELDS = ["name", "nameKey", "belfiore", "provinceCode", "population"] as const;

/** Of comuni that are not there under their code: those that a richer source has recoded or ceased. */
async function formerCodes(tx: Db, missing: ListedComune[]): Promise<Set<string>> {
  if (!missing.length) return new Set();
  const codes = missing.map(({ istat }) => istat);
  const rows = await tx
    .select({ code: comuneCodes.code })
    .from(comuneCodes)
    .where(and(sql`${comuneCodes.kind} = 'istat'`, inArray(comuneCodes.code, codes)));
  return new Set(rows.map(({ code }) => code));
}

async function addPlaces(tx: Tx, list: StartingList): Promise<void> {
  await tx.insert(regions).values(list.regions).onConflictDoNothing();
  await tx.insert(provinces).values(list.provinces).onConflictDoNothing();
  await addAuthorities(tx);
}

async function write(tx: Tx, { added, changed }: Differences, onProgress: Options["onProgress"]): Promise<void> {
  const total = added.length + changed.length;
  let done = 0;
  for (const [rows, statement] of [...slices(added, insert), ...slices(changed, update)]) {
    await tx.execute(statement);
    done += rows;
    onProgress?.(done, total);
  }
  // The planner knows nothing of so many new rows, and the index of names has not yet sorted them in.
  if (added.length) {
    await tx.execute(sql`analyze comuni, comune_names, comune_codes`);
    await tx.execute(sql`select gin_clean_pending_list('comuni_name_trigram')`);
  }
}

function slices<T>(rows: T[], statement: (rows: T[]) => ReturnType<typeof sql>) {
  const starts = Array.from(
    { length: Math.ceil(rows.length / ROWS_A_STATEMENT) },
    (_, index) => index * ROWS_A_STATEMENT,
  );
  return starts.map((start) => {
    const slice = rows.slice(start, start + ROWS_A_STATEMENT);
    return [slice.length, statement(slice)] as const;
  });
}

function insert(rows: ListedComune[]) {
  return sql`
    with added as (
      insert into comuni (name, name_key, istat, belfiore, province_code, population, population_year)
      select name, "nameKey", istat, belfiore, "provinceCode", population, ${CENSUS_YEAR} from ${asRows(rows)}
      returning id, name, istat, belfiore
    ), named as (
      insert into comune_names (comune_id, name) select id, name from added
    )
    insert into comune_codes (comune_id, kind, code)
    select id, 'istat', istat from added union all select id, 'belfiore', belfiore from added`;
}

function update(rows: (ListedComune & { id: number })[]) {
  return sql`
    with changed as (
      update comuni set name = r.name, name_key = r."nameKey", belfiore = r.belfiore, province_code = r."provinceCode",
        population = r.population, population_year = ${CENSUS_YEAR}
      from ${asRows(rows)} where comuni.id = r.id
      returning comuni.id, r.name, r.belfiore
    ), named as (
      update comune_names n set name = changed.name from changed
      where n.comune_id = changed.id and n.name <> changed.name
    )
    update comune_codes c set code = changed.belfiore from changed
    where c.comune_id = changed.id and c.kind = 'belfiore' and c.code <> changed.belfiore`;
}

/** Many rows in one parameter. */
function asRows(rows: ListedComune[]) {
  return sql`json_to_recordset(${JSON.stringify(rows)}::text::json) as r(
    id bigint, name text, "nameKey" text, istat text, belfiore text, "provinceCode" text, population int)`;
}
