import { DataTable } from "~/components/content/DataTable";
import { formatMoment, formatNumber } from "~/lib/format";
import { paths } from "~/lib/paths";
import { jobName, messages } from "../messages";
import type { DeadJob } from "../queries.server";

const columns = [
  { key: "name", label: messages.name, rowHeader: true },
  { key: "since", label: messages.since },
  { key: "attempts", label: messages.attempts, numeric: true },
  { key: "kind", label: messages.kind },
  { key: "action", label: messages.action },
];

export function DeadJobTable({ jobs }: { jobs: readonly DeadJob[] }) {
  const rows = jobs.map(({ id, name, attempts, kind, failedAt }) => ({
    key: String(id),
    cells: {
      name: jobName(name),
      since: <time dateTime={failedAt.toISOString()}>{formatMoment(failedAt)}</time>,
      attempts: formatNumber(attempts),
      kind: <code>{kind}</code>,
      action: (
        <form method="post" action={paths.deadJobs()}>
          <input type="hidden" name="lavoro" value={id} />
          <button
            type="submit"
            className="btn btn-outline-primary btn-sm"
            aria-label={messages.retryOf(jobName(name), id)}
          >
            {messages.retry}
          </button>
        </form>
      ),
    },
  }));
  return <DataTable caption={messages.caption} captionHidden columns={columns} rows={rows} />;
}

/** One button for each name of which there are several. */
export function RetryAll({ counts }: { counts: readonly { name: string; count: number }[] }) {
  const several = counts.filter(({ count }) => count > 1);
  if (!several.length) return null;
  return (
    <form method="post" action={paths.deadJobs()} className="form-actions" aria-label={messages.all}>
      {several.map(({ name, count }) => (
        <button key={name} type="submit" name="tipo" value={name} className="btn btn-outline-primary btn-sm">
          {messages.retryAll(jobName(name), count)}
        </button>
      ))}
    </form>
  );
}
