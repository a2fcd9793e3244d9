import { nameKey } from "~/lib/text";
import { db } from "~db/client.server";
import { comuneCodes, comuneNames, comuni, provinces, regions } from "~db/schema/registry";

/** No two rows of a test file have the same codes; none has one of the starting list. */
let made = 0;

function figures(length: number): string {
  made += 1;
  return String(made).padStart(length, "0");
}

export async function makeRegion(values: Partial<typeof regions.$inferInsert> = {}) {
  const code = values.code ?? `R${figures(2)}`;
  const [row] = await db
    .insert(regions)
    .values({ code, name: `Regione ${code}`, ...values })
    .returning();
  if (!row) throw new Error("the region was not written");
  return row;
}

export async function makeProvince(values: Partial<typeof provinces.$inferInsert> = {}) {
  const regionCode = values.regionCode ?? (await makeRegion()).code;
  const code = values.code ?? `P${figures(3)}`;
  const [row] = await db
    .insert(provinces)
    .values({ code, sigla: `Z${made}`, name: `Provincia ${code}`, ...values, regionCode })
    .returning();
  if (!row) throw new Error("the province was not written");
  return row;
}

interface ComuneValues extends Partial<typeof comuni.$inferInsert> {
  /** Codes it had before, with the dates. */
  former?: { kind: "istat" | "belfiore"; code: string; validFrom?: string; validTo?: string }[];
}

/** A comune with its name and its codes, undated as in the starting list. */
export async function makeComune({ former = [], ...values }: ComuneValues = {}) {
  const provinceCode = values.provinceCode ?? (await makeProvince()).code;
  const istat = values.istat ?? `9${figures(5)}`;
  const belfiore = values.belfiore ?? `Z${figures(3)}`;
  const name = values.name ?? `Comune ${istat}`;
  const defaults = { name, nameKey: nameKey(name), population: 1000, populationYear: 2011 };
  const [row] = await db
    .insert(comuni)
    .values({ ...defaults, ...values, istat, belfiore, provinceCode })
    .returning();
  if (!row) throw new Error("the comune was not written");
  const comuneId = row.id;
  await db.insert(comuneNames).values({ comuneId, name });
  const present = [
    { kind: "istat" as const, code: istat },
    { kind: "belfiore" as const, code: belfiore },
  ];
  await db.insert(comuneCodes).values([...present, ...former].map((code) => ({ comuneId, ...code })));
  return row;
}
