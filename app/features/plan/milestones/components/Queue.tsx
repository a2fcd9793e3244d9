import { DataTable } from "~/components/content/DataTable";
import { formatShortDate } from "~/lib/format";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { messages, stepNames } from "../messages";
import type { Waiting } from "../reports.server";
import { RefusalForm } from "./RefusalForm";

interface Props {
  waiting: readonly Waiting[];
  refused: Refused | null;
}

/** Days that wait for Sogei, each with its two answers. */
export function Queue({ waiting, refused }: Props) {
  const words = messages.queue;
  const { columns } = words;
  if (!waiting.length) return <p>{words.empty}</p>;
  return (
    <DataTable
      caption={words.caption}
      captionHidden
      columns={[
        { key: "comune", label: columns.comune, rowHeader: true },
        { key: "milestone", label: columns.milestone },
        { key: "day", label: columns.day },
        { key: "planned", label: columns.planned },
        { key: "by", label: columns.by },
        { key: "action", label: columns.action },
      ]}
      rows={waiting.map((report) => ({
        key: String(report.id),
        cells: {
          comune: <a href={paths.milestonesOf(report.istat)}>{report.comune}</a>,
          milestone: stepNames[report.milestone],
          day: formatShortDate(report.happenedOn),
          planned: report.plannedOn ? formatShortDate(report.plannedOn) : messages.none,
          by: `${report.reporter ?? ""}, ${formatShortDate(report.createdAt)}`,
          action: <Answers report={report} refused={refused?.values.data === String(report.id) ? refused : null} />,
        },
      }))}
    />
  );
}

function Answers({ report, refused }: { report: Waiting; refused: Refused | null }) {
  const words = messages.queue;
  return (
    <div className="row-actions">
      <form method="post" action={paths.milestones()}>
        <input type="hidden" name="data" value={report.id} />
        <button type="submit" name="intento" value="conferma" className="btn btn-outline-primary btn-sm">
          {words.confirm}
          <span className="visually-hidden">{words.confirmOf(report.comune, stepNames[report.milestone])}</span>
        </button>
      </form>
      <RefusalForm report={report} refused={refused} />
    </div>
  );
}
