import { stageNames } from "~/components/messages";
import { csv } from "~/lib/csv";
import { todayInRome } from "~/lib/format";
import { STAGES } from "~db/enums";
import { type Group, type Measure, readView, share, type View } from "./counts";
import { messages } from "./messages";
import { type Shape, shapesOf, VIEW_BOX } from "./shapes.server";
import { readSoftwareHouses } from "./software.server";
import { readTimelines, type Timelines } from "./timeline.server";
import { readTotals, type Totals } from "./totals.server";

export interface Overview {
  view: View;
  measure: Measure;
  totals: Totals;
  timelines: Timelines;
  /** Null for whoever may not know it. */
  houses: Group[] | null;
  shapes: Shape[];
  viewBox: string;
  today: string;
}

/** Where all comuni stand; by maker of the software only for whoever may see it. */
export async function readOverview(params: URLSearchParams, maySeeSoftware: boolean): Promise<Overview> {
  const { view, measure } = readView(params);
  const [totals, timelines, houses] = await Promise.all([
    readTotals(),
    readTimelines(),
    maySeeSoftware ? readSoftwareHouses() : null,
  ]);
  const behind = <T extends Group>(groups: T[]) =>
    groups.toSorted((a, b) => share(a, measure) - share(b, measure) || a.name.localeCompare(b.name, "it"));
  return {
    view,
    measure,
    totals: { ...totals, regions: behind(totals.regions), provinces: behind(totals.provinces) },
    timelines,
    houses,
    shapes: shapesOf(view),
    viewBox: VIEW_BOX,
    today: todayInRome(),
  };
}

/** All figures as a file for spreadsheets: one line a group, the kind of group in the first column. */
export async function overviewCsv(maySeeSoftware: boolean): Promise<string> {
  const [{ italy, regions, provinces, modalities, sizes }, houses] = await Promise.all([
    readTotals(),
    maySeeSoftware ? readSoftwareHouses() : [],
  ]);
  const { heads } = messages;
  const kinds: [string, Group[]][] = [
    [messages.italy, [{ code: "", name: messages.italy, ...italy }]],
    [heads.regioni, regions],
    [heads.province, provinces],
    [heads.modality, modalities],
    [heads.size, sizes],
    [heads.software, houses],
  ];
  const header = [
    "Gruppo",
    "Nome",
    messages.total,
    messages.sheets,
    messages.missing,
    ...STAGES.map((stage) => stageNames[stage]),
    messages.lateShort,
  ];
  const lines = kinds.flatMap(([kind, groups]) =>
    groups.map((group) => [
      kind,
      group.name,
      group.total,
      group.sheets,
      group.total - group.sheets,
      ...STAGES.map((stage) => group[stage]),
      group.late,
    ]),
  );
  return csv([header, ...lines]);
}
