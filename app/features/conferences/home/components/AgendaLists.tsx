import { RowList } from "~/components/content/RowList";
import { StateTag } from "~/components/content/StateTag";
import { formatSpan } from "~/lib/format";
import { paths } from "~/lib/paths";
import { messages as booking } from "../../booking/messages";
import type { Agenda } from "../agenda.server";
import { messages } from "../messages";

/** What the comune has booked. */
export function Booked({ booked }: Pick<Agenda, "booked">) {
  if (!booked.length) return <p>{messages.noneBooked}</p>;
  return (
    <RowList>
      {booked.map(({ id, title, startsAt, endsAt, state, attendeeName }) => (
        <div key={id}>
          <a href={paths.booking(id)}>{title}</a>{" "}
          <StateTag kind={state === "confirmed" ? "done" : "late"}>{booking.states[state]}</StateTag>
          <div className="note">
            <time dateTime={startsAt.toISOString()}>{formatSpan(startsAt, endsAt)}</time>
            {attendeeName && `, ${attendeeName}`}
          </div>
        </div>
      ))}
    </RowList>
  );
}

/** What it may book besides, the next first. */
export function NextOnes({ next }: Pick<Agenda, "next">) {
  if (!next.length) return <p>{messages.noneNext}</p>;
  return (
    <RowList>
      {next.map(({ id, title, startsAt, endsAt, capacity, seatsTaken, waiting }) => (
        <div key={id}>
          <a href={paths.conference(id)}>{title}</a>
          <div className="note">
            <time dateTime={startsAt.toISOString()}>{formatSpan(startsAt, endsAt)}</time>
            {". "}
            {seatsTaken < capacity
              ? booking.seats.free(capacity - seatsTaken, capacity)
              : waiting
                ? booking.seats.waiting(waiting)
                : booking.seats.full}
          </div>
        </div>
      ))}
    </RowList>
  );
}
