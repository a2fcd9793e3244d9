import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Pager } from "~/components/navigation/Pager";
import { formatNumber } from "~/lib/format";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import type { Assignable } from "../assignable.server";
import { messages } from "../messages";
import type { QueueCounts, QueuePage as QueueRows } from "../queue.server";
import { QUEUES, type QueueFilters, queueParams } from "../queues";
import { AssignFields } from "./AssignFields";
import { QueueTable } from "./QueueTable";
import { Shortcuts } from "./Shortcuts";

interface Props {
  filters: QueueFilters;
  page: QueueRows;
  counts: QueueCounts;
  choices: Assignable;
  personId: number;
  /** How many threads were assigned a moment ago. */
  assigned: number | null;
  refused: Refused | null;
}

/** One queue of the desk: the others a tap away, the longest wait on top, several threads assigned at once. */
export function QueuePage(props: Props) {
  const { filters, page, choices, personId, assigned, refused } = props;
  const { queue } = filters;
  const params = queueParams(filters);
  const errors = Object.entries(refused?.errors ?? {}).map(([name, text]) => ({
    fieldId: name === "assegna" ? "assegna" : undefined,
    text,
  }));
  return (
    <>
      <div className="forum-head">
        <PageHead title={messages.queues[queue]} lead={messages.leads[queue]} />
        <Shortcuts page="queue" />
      </div>
      <Queues {...props} />
      {assigned !== null && !refused && (
        <div role="status" className="mt-3">
          <Callout tone="success">{messages.assign.done(assigned)}</Callout>
        </div>
      )}
      <ErrorSummary errors={errors} />
      <TeamFilter filters={filters} teams={choices.teams} />
      {page.rows.length === 0 ? (
        <Callout title={messages.emptyTitle}>{messages.empty[queue]}</Callout>
      ) : (
        <form method="post" action={paths.desk(params)} noValidate>
          <div className="queue-bar">
            <span className="small">{messages.assign.selected}</span>
            <AssignFields choices={choices} personId={personId} error={refused?.errors.assegna} />
          </div>
          <QueueTable rows={page.rows} caption={messages.queues[queue]} chosen={refused?.values ?? {}} />
        </form>
      )}
      <Pager
        label={messages.pages}
        previousHref={page.previous && paths.desk({ ...params, prima: page.previous })}
        nextHref={page.next && paths.desk({ ...params, dopo: page.next })}
      />
    </>
  );
}

function Queues({ filters, counts }: Props) {
  return (
    <nav className="views" aria-label={messages.queuesLabel}>
      <ul>
        {QUEUES.map((queue, index) => (
          <li key={queue}>
            <a
              href={paths.desk(queueParams({ queue, team: filters.team }))}
              aria-current={queue === filters.queue ? "page" : undefined}
              data-queue={index + 1}
            >
              {messages.queues[queue]} <span className="count">{formatNumber(counts[queue])}</span>
            </a>
          </li>
        ))}
        <li>
          <a href={paths.forumFlags()}>
            {messages.flags} <span className="count">{formatNumber(counts.flags)}</span>
          </a>
        </li>
        <li>
          <a href={paths.cannedReplies()}>{messages.canned}</a>
        </li>
        <li>
          <a href={paths.supportTeams()}>{messages.teamsLink}</a>
        </li>
      </ul>
    </nav>
  );
}

/** Threads of one team, in the same queue. */
function TeamFilter({ filters, teams }: { filters: QueueFilters; teams: readonly string[] }) {
  const words = messages.team;
  if (!teams.length) return null;
  const choices = [{ label: words.all, team: undefined }, ...teams.map((team) => ({ label: team, team }))];
  return (
    <nav className="queue-teams small" aria-label={words.label}>
      <span aria-hidden="true">{words.label}:</span>
      {choices.map(({ label, team }) => (
        <a
          key={label}
          href={paths.desk(queueParams({ queue: filters.queue, team }))}
          aria-current={team === filters.team ? "true" : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
