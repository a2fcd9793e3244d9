import { RowList } from "~/components/content/RowList";
import { Section } from "~/components/layout/Section";
import { formatHours, formatSpan } from "~/lib/format";
import { paths } from "~/lib/paths";
import { byDay } from "../by-day";
import { messages } from "../messages";
import type { FreeSlot } from "../queries.server";

interface Props {
  slots: readonly FreeSlot[];
  /** The reader's comuni have an appointment each. */
  isFull: boolean;
}

/** Free hours by day, each a link to the form that takes it. */
export function FreeSlots({ slots, isFull }: Props) {
  const shown = isFull ? [] : slots;
  return (
    <Section id="liberi" title={messages.free} note={slots.length > 0 && messages.found(slots.length)}>
      <p>{isFull ? messages.full : slots.length ? messages.freeText : messages.none}</p>
      <RowList>
        {byDay(shown).map(([day, ofDay]) => (
          <div key={day}>
            <h3 className="h4">{day}</h3>
            <ul className="line list-unstyled">
              {ofDay.map(({ id, startsAt, endsAt }) => (
                <li key={id}>
                  <a
                    className="btn btn-outline-primary btn-sm"
                    href={paths.newAppointment({ ora: id })}
                    aria-label={messages.takeWhat(formatSpan(startsAt, endsAt))}
                  >
                    {formatHours(startsAt, endsAt)}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </RowList>
    </Section>
  );
}
