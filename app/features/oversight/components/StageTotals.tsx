import { StageTag } from "~/components/content/StageTag";
import { formatNumber, formatPercent } from "~/lib/format";
import { STAGES } from "~db/enums";
import type { Counts } from "../counts";
import { messages } from "../messages";
import { StageBar } from "./StageBar";
import type { ListHref } from "./types";

/** How many comuni stand in each stage, each figure leading to their list, and the same as one bar. */
export function StageTotals({ counts, listHref }: { counts: Counts; listHref: ListHref }) {
  return (
    <>
      <ul className="stage-totals list-unstyled">
        {STAGES.map((stage) => (
          <li key={stage}>
            <StageTag stage={stage} />
            <a className="figure" href={listHref({ situazione: stage })}>
              {formatNumber(counts[stage])}
            </a>
            <span className="note">{messages.share(formatPercent(counts[stage], counts.total))}</span>
          </li>
        ))}
      </ul>
      <StageBar counts={counts} />
      <p className="note">{messages.barNote}</p>
    </>
  );
}
