import { stageNames } from "~/components/messages";
import { csv } from "~/lib/csv";
import type { StandingFilters } from "./filters";
import { allStanding } from "./list.server";
import { messages } from "./messages";

/** The filtered list as a file for spreadsheets; the software stands in it only for whoever may see it. */
export async function standingCsv(filters: StandingFilters, maySeeSoftware: boolean): Promise<string> {
  const rows = await allStanding(filters, maySeeSoftware);
  const lines = rows.map((row) => [
    row.name,
    row.sigla,
    row.istat,
    row.population,
    stageNames[row.stage],
    row.modality ?? "",
    row.sheetSentOn ?? "",
    row.plannedFrom ?? "",
    row.plannedTo ?? "",
    row.completedOn ?? "",
    row.missedOn ? "sì" : "no",
    ...(maySeeSoftware ? [row.software] : []),
  ]);
  return csv([[...messages.csv.header, ...(maySeeSoftware ? [messages.csv.software] : [])], ...lines]);
}
