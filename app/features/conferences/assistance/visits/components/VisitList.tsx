import { DataTable } from "~/components/content/DataTable";
import { StateTag } from "~/components/content/StateTag";
import { Section } from "~/components/layout/Section";
import { formatNumber, formatShortDate } from "~/lib/format";
import { paths } from "~/lib/paths";
import { visitStateKinds, visitStateNames } from "../../labels";
import { messages } from "../messages";
import type { VisitRow } from "../queries.server";

const { columns } = messages;

interface Props {
  rows: readonly VisitRow[];
  /** Of a comune, which may ask for one. */
  canAsk: boolean;
}

/** Requests the reader may see, whoever they are. */
export function VisitList({ rows, canAsk }: Props) {
  return (
    <Section id="visite" title={messages.title}>
      <p>{messages.text}</p>
      {canAsk && (
        <p>
          <a className="btn btn-outline-primary" href={paths.newVisit()}>
            {messages.ask}
          </a>
        </p>
      )}
      {rows.length === 0 ? (
        <p>{messages.none}</p>
      ) : (
        <DataTable
          caption={messages.list}
          captionHidden
          columns={[
            { key: "comune", label: columns.comune, rowHeader: true },
            { key: "state", label: columns.state },
            { key: "day", label: columns.day },
            { key: "residents", label: columns.residents, numeric: true },
            { key: "asked", label: columns.asked },
          ]}
          rows={rows.map((row) => ({ key: String(row.id), cells: cellsOf(row) }))}
        />
      )}
    </Section>
  );
}

function cellsOf({ id, comune, sigla, state, scheduledOn, residents, createdAt }: VisitRow) {
  return {
    comune: (
      <a href={paths.visit(id)}>
        {comune} ({sigla})
      </a>
    ),
    state: <StateTag kind={visitStateKinds[state]}>{visitStateNames[state]}</StateTag>,
    day: scheduledOn && formatShortDate(scheduledOn),
    residents: formatNumber(residents),
    asked: formatShortDate(createdAt),
  };
}
