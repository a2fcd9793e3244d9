import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { z } from "zod";
import { ADDRESS_KINDS, type AddressKind } from "~db/enums";
import { type ComuneCode, parseComuneCode } from "../codes";
import { type ContactFault, ContactFaults } from "./faults";
import { describeText, textOf } from "./text.server";

/** A row that reads as one. */
export interface ContactRow {
  line: number;
  code: ComuneCode;
  address: string;
  kind: AddressKind;
}

type Column = "code" | "address" | "kind";

const NAMES: Record<string, Column> = {
  code: "code",
  codice: "code",
  address: "address",
  indirizzo: "address",
  kind: "kind",
  tipo: "kind",
};

const addressSchema = z.email().max(254);

/** Reads the rows of a file of contacts, whatever program wrote it. Throws `ContactFaults` when it is not a table of contacts at all. */
export async function readContacts(file: string, onProgress?: (done: number, total: number) => void) {
  const { encoding, delimiter, bytes } = await describeText(file);
  const text = Readable.from(textOf(file, encoding, (done) => onProgress?.(done, bytes)));
  const options = { delimiter, info: true, bom: true, trim: true, relax_column_count: true, skip_empty_lines: true };
  const parser = text.pipe(parse(options));
  const rows: ContactRow[] = [];
  const faults: ContactFault[] = [];
  let columns: Map<Column, number> | undefined;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (!columns) {
        columns = columnsOf(record);
        continue;
      }
      if (record.every((cell) => cell === "")) continue;
      const row = rowOf(info.lines, record, columns);
      if ("reason" in row) faults.push(row);
      else rows.push(row);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Its own sentence quotes the line.
    throw new ContactFaults([{ line: Number(error.lines ?? 1), reason: "a quotation mark is opened and not closed" }]);
  }
  if (!columns) throw new ContactFaults([{ line: 1, reason: "the file is empty" }]);
  return { rows, faults };
}

function columnsOf(header: readonly string[]): Map<Column, number> {
  const columns = new Map<Column, number>();
  for (const [index, name] of header.entries()) {
    const column = NAMES[name.toLowerCase()];
    if (column && !columns.has(column)) columns.set(column, index);
  }
  if (columns.size === 3) return columns;
  const wanted = "the first line must name the columns codice, indirizzo, tipo (or code, address, kind)";
  throw new ContactFaults([{ line: 1, reason: wanted }]);
}

function rowOf(line: number, record: readonly string[], columns: Map<Column, number>): ContactRow | ContactFault {
  const cell = (column: Column) => record[columns.get(column) ?? -1] ?? "";
  const code = parseComuneCode(cell("code"));
  if (!code)
    return { line, reason: "the code is neither six figures (ISTAT) nor a letter and three figures (Belfiore)" };
  const address = addressSchema.safeParse(cell("address").toLowerCase());
  if (!address.success) return { line, reason: "the address is not a complete e-mail address" };
  const kind = ADDRESS_KINDS.find((known) => known === cell("kind").toLowerCase().replace("-", ""));
  if (!kind) return { line, reason: "the kind is neither pec nor email" };
  return { line, code, address: address.data, kind };
}
