import { modalityNames, stageNames } from "~/components/messages";
import { csv } from "~/lib/csv";
import type { PlanFilters, View } from "./filters";
import { unplacedNames, viewNames } from "./labels";
import { allProposals } from "./list.server";
import { messages } from "./messages";

/** A view of the list as a file for spreadsheets. */
export async function proposalsCsv(filters: PlanFilters, view: View): Promise<string> {
  const rows = await allProposals(filters, view);
  const lines = rows.map((row) => [
    row.name,
    row.sigla,
    row.istat,
    row.population,
    stageNames[row.stage],
    row.modality ? modalityNames[row.modality] : "",
    viewNames[view],
    view === "senza-date" ? null : row.fileOn,
    view === "senza-date" ? null : row.testsEndOn,
    view === "senza-date" ? null : row.startFrom,
    view === "senza-date" ? null : row.startTo,
    view === "senza-date" && row.unplaced ? unplacedNames[row.unplaced] : "",
  ]);
  return csv([messages.csv.header, ...lines]);
}
