import { DataTable } from "~/components/content/DataTable";
import { Section } from "~/components/layout/Section";
import { formatDay, formatHours, formatSpan } from "~/lib/format";
import { paths } from "~/lib/paths";
import { messages } from "../messages";
import type { AgendaRow } from "../queries.server";

const { columns } = messages;

/** The comuni an operator has to call. */
export function Agenda({ rows }: { rows: readonly AgendaRow[] }) {
  const taken = rows.filter(({ comune }) => comune !== null);
  return (
    <Section id="agenda" title={messages.agenda} note={taken.length > 0 && messages.found(taken.length)}>
      {taken.length === 0 ? (
        <p>{messages.agendaNone}</p>
      ) : (
        <DataTable
          caption={messages.agendaTable}
          captionHidden
          columns={[
            { key: "when", label: columns.when, rowHeader: true },
            { key: "comune", label: columns.comune },
            { key: "reason", label: columns.reason },
            { key: "action", label: columns.action },
          ]}
          rows={taken.map((row) => ({ key: String(row.id), cells: cellsOf(row) }))}
        />
      )}
    </Section>
  );
}

function cellsOf(row: AgendaRow) {
  const { startsAt, endsAt, comune, reason, telephone, threadPath, hasBegun } = row;
  return {
    when: `${formatDay(startsAt)}, ${formatHours(startsAt, endsAt)}`,
    comune: messages.call(comune ?? "", telephone),
    reason: (
      <>
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
        aria-label={messages.cancelWhat(formatSpan(startsAt, endsAt))}
      >
        {messages.cancel}
      </button>
    </form>
  );
}
