import { DataTable } from "~/components/content/DataTable";
import { formatMoment, formatShortDate } from "~/lib/format";
import type { HistoryRow } from "../history.server";
import { actBodies, actNames } from "../labels";
import { messages } from "../messages";
import { windowWords } from "./PlanTables";

const words = messages.one;

interface Props {
  history: readonly HistoryRow[];
  /** Staff reads the person's name, the comune whose decision it was. */
  withNames: boolean;
}

/** Every version of a plan: who, when, why, which dates; the last one first. */
export function PlanHistory({ history, withNames }: Props) {
  return (
    <DataTable
      caption={words.historyCaption}
      captionHidden
      columns={[
        { key: "version", label: words.version },
        { key: "what", label: words.what, rowHeader: true },
        { key: "when", label: words.when },
        { key: "who", label: words.who },
        { key: "dates", label: words.dates },
        { key: "note", label: words.note },
      ]}
      rows={history.toReversed().map((row) => ({
        key: String(row.version),
        cells: {
          version: row.version,
          what: actNames[row.act],
          when: <time dateTime={row.at.toISOString()}>{formatMoment(row.at)}</time>,
          who: withNames && row.person ? `${row.person}, ${actBodies[row.act]}` : actBodies[row.act],
          dates: <Dates row={row} />,
          note: row.note,
        },
      }))}
    />
  );
}

function Dates({ row }: { row: HistoryRow }) {
  const { columns } = messages;
  const lines = [
    { label: columns.file, date: row.fileOn && formatShortDate(row.fileOn) },
    { label: columns.tests, date: row.testsEndOn && formatShortDate(row.testsEndOn) },
    { label: columns.start, date: windowWords(row) },
  ];
  return (
    <>
      {lines
        .filter(({ date }) => date)
        .map(({ label, date }) => (
          <span key={label} className="d-block">
            {label}: {date}
          </span>
        ))}
    </>
  );
}
