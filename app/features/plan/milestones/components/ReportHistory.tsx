import { DataTable } from "~/components/content/DataTable";
import { formatMoment, formatShortDate } from "~/lib/format";
import { stateNames } from "../labels";
import { messages, stepNames } from "../messages";
import type { Report } from "../reports.server";

/** Who recorded which day, and what became of it. */
export function ReportHistory({ reports }: { reports: readonly Report[] }) {
  const { columns, historyCaption, noHistory } = messages.one;
  if (!reports.length) return <p>{noHistory}</p>;
  return (
    <DataTable
      caption={historyCaption}
      captionHidden
      columns={[
        { key: "at", label: columns.at },
        { key: "milestone", label: columns.milestone, rowHeader: true },
        { key: "day", label: columns.day },
        { key: "by", label: columns.by },
        { key: "state", label: columns.state },
      ]}
      rows={reports.map(({ id, createdAt, milestone, happenedOn, reporter, state, reason, decider }) => ({
        key: String(id),
        cells: {
          at: formatMoment(createdAt),
          milestone: stepNames[milestone],
          day: formatShortDate(happenedOn),
          by: reporter,
          state: [stateNames[state], decider && decider !== reporter && `(${decider})`, reason && `– ${reason}`]
            .filter(Boolean)
            .join(" "),
        },
      }))}
    />
  );
}
