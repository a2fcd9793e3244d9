import { DefinitionList } from "~/components/content/DefinitionList";
import { Panel } from "~/components/content/Panel";
import { formatNumber } from "~/lib/format";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import type { Progress } from "../progress.server";

const words = messages.progress;

interface Props {
  id: number;
  progress: Progress;
  /** Null: not begun. */
  recipients: number | null;
}

/** How many have been told, and by what; the page is made anew at each look. */
export function ProgressPanel({ id, progress, recipients }: Props) {
  if (recipients === null) {
    return (
      <Panel title={words.title}>
        <p className="mb-0">{words.waiting}</p>
      </Panel>
    );
  }
  const { told, sent, queued, later, without, failed } = progress;
  const mails = sent + queued + failed;
  const items = [
    { term: words.told, value: told },
    { term: words.sent, value: sent },
    { term: words.queued, value: queued },
    { term: words.later, value: later },
    { term: words.none, value: without },
    { term: words.failed, value: failed },
  ];
  return (
    <Panel title={words.title} id="invio">
      <p>{words.lead(recipients)}</p>
      <progress className="notice-progress" max={Math.max(1, mails)} value={sent} aria-label={words.bar(sent, mails)} />
      <DefinitionList
        items={items
          .filter(({ term, value }) => value > 0 || term === words.sent)
          .map(({ term, value }) => ({ term, detail: formatNumber(value) }))}
      />
      {queued > 0 && (
        <p className="mb-0">
          <a href={paths.manageNotice(id)}>{words.refresh}</a>
        </p>
      )}
    </Panel>
  );
}
