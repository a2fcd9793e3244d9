import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { parse } from "csv-parse";
import type { z } from "zod";
import { PlanFileFault, type PlanImportOptions } from "./report";

/**
 * The rows of a CSV file with a header, each read by `schema`, with its line. Throws `PlanFileFault` for a column that is missing
 * and for a cell that cannot be read: the file is then not the one it should be.
 */
export async function* readRows<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  onProgress: PlanImportOptions["onProgress"],
): AsyncGenerator<{ line: number; row: z.infer<Schema> }> {
  const { size } = await stat(file);
  const options = { bom: true, columns: true, info: true, trim: true, skip_empty_lines: true } as const;
  const records = createReadStream(file).pipe(parse(options));
  try {
    for await (const { record, info } of records) {
      const parsed = schema.safeParse(record);
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new PlanFileFault(`line ${info.lines}, ${issue?.path.join(".")}: ${issue?.message}`);
      }
      onProgress?.(Math.min(info.bytes, size), size);
      yield { line: info.lines, row: parsed.data };
    }
  } catch (error) {
    if (error instanceof PlanFileFault) throw error;
    throw new PlanFileFault(error instanceof Error ? error.message : String(error));
  } finally {
    records.destroy();
  }
}
