import { formatDayOfYear, formatMonth, formatNumber } from "~/lib/format";
import { ticksUpTo } from "./scale";

export interface LineSeries {
  label: string;
  values: readonly (number | null)[];
  /** What is planned or expected is dashed, what happened is not. */
  dashed?: boolean;
}

export interface LineChartProps {
  /** What the drawing says, in one sentence: it stands for it where it is not seen. */
  label: string;
  /** ISO days of the values, in order. */
  days: readonly string[];
  series: readonly LineSeries[];
  /** Days that are marked by an upright line. */
  marks?: readonly { day: string; label: string }[];
}

const [WIDTH, HEIGHT] = [640, 300];
const AREA = { left: 52, right: 540, top: 28, bottom: 264 };
/** Labels of days that do not touch. */
const DAY_LABELS = 6;
/** Between the labels of two lines that end close to each other. */
const LABEL_GAP = 36;
/** A longer time is labelled by month, a shorter one by day. */
const LONG_MS = 200 * 86_400_000;

/** Lines over time, drawn by the server. The page sets its numbers in a table beside it. */
export function LineChart({ label, days, series, marks = [] }: LineChartProps) {
  const ticks = ticksUpTo(Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))));
  const top = ticks.at(-1) ?? 1;
  const [from, to] = [Date.parse(days[0] ?? ""), Date.parse(days.at(-1) ?? "")];
  const x = (day: string) => AREA.left + ((Date.parse(day) - from) / Math.max(to - from, 1)) * (AREA.right - AREA.left);
  const y = (value: number) => AREA.bottom - (value / top) * (AREA.bottom - AREA.top);
  const every = Math.ceil(days.length / DAY_LABELS);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable from the keyboard
    // biome-ignore lint/a11y/useSemanticElements: a named region inside any content, not a section of it
    <div className="chart-scroll" role="region" tabIndex={0} aria-label={label}>
      <svg className="line-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line className="grid" x1={AREA.left} x2={AREA.right} y1={y(tick)} y2={y(tick)} />
            <text className="tick" x={AREA.left - 8} y={y(tick) + 4} textAnchor="end">
              {formatNumber(tick)}
            </text>
          </g>
        ))}
        {days.map((day, index) =>
          index % every === 0 ? (
            <text key={day} className="tick" x={x(day)} y={AREA.bottom + 22} textAnchor="middle">
              {to - from > LONG_MS ? formatMonth(day) : formatDayOfYear(day)}
            </text>
          ) : null,
        )}
        {marks.map((mark) => (
          <g key={mark.label}>
            <line className="mark" x1={x(mark.day)} x2={x(mark.day)} y1={AREA.top - 8} y2={AREA.bottom} />
            <text className="mark-label" x={x(mark.day) + 6} y={AREA.top - 12}>
              {mark.label}
            </text>
          </g>
        ))}
        {withEnds(series, y).map(({ line, end, labelY }) => (
          <g key={line.label} className={line.dashed ? "line dashed" : "line"}>
            <polyline points={pointsOf(line, days, x, y)} />
            {!line.dashed && <circle cx={x(days[end.index] ?? "")} cy={y(end.value)} r="5" />}
            <text className="end" x={AREA.right + 10} y={labelY}>
              {formatNumber(end.value)}
            </text>
            <text className="end-label" x={AREA.right + 10} y={labelY + 14}>
              {line.label}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

function pointsOf(
  { values }: LineSeries,
  days: readonly string[],
  x: (day: string) => number,
  y: (v: number) => number,
) {
  return values
    .flatMap((value, index) => (value === null ? [] : [`${round(x(days[index] ?? ""))},${round(y(value))}`]))
    .join(" ");
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The last value of each line, with where its label stands: from the highest down, never one on the other. */
function withEnds(series: readonly LineSeries[], y: (value: number) => number) {
  const ends = series.flatMap((line) => {
    const index = line.values.findLastIndex((value) => value !== null);
    const value = line.values[index];
    return value === undefined || value === null ? [] : [{ line, end: { index, value } }];
  });
  let free = 0;
  return ends
    .sort((a, b) => b.end.value - a.end.value)
    .map((one) => {
      const labelY = Math.max(y(one.end.value), free);
      free = labelY + LABEL_GAP;
      return { ...one, labelY };
    });
}
