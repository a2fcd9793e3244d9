import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export type CsvRow = Record<string, string>;

/** Rows of a CSV text by column, with quotes as in RFC 4180. Written for this check alone: the importers have another reader. */
export function parseCsv(text: string): CsvRow[] {
  const [head = [], ...rows] = cells(text.replace(/^\uFEFF/, ""));
  return rows
    .filter((row) => row.length > 1 || row[0])
    .map((row) => Object.fromEntries(head.map((name, index) => [name, (row[index] ?? "").trim()])));
}

function cells(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "") break;
    if (end !== ",") rows.push([]);
  }
  return rows;
}

const HEADS = {
  archive: "DATAISTITUZIONE",
  sheets: "MODALITA_ACCESSO",
  takeovers: "data_subentro",
} as const;

export type Files = Record<keyof typeof HEADS, CsvRow[]>;

/** The three files of a folder, each told by a column only it has. Throws when one is missing or stands there twice. */
export function readFiles(folder: string): Files {
  const found: Partial<Files> = {};
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".csv"))) {
    const text = readFileSync(path.join(folder, name), "utf8");
    const [head = ""] = text.split("\n", 1);
    for (const kind of Object.keys(HEADS) as (keyof Files)[]) {
      if (!new RegExp(`(^|[,"\uFEFF])${HEADS[kind]}([,"\r]|$)`).test(head) || !isWhole(kind, head)) continue;
      if (found[kind]) throw new Error(`${folder} has two files with ${HEADS[kind]}`);
      found[kind] = parseCsv(text);
    }
  }
  const { archive, sheets, takeovers } = found;
  if (!archive || !sheets || !takeovers) throw new Error(`${folder} lacks a file with one of ${Object.values(HEADS)}`);
  return { archive, sheets, takeovers };
}

/** Lists made of these files have some of their columns, too. */
function isWhole(kind: keyof Files, head: string): boolean {
  return kind !== "archive" ? /SW1|primo_presubentro/.test(head) : /IDPREFETTURA/.test(head);
}
