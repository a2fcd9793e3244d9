import { stageNames } from "~/components/messages";
import { csv } from "~/lib/csv";
import { todayInRome } from "~/lib/format";
import type { WatchFilters } from "./filters";
import { listWatched } from "./list.server";
import { messages } from "./messages";

/** The filtered list as a file for spreadsheets. */
export async function watchedCsv(filters: WatchFilters): Promise<string> {
  const rows = await listWatched(filters);
  const lines = rows.map((row) => [
    row.name,
    row.sigla,
    row.istat,
    row.population,
    stageNames[row.stage],
    row.modality ?? "",
    row.sheetSentOn ?? "",
    row.missedOn ?? "",
    row.plannedFrom ?? "",
    row.plannedTo ?? "",
    row.completedOn ?? "",
    row.referenti.map(({ name, email }) => `${name ?? ""} <${email}>`).join(", "),
    row.address ?? "",
    row.remindedAt ? todayInRome(row.remindedAt) : "",
    row.informedOn ?? "",
  ]);
  return csv([messages.csv.header, ...lines]);
}
