import { stageNames } from "~/components/messages";
import { csv } from "~/lib/csv";
import { STAGES } from "~db/enums";
import { messages } from "./messages";
import { readProgress } from "./queries.server";

/** The table of regions as a file for spreadsheets. */
export async function progressCsv(): Promise<string> {
  const { regions } = await readProgress();
  const header = [messages.region, messages.total, ...STAGES.map((stage) => stageNames[stage]), messages.lateShort];
  const rows = regions.map((region) => [
    region.name,
    region.total,
    ...STAGES.map((stage) => region[stage]),
    region.late,
  ]);
  return csv([header, ...rows]);
}
