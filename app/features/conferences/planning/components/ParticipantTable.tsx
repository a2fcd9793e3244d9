import { DataTable } from "~/components/content/DataTable";
import { Section } from "~/components/layout/Section";
import { messages as booking } from "../../booking/messages";
import { passedOverNames } from "../../labels";
import { messages } from "../messages";
import type { Participant } from "../queries.server";

const words = messages.manage;

/** In the order in which they asked; only for who holds the conference. */
export function ParticipantTable({ rows, title }: { rows: readonly Participant[]; title: string }) {
  return (
    <Section id="partecipanti" title={title}>
      {rows.length === 0 ? (
        <p>{words.participantsNone}</p>
      ) : (
        <DataTable
          caption={words.list(title)}
          captionHidden
          columns={[
            { key: "position", label: words.columns.position, numeric: true },
            { key: "attendee", label: words.columns.attendee, rowHeader: true },
            { key: "comune", label: words.columns.comune },
            { key: "state", label: words.columns.state },
            { key: "reference", label: words.columns.reference },
            { key: "note", label: words.columns.note },
          ]}
          rows={rows.map((row) => ({
            key: String(row.id),
            cells: {
              position: row.position,
              attendee: row.attendeeName,
              comune: `${row.comune} (${row.sigla})`,
              state: booking.states[row.state],
              reference: row.reference,
              note: row.overrideReason ?? (row.passedOver ? passedOverNames[row.passedOver] : ""),
            },
          }))}
        />
      )}
    </Section>
  );
}
