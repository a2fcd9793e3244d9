import { DataTable } from "~/components/content/DataTable";
import { ModalityTag } from "~/components/content/ModalityTag";
import { StageTag } from "~/components/content/StageTag";
import { StateTag } from "~/components/content/StateTag";
import { formatShortDate } from "~/lib/format";
import { paths } from "~/lib/paths";
import type { View } from "../filters";
import { unplacedHelp, unplacedNames } from "../labels";
import type { ProposalRow } from "../list.server";
import { messages } from "../messages";
import { writeSigned } from "../signed";

interface Props {
  caption: string;
  rows: readonly ProposalRow[];
  view: View;
  /** With boxes to choose rows by. */
  choosable?: boolean;
}

const { columns } = messages;

/** Comuni with their proposed dates, or with why they have none. */
export function ProposalTable({ caption, rows, view, choosable }: Props) {
  const isUnplaced = view === "senza-date";
  const dates = [
    { key: "file", label: columns.file },
    { key: "tests", label: columns.tests },
    { key: "start", label: columns.start },
    { key: "notes", label: columns.notes },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        ...(choosable ? [{ key: "choose", label: <span className="visually-hidden">{columns.choose}</span> }] : []),
        { key: "name", label: columns.name, rowHeader: true },
        { key: "modality", label: columns.modality },
        { key: "stage", label: columns.stage },
        ...(isUnplaced ? [{ key: "reason", label: columns.reason }] : dates),
      ]}
      rows={rows.map((row) => ({
        key: String(row.id),
        cells: {
          choose: choosable && <ChooseBox row={row} />,
          name: (
            <>
              <a href={paths.plan(row.istat)}>{row.name}</a> {row.sigla && `(${row.sigla})`}
            </>
          ),
          modality: row.modality && <ModalityTag modality={row.modality} />,
          stage: <StageTag stage={row.stage} />,
          file: row.fileOn ? <Day day={row.fileOn} /> : messages.reached,
          tests: row.testsEndOn ? <Day day={row.testsEndOn} /> : messages.reached,
          start: row.startFrom && <Window from={row.startFrom} to={row.startTo ?? row.startFrom} />,
          notes: <Notes row={row} />,
          reason: row.unplaced && (
            <>
              {unplacedNames[row.unplaced]}
              <span className="note d-block">{unplacedHelp[row.unplaced]}</span>
            </>
          ),
        },
      }))}
    />
  );
}

function ChooseBox({ row }: { row: ProposalRow }) {
  return (
    <label className="choose-box">
      <input
        className="form-check-input"
        type="checkbox"
        name="scelti"
        value={writeSigned({ comuneId: row.id, version: row.version })}
      />
      <span className="visually-hidden">{messages.choose(row.name)}</span>
    </label>
  );
}

export function Day({ day }: { day: string }) {
  return <span className="text-nowrap">{formatShortDate(day)}</span>;
}

export function Window({ from, to }: { from: string; to: string }) {
  return <span>{messages.window(formatShortDate(from), formatShortDate(to))}</span>;
}

function Notes({ row: { isAdjusted, isStale } }: { row: ProposalRow }) {
  return (
    <>
      {isAdjusted && <StateTag kind="info">{messages.adjusted}</StateTag>}{" "}
      {isStale && <StateTag kind="late">{messages.stale}</StateTag>}
    </>
  );
}
