import { StageTag } from "~/components/content/StageTag";
import { formatNumber, formatPercent } from "~/lib/format";
import { paths } from "~/lib/paths";
import { STAGES } from "~db/enums";
import { messages } from "../messages";
import type { Counts } from "../queries.server";

/** How many comuni stand in each stage, each figure leading to their list, and the same as one bar. */
export function StageTotals({ counts }: { counts: Counts }) {
  return (
    <>
      <ul className="stage-totals list-unstyled">
        {STAGES.map((stage) => (
          <li key={stage}>
            <StageTag stage={stage} />
            <a className="figure" href={paths.comuni({ situazione: stage })}>
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

const WIDTH = 1000;

/** Repeats the figures: hidden from assistive technology. */
function StageBar({ counts }: { counts: Counts }) {
  let x = 0;
  return (
    <svg className="stage-bar" viewBox={`0 0 ${WIDTH} 28`} preserveAspectRatio="none" aria-hidden="true">
      {STAGES.map((stage, index) => {
        const width = counts.total ? (counts[stage] / counts.total) * WIDTH : 0;
        const from = x;
        x += width;
        return <rect key={stage} className={`fill-${index + 1}`} x={from} width={Math.max(width - 2, 0)} height="28" />;
      })}
    </svg>
  );
}
