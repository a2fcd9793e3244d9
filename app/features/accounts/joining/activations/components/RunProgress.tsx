import { Callout } from "~/components/content/Callout";
import { DefinitionList } from "~/components/content/DefinitionList";
import { formatDate, formatNumber } from "~/lib/format";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import type { Run } from "../runs.server";

/** How far a run has come; the page reloads itself until it is finished. */
export function RunProgress({ run }: { run: Run }) {
  const words = messages.run;
  const { done, total, sent, createdAt, finishedAt } = run;
  return (
    <>
      <p>
        <progress className="run-progress" value={done} max={total} aria-label={words.progress(done, total)} />{" "}
        <span role="status">{words.progress(done, total)}</span>
      </p>
      {!finishedAt && <p className="note">{words.reload}</p>}
      <DefinitionList
        items={[
          { term: words.started, detail: formatDate(createdAt) },
          { term: words.finished, detail: finishedAt && formatDate(finishedAt) },
          { term: words.sent, detail: formatNumber(sent) },
          { term: words.skipped, detail: formatNumber(done - sent) },
        ]}
      />
    </>
  );
}

export function LastRun({ run }: { run: Run }) {
  const words = messages.run;
  return (
    <Callout>
      <a href={paths.activationRun(run.id)}>{words.last}</a>: {words.progress(run.done, run.total)},{" "}
      {formatDate(run.createdAt)}.
    </Callout>
  );
}
