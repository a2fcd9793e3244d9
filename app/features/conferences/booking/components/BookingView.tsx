import type { ReactNode } from "react";
import { Callout } from "~/components/content/Callout";
import { DefinitionList } from "~/components/content/DefinitionList";
import { PageHead } from "~/components/content/PageHead";
import { StateTag } from "~/components/content/StateTag";
import { formatSpan, formatTime } from "~/lib/format";
import { paths } from "~/lib/paths";
import type { Attendance } from "~db/enums";
import { attendanceNames } from "../../labels";
import type { BookingFacts } from "../facts.server";
import { messages } from "../messages";

const words = messages.own;

interface Props {
  booking: BookingFacts;
  /** Place in the waitlist; null when it does not wait. */
  place: number | null;
  isOverLimit: boolean;
  done: keyof typeof words.done | null;
  isOver: boolean;
  attendance: Attendance | null;
  children: ReactNode;
}

/** A booking as its comune sees it. */
export function BookingView({ booking, place, isOverLimit, done, isOver, attendance, children }: Props) {
  const { id, conferenceId, state, reference, title, startsAt, endsAt, attendeeName, attendeeEmail, offeredUntil } =
    booking;
  const kind = state === "confirmed" ? "done" : state === "cancelled" ? "blocked" : "late";
  return (
    <>
      {done && (
        <div role="status">
          <Callout tone="success">
            <p>{words.done[done]}</p>
          </Callout>
        </div>
      )}
      <PageHead
        title={title}
        kicker={
          isOver && attendance ? (
            <StateTag kind={attendance === "present" ? "done" : "info"}>{attendanceNames[attendance]}</StateTag>
          ) : (
            <StateTag kind={kind}>{messages.states[state]}</StateTag>
          )
        }
        lead={formatSpan(startsAt, endsAt)}
      />
      {state === "offered" && offeredUntil && (
        <Callout tone="warning">
          <p>{words.offer(formatTime(offeredUntil))}</p>
        </Callout>
      )}
      <DefinitionList
        items={[
          { term: words.reference, detail: reference },
          { term: words.attends, detail: attendeeEmail && `${attendeeName} (${attendeeEmail})` },
          { term: messages.form.comune, detail: booking.comune },
          { term: words.position, detail: place && words.positionWords(place) },
          { term: messages.seats.full, detail: isOverLimit ? words.limit : null },
          { term: words.conference, detail: <a href={paths.conference(conferenceId)}>{title}</a> },
        ]}
      />
      {state === "confirmed" && !isOver && (
        <p className="line">
          <a className="btn btn-primary" href={paths.joinConference(conferenceId)}>
            {words.join}
          </a>
          <a href={paths.bookingCalendar(id)}>{words.ics}</a>
          <span className="note">{words.joinNote}</span>
        </p>
      )}
      {children}
    </>
  );
}
