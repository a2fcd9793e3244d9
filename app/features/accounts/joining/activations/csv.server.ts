import { csv } from "~/lib/csv";
import { todayInRome } from "~/lib/format";
import type { ActivationFilters } from "./filters";
import { allActivations } from "./list.server";
import { messages, stateNames } from "./messages";

const day = (date: Date | null) => (date ? todayInRome(date) : "");

/** The filtered list as a file for spreadsheets. */
export async function activationsCsv(filters: ActivationFilters): Promise<string> {
  const rows = await allActivations(filters);
  const lines = rows.map((row) => [
    row.name,
    row.sigla,
    row.istat,
    stateNames[row.state],
    row.referenti,
    row.kind ?? "",
    row.address ?? "",
    day(row.sentAt),
    day(row.expiresAt),
  ]);
  return csv([messages.csv.header, ...lines]);
}
