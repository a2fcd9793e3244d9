import { formatShortDate } from "~/lib/format";
import type { WeekLoad } from "../week-load.server";

const WIDTH = 780;
const HEIGHT = 180;
const BASE = 150;

/** Bars of the weeks against the line of their capacity. The table below says the same: hidden from assistive technology. */
export function LoadChart({ weeks }: { weeks: readonly WeekLoad[] }) {
  const most = Math.max(1, ...weeks.map(({ approved, proposed, capacity }) => Math.max(approved + proposed, capacity)));
  const step = WIDTH / weeks.length;
  const high = (value: number) => (value / most) * (BASE - 10);
  const line = weeks.map(({ capacity }, index) => {
    const y = BASE - high(capacity);
    return `${index ? "L" : "M"}${index * step} ${y}H${(index + 1) * step}`;
  });
  return (
    <svg className="load-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {weeks.map(({ week, approved, proposed }, index) => {
        const x = index * step + 3;
        const [dark, light] = [high(approved), high(proposed)];
        return (
          <g key={week}>
            <rect className="fill-4" x={x} y={BASE - dark} width={step - 6} height={dark} />
            <rect className="fill-2" x={x} y={BASE - dark - light} width={step - 6} height={light} />
            {index % 5 === 0 && index < weeks.length - 3 && (
              <text x={x} y={HEIGHT - 10}>
                {formatShortDate(week)}
              </text>
            )}
          </g>
        );
      })}
      <path className="axis" d={`M0 ${BASE}H${WIDTH}`} />
      <path className="capacity" d={line.join("")} />
    </svg>
  );
}
