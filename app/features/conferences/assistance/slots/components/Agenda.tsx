import { DataTable } from "~/components/content/DataTable";
import { Section } from "~/components/layout/Section";
import { formatDay, formatHours } from "~/lib/format";
import { messages } from "../messages";
import type { AgendaRow } from "../queries.server";
import { CancelForm } from "./CancelForm";

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
    action: !hasBegun && <CancelForm slot={row} intent="ritira" isLink />,
  };
}
