import type { Readable } from "node:stream";
import { parse } from "csv-parse";
import { z } from "zod";

/** One period of a comune in the Ministry's archive: a name, codes and a province, from a day to a day. */
export interface ArchiveRow {
  line: number;
  validFrom: string;
  /** Null for the period of today. */
  validTo: string | null;
  istat: string;
  /** Null where the archive says ND: never given. */
  belfiore: string | null;
  name: string;
  provinceCode: string;
  sigla: string;
  regionCode: string;
  /** Plate letters of the seat of the authority that watches it; "" where the archive has none. */
  authority: string;
  isPresent: boolean;
}

/** A fault of the file: nothing of it is imported. */
export class ArchiveFault extends Error {}

const day = z.iso.date("is not a day");
const schema = z.object({
  DATAISTITUZIONE: day,
  DATACESSAZIONE: day,
  CODISTAT: z.string().regex(/^\d{6}$/, "is not six figures"),
  CODCATASTALE: z.string().regex(/^([A-Z]\d{3}|ND)$/, "is not a letter and three figures, or ND"),
  DENOMINAZIONE_IT: z.string().trim().min(1, "is empty"),
  IDPROVINCIAISTAT: z.string().regex(/^\d{3}$/, "is not three figures"),
  SIGLAPROVINCIA: z.string().trim(),
  IDREGIONE: z.string().trim(),
  IDPREFETTURA: z.string().trim(),
  STATO: z.enum(["A", "C"], "is neither A nor C"),
});

const FOREVER = "9999-12-31";

/** Reads the archive row by row. Throws `ArchiveFault` with the line, the column and what is wrong there. */
export async function* readArchive(file: Readable): AsyncGenerator<ArchiveRow> {
  const rows = file.pipe(parse({ bom: true, columns: true, info: true, skip_empty_lines: true }));
  try {
    for await (const { record, info } of rows) yield rowOf(record, info.lines);
  } catch (error) {
    if (error instanceof ArchiveFault) throw error;
    throw new ArchiveFault(error instanceof Error ? error.message : String(error));
  } finally {
    rows.destroy();
    file.destroy();
  }
}

function rowOf(record: unknown, line: number): ArchiveRow {
  const parsed = schema.safeParse(record);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ArchiveFault(`line ${line}, ${issue?.path.join(".")}: ${issue?.message}`);
  }
  const row = parsed.data;
  if (row.DATACESSAZIONE < row.DATAISTITUZIONE) throw new ArchiveFault(`line ${line}: ends before it begins`);
  return {
    line,
    validFrom: row.DATAISTITUZIONE,
    validTo: row.DATACESSAZIONE === FOREVER ? null : row.DATACESSAZIONE,
    istat: row.CODISTAT,
    belfiore: row.CODCATASTALE === "ND" ? null : row.CODCATASTALE,
    name: row.DENOMINAZIONE_IT,
    provinceCode: row.IDPROVINCIAISTAT,
    sigla: row.SIGLAPROVINCIA,
    regionCode: row.IDREGIONE,
    authority: row.IDPREFETTURA,
    isPresent: row.STATO === "A",
  };
}
