import { DataTable } from "~/components/content/DataTable";
import { stageNames } from "~/components/messages";
import { formatNumber, formatPercent } from "~/lib/format";
import { STAGES } from "~db/enums";
import type { Counts, Group } from "../counts";
import { messages } from "../messages";
import { StageBar } from "./StageBar";
import type { ListHref } from "./types";

interface Props {
  caption: string;
  /** Head of the first column. */
  label: string;
  groups: readonly Group[];
  /** The parameters that ask for the comuni of one group. */
  paramsOf: (group: Group) => Record<string, string>;
  listHref: ListHref;
  /** The last row: all groups together. */
  total?: { name: string; counts: Counts };
  /** Each row drawn as a bar, too. */
  hasBars?: boolean;
}

/** Groups of comuni with their figures; each figure leads to the comuni it counts. */
export function GroupTable({ caption, label, groups, paramsOf, listHref, total, hasBars }: Props) {
  const figures = (counts: Counts, of: Record<string, string>) => {
    const link = (value: number, params: Record<string, string>) =>
      value ? <a href={listHref({ ...of, ...params })}>{formatNumber(value)}</a> : formatNumber(0);
    return {
      total: link(counts.total, {}),
      sheets: link(counts.sheets, { scheda: "inviata" }),
      missing: link(counts.total - counts.sheets, { scheda: "mancante" }),
      ...Object.fromEntries(STAGES.map((stage) => [stage, link(counts[stage], { situazione: stage })])),
      percent: formatPercent(counts.aregime, counts.total),
      late: link(counts.late, { ritardo: "si" }),
      bar: <StageBar counts={counts} small />,
    };
  };
  const numeric = (key: string, text: string) => ({ key, label: text, numeric: true });
  return (
    <div className="figures-table">
      <DataTable
        caption={caption}
        captionHidden
        columns={[
          { key: "name", label, rowHeader: true },
          ...(hasBars ? [{ key: "bar", label: messages.bar }] : []),
          numeric("total", messages.total),
          numeric("sheets", messages.sheets),
          numeric("missing", messages.missing),
          ...STAGES.map((stage) => numeric(stage, stageNames[stage])),
          numeric("percent", messages.percent),
          numeric("late", messages.lateShort),
        ]}
        rows={groups.map((group) => ({
          key: group.code,
          cells: {
            name: <a href={listHref(paramsOf(group))}>{group.name}</a>,
            ...figures(group, paramsOf(group)),
          },
        }))}
        foot={total && { name: total.name, ...figures(total.counts, {}) }}
      />
    </div>
  );
}
