import { Heading } from "~/components/content/Heading";
import { RowList } from "~/components/content/RowList";
import { StateTag } from "~/components/content/StateTag";
import { Section } from "~/components/layout/Section";
import { formatSpan } from "~/lib/format";
import { messages } from "../messages";
import type { Appointment } from "../queries.server";
import { CancelForm } from "./CancelForm";

/** What the reader's comuni have taken and can still give back. */
export function OwnAppointments({ rows }: { rows: readonly Appointment[] }) {
  return (
    <Section id="appuntamenti" title={messages.own}>
      {rows.length === 0 && <p>{messages.ownNone}</p>}
      <RowList>
        {rows.map((row) => (
          <div key={row.id} className="entry">
            <div className="meta">
              <StateTag kind="done">{messages.isTaken}</StateTag>
              {messages.call(row.comune, row.telephone)}
            </div>
            <Heading level={3} className="entry-title">
              {formatSpan(row.startsAt, row.endsAt)}
            </Heading>
            <p className="small mb-0">{row.reason}</p>
            <div className="meta">
              {row.threadPath && <a href={row.threadPath}>{messages.linked}</a>}
              {!row.hasBegun && <CancelForm slot={row} intent="disdici" />}
            </div>
          </div>
        ))}
      </RowList>
    </Section>
  );
}
