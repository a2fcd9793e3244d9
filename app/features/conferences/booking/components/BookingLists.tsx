import { Entry } from "~/components/content/Entry";
import { RowList } from "~/components/content/RowList";
import { StateTag } from "~/components/content/StateTag";
import { Section } from "~/components/layout/Section";
import { formatSpan } from "~/lib/format";
import { paths } from "~/lib/paths";
import { attendanceNames } from "../../labels";
import { messages } from "../messages";
import type { BookingRow } from "../queries.server";

const words = messages.list;

interface Props {
  coming: readonly BookingRow[];
  past: readonly BookingRow[];
}

export function BookingLists({ coming, past }: Props) {
  return (
    <>
      <Section id="in-programma" title={words.coming} link={{ href: paths.conferences(), label: words.find }}>
        {coming.length === 0 && <p>{words.none}</p>}
        <Rows rows={coming} />
      </Section>
      <Section id="concluse" title={words.past}>
        {past.length === 0 && <p>{words.nonePast}</p>}
        <Rows rows={past} />
      </Section>
    </>
  );
}

function Rows({ rows }: { rows: readonly BookingRow[] }) {
  return (
    <RowList>
      {rows.map(({ id, title, startsAt, endsAt, state, reference, attendeeName, attendance, isOver }) => (
        <Entry
          key={id}
          href={paths.booking(id)}
          title={title}
          meta={<time dateTime={startsAt.toISOString()}>{formatSpan(startsAt, endsAt)}</time>}
          summary={[attendeeName, reference].filter(Boolean).join(" · ")}
        >
          {isOver ? (
            attendance && (
              <StateTag kind={attendance === "present" ? "done" : "info"}>{attendanceNames[attendance]}</StateTag>
            )
          ) : (
            <StateTag kind={state === "confirmed" ? "done" : "late"}>{messages.states[state]}</StateTag>
          )}
        </Entry>
      ))}
    </RowList>
  );
}
