import { DataTable } from "~/components/content/DataTable";
import { StateTag } from "~/components/content/StateTag";
import { Section } from "~/components/layout/Section";
import { formatDay, formatHours, formatSpan } from "~/lib/format";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import type { AgendaRow } from "../queries.server";

const { columns } = messages;

/** The hours of one operator, and the comuni to call. */
export function Agenda({ rows }: { rows: readonly AgendaRow[] }) {
  return (
    <Section id="agenda" title={messages.agenda} note={rows.length > 0 && messages.found(rows.length)}>
      {rows.length === 0 ? (
        <p>{messages.agendaNone}</p>
      ) : (
        <DataTable
          caption={messages.agenda}
          captionHidden
          columns={[
            { key: "when", label: columns.when, rowHeader: true },
            { key: "state", label: columns.state },
            { key: "comune", label: columns.comune },
            { key: "action", label: columns.action },
          ]}
          rows={rows.map((row) => ({ key: String(row.id), cells: cellsOf(row) }))}
        />
      )}
    </Section>
  );
}

function cellsOf(row: AgendaRow) {
  const { startsAt, endsAt, comune, reason, telephone, threadPath, hasBegun } = row;
  return {
    when: `${formatDay(startsAt)}, ${formatHours(startsAt, endsAt)}`,
    state: comune ? <StateTag kind="done">{messages.isTaken}</StateTag> : messages.isFree,
    comune: comune && (
      <>
        <strong>{messages.call(comune, telephone)}</strong>
        <br />
        {reason} {threadPath && <a href={threadPath}>{messages.linked}</a>}
      </>
    ),
    action: !hasBegun && <WithdrawForm {...row} />,
  };
}

function WithdrawForm({ id, startsAt, endsAt }: AgendaRow) {
  return (
    <form method="post" action={paths.assistance()}>
      <input type="hidden" name="ora" value={id} />
      <button
        type="submit"
        name="intento"
        value="ritira"
        className="btn-link"
        aria-label={messages.withdrawWhat(formatSpan(startsAt, endsAt))}
      >
        {messages.withdraw}
      </button>
    </form>
  );
}
