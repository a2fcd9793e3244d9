/** What makes Excel read UTF-8; once, before the first line. */
export const BOM = "\ufeff";

type Cell = string | number | null;

/** A whole file as Italian spreadsheets open them: `;` between cells, CRLF between lines, quotes as in RFC 4180. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return BOM + csvLines(rows);
}

/** Lines of such a file, for one that is written piece by piece. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("");
}

function cell(value: Cell): string {
  const text = typeof value === "string" ? inert(value) : String(value ?? "");
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that a spreadsheet would run as a formula is marked as text. */
function inert(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}
