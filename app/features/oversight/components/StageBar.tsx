import { STAGES } from "~db/enums";
import type { Counts } from "../counts";

const WIDTH = 1000;

/** The stages of a group as one bar. It repeats figures that stand beside it: hidden from assistive technology. */
export function StageBar({ counts, small }: { counts: Counts; small?: boolean }) {
  let x = 0;
  return (
    <svg
      className={small ? "stage-bar small" : "stage-bar"}
      viewBox={`0 0 ${WIDTH} 28`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {STAGES.map((stage, index) => {
        const width = counts.total ? Math.round((counts[stage] / counts.total) * WIDTH) : 0;
        const from = x;
        x += width;
        return width > 0 ? (
          <rect
            key={stage}
            className={`fill-${index + 1}`}
            x={from}
            width={Math.max(width - (small ? 6 : 2), 1)}
            height="28"
          />
        ) : null;
      })}
    </svg>
  );
}
