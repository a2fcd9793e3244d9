import { LineChart, type LineSeries } from "~/components/chart/LineChart";
import { DataTable } from "~/components/content/DataTable";
import { Section } from "~/components/layout/Section";
import { formatDate, formatNumber, formatShortDate } from "~/lib/format";
import { messages } from "../messages";
import type { TimePoint } from "../timeline";

interface Props {
  id: string;
  title: string;
  points: readonly TimePoint[];
  /** Names of the series, in the order of the values. */
  names: readonly { label: string; dashed?: boolean }[];
  note: string;
  marks?: readonly { day: string; label: string }[];
}

/** A line chart with what it says in words, and its numbers as a table. */
export function TimeSection({ id, title, points, names, note, marks }: Props) {
  const last = points.at(-1);
  if (!last || points.length < 2) return null;
  const series: LineSeries[] = names.map((name, index) => ({
    ...name,
    values: points.map(({ values }) => values[index] ?? null),
  }));
  const ends = series.map(({ label, values }) => `${label} ${formatNumber(values.findLast((v) => v !== null) ?? 0)}`);
  return (
    <Section id={id} title={title}>
      <LineChart
        label={messages.chartLabel(title, formatDate(points[0]?.day ?? ""), formatDate(last.day), ends.join(", "))}
        days={points.map(({ day }) => day)}
        series={series}
        marks={marks}
      />
      <p className="note">{note}</p>
      <details className="chart-data">
        <summary>{messages.chartData}</summary>
        <DataTable
          caption={title}
          captionHidden
          columns={[
            { key: "day", label: messages.until, rowHeader: true },
            ...names.map(({ label }) => ({ key: label, label: messages.series(label), numeric: true })),
          ]}
          rows={points.map(({ day, values }) => ({
            key: day,
            cells: {
              day: formatShortDate(day),
              ...Object.fromEntries(
                names.map(({ label }, index) => {
                  const value = values[index];
                  return [label, value === null || value === undefined ? "" : formatNumber(value)];
                }),
              ),
            },
          }))}
        />
      </details>
    </Section>
  );
}
