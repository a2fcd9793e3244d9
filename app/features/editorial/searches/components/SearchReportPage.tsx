import { Callout } from "~/components/content/Callout";
import { DataTable } from "~/components/content/DataTable";
import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Columns } from "~/components/layout/Columns";
import { stageNames } from "~/components/messages";
import { Facets } from "~/components/navigation/Facets";
import { formatNumber } from "~/lib/format";
import { paths } from "~/lib/paths";
import { STAGES } from "~db/enums";
import { PERIODS, type SearchFilters, searchFilterParams, VIEWS } from "../filters";
import { messages } from "../messages";
import type { SearchReport, SearchRow } from "../queries.server";

interface Props {
  filters: SearchFilters;
  report: SearchReport;
  isDone: boolean;
  error?: string;
}

export function SearchReportPage({ filters, report: { rows, totals }, isDone, error }: Props) {
  const { view } = filters;
  return (
    <>
      <PageHead title={messages.title} lead={messages.lead} />
      <ErrorSummary errors={error ? [{ text: error }] : []} />
      {isDone && <Callout tone="success">{messages.made}</Callout>}
      <Columns kind="facets">
        <Facets action={paths.searches()} linkGroups={linkGroups(filters)} />
        <div>
          <h2>{messages.viewNames[view]}</h2>
          <p>{messages.viewHints[view]}</p>
          <p className="note">{messages.summary(totals.all, totals.empty, totals.ignored)}</p>
          {rows.length ? <SearchTable rows={rows} filters={filters} /> : <p role="status">{messages.none[view]}</p>}
        </div>
      </Columns>
    </>
  );
}

function linkGroups(filters: SearchFilters) {
  const address = (change: Partial<SearchFilters>) => paths.searches(searchFilterParams({ ...filters, ...change }));
  return [
    {
      legend: messages.views,
      links: VIEWS.map((view) => ({
        href: address({ view }),
        label: messages.viewNames[view],
        current: view === filters.view,
      })),
    },
    {
      legend: messages.period,
      links: PERIODS.map((days) => ({
        href: address({ days }),
        label: messages.days(days),
        current: days === filters.days,
      })),
    },
    {
      legend: messages.stage,
      links: [undefined, ...STAGES].map((stage) => ({
        href: address({ stage }),
        label: stage ? stageNames[stage] : messages.allStages,
        current: stage === filters.stage,
      })),
    },
  ];
}

const columns = [
  { key: "query", label: messages.query, rowHeader: true },
  { key: "times", label: messages.times, numeric: true },
  { key: "empty", label: messages.empty, numeric: true },
  { key: "ignored", label: messages.ignored, numeric: true },
  { key: "stages", label: messages.stages },
  { key: "task", label: messages.task },
];

function SearchTable({ rows, filters }: { rows: SearchRow[]; filters: SearchFilters }) {
  const cells = ({ query, times, empty, ignored, stages, hasTask }: SearchRow) => ({
    query: <a href={paths.search(query)}>{query}</a>,
    times: formatNumber(times),
    empty: formatNumber(empty),
    ignored: formatNumber(ignored),
    stages: stages
      .map(({ stage, times }) => `${stage ? stageNames[stage] : messages.noStage} ${formatNumber(times)}`)
      .join(" · "),
    task: hasTask ? (
      <span className="note">{messages.hasTask}</span>
    ) : (
      <form method="post" action={paths.searches(searchFilterParams(filters))}>
        <input type="hidden" name="parole" value={query} />
        <button type="submit" className="btn btn-outline-primary btn-sm" aria-label={messages.makeTaskFor(query)}>
          {messages.makeTask}
        </button>
      </form>
    ),
  });
  return (
    <DataTable
      caption={messages.viewNames[filters.view]}
      captionHidden
      columns={columns}
      rows={rows.map((row) => ({ key: row.query, cells: cells(row) }))}
    />
  );
}
