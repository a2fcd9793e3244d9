import { CodeChip } from "~/components/content/CodeChip";
import { DataTable } from "~/components/content/DataTable";
import { ModalityTag } from "~/components/content/ModalityTag";
import { StageTag } from "~/components/content/StageTag";
import { StateTag } from "~/components/content/StateTag";
import { formatNumber } from "~/lib/format";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import type { QueuePage } from "../queue.server";
import { threadField } from "../queues";
import { waitSince } from "../waiting";

type Row = QueuePage["rows"][number];

interface Props {
  rows: readonly Row[];
  caption: string;
  /** Fields of a form that came back: their boxes stay ticked. */
  chosen: Readonly<Record<string, string>>;
}

/** One line a thread; those that wait for more than a day stand out. */
export function QueueTable({ rows, caption, chosen }: Props) {
  const words = messages.columns;
  const hasLong = rows.some(({ since }) => waitSince(since).isLong);
  return (
    <div className="queue">
      <DataTable
        caption={caption}
        captionHidden
        columns={[
          { key: "choose", label: <span className="visually-hidden">{words.choose}</span> },
          { key: "wait", label: words.wait },
          { key: "thread", label: words.thread, rowHeader: true },
          { key: "comune", label: words.comune },
          { key: "stage", label: words.stage },
          { key: "modality", label: words.modality },
          { key: "codes", label: words.codes },
          { key: "assignee", label: words.assignee },
          { key: "meToos", label: words.meToos, numeric: true },
        ]}
        rows={rows.map((row) => ({ key: String(row.id), cells: cellsOf(row, chosen) }))}
      />
      {hasLong && <p className="note">{messages.long}</p>}
    </div>
  );
}

function cellsOf(row: Row, chosen: Props["chosen"]) {
  const { id, title, slug, visibility, comuneName, stage, modality, codes, assignee, team, meToos } = row;
  const box = threadField(id);
  const wait = waitSince(row.since);
  return {
    choose: (
      <label className="form-check">
        <input className="form-check-input" type="checkbox" name={box} value="si" defaultChecked={box in chosen} />
        <span className="visually-hidden">{messages.choose(title)}</span>
      </label>
    ),
    wait: wait.isLong ? <StateTag kind="late">{wait.words}</StateTag> : wait.words,
    thread: (
      <>
        <a href={paths.thread(id, slug)}>{title}</a>{" "}
        {visibility === "riservata" && <StateTag kind="private">{messages.reserved}</StateTag>}
      </>
    ),
    comune: comuneName ?? messages.noComune,
    stage: stage && <StageTag stage={stage} />,
    modality: modality && <ModalityTag modality={modality} />,
    codes: codes.map((code) => <CodeChip key={code} code={code} href={paths.code(code)} />),
    assignee: assignee ?? team ?? <span className="note">{messages.nobody}</span>,
    meToos: visibility === "riservata" ? "–" : formatNumber(meToos),
  };
}
