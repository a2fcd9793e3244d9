import { DataTable } from "~/components/content/DataTable";
import { formatMoment } from "~/lib/format";
import { paths } from "~/lib/paths";
import { filterParams, type RegisterFilters, writeSubject } from "../filters";
import { messages } from "../messages";
import type { RegisterRow } from "../queries.server";
import { actionWords, personWords, subjectWords } from "../words";

interface Props {
  rows: readonly RegisterRow[];
  filters: RegisterFilters;
}

/** Person, subject and comune of a row lead to the rows about them. */
export function RegisterTable({ rows, filters }: Props) {
  const { columns } = messages;
  const params = filterParams(filters);
  return (
    <DataTable
      caption={messages.caption}
      captionHidden
      columns={[
        { key: "at", label: columns.at },
        { key: "person", label: columns.person },
        { key: "action", label: columns.action, rowHeader: true },
        { key: "subject", label: columns.subject },
        { key: "comune", label: columns.comune },
        { key: "address", label: columns.address },
      ]}
      rows={rows.map((row) => ({
        key: String(row.id),
        cells: {
          at: <time dateTime={row.at.toISOString()}>{formatMoment(row.at)}</time>,
          person: row.person ? (
            <a href={paths.auditLog({ ...params, persona: row.person.id })}>{personWords(row.person)}</a>
          ) : (
            messages.nobody
          ),
          action: actionWords(row),
          subject: <a href={paths.auditLog({ ...params, oggetto: writeSubject(row.subject) })}>{subjectWords(row)}</a>,
          comune: row.comune && <a href={paths.auditLog({ ...params, comune: row.comune.id })}>{row.comune.name}</a>,
          address: row.address,
        },
      }))}
    />
  );
}
