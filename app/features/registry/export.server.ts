import { csv } from "~/lib/csv";
import { nameKey } from "~/lib/text";
import type { Filters } from "./filters";
import { allComuni } from "./list.server";
import { messages } from "./messages";

const HEADER = [
  messages.columns.name,
  messages.columns.province,
  messages.csv.sigla,
  messages.columns.region,
  messages.columns.istat,
  messages.csv.belfiore,
  messages.columns.population,
  messages.csv.year,
];

/** The filtered list as a file for spreadsheets; all of it is some 600 kB. */
export async function comuniCsv(filters: Filters): Promise<{ name: string; body: string }> {
  const rows = await allComuni(filters);
  const lines = rows.map((row) => [
    row.name,
    row.province,
    row.sigla,
    row.region,
    row.istat,
    row.belfiore,
    row.population,
    row.populationYear,
  ]);
  return { name: fileName(filters), body: csv([HEADER, ...lines]) };
}

/** `comuni-emilia-romagna-bo-san.csv`: only letters and figures, whatever was typed. */
function fileName({ region, province, key }: Filters): string {
  const parts = [messages.csv.file, region?.name, province?.sigla, key.slice(0, 40)];
  return `${parts.flatMap((part) => (part ? nameKey(part).split(" ") : [])).join("-")}.csv`;
}
