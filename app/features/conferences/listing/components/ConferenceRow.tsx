import { ModalityTags } from "~/components/content/ModalityTag";
import { StageTags } from "~/components/content/StageTag";
import { StateTag } from "~/components/content/StateTag";
import type { Choice } from "~/lib/choice";
import { dayParts, formatSpan, formatTime } from "~/lib/format";
import { paths, withChoice } from "~/lib/paths";
import { messages as booking } from "../../booking/messages";
import { kindNames } from "../../labels";
import type { Action } from "../action";
import { messages } from "../messages";
import type { ListedConference } from "../queries.server";
import { Seats } from "./Seats";

interface Props {
  conference: ListedConference;
  action: Action;
  choice: Choice;
}

/** One conference: when, what and for whom, seats and the one thing to do. */
export function ConferenceRow({ conference, action, choice }: Props) {
  const { id, title, kind, startsAt, endsAt, stages, modalities, capacity, seatsTaken, waiting, state } = conference;
  const { weekday, day, month } = dayParts(startsAt);
  return (
    <div className="conference">
      <time className="conference-date" dateTime={startsAt.toISOString()}>
        <span>{weekday}</span> <strong>{day}</strong>{" "}
        <span>
          {month}, {formatTime(startsAt)}
        </span>
      </time>
      <div>
        <h2 className="h3">
          <a href={withChoice(paths.conference(id), choice)}>{title}</a>
        </h2>
        <div className="line">
          <span className="note">{kindNames[kind]}</span>
          <StageTags stages={stages} />
          <ModalityTags modalities={modalities} />
          {conference.isByInvitation && <StateTag kind="private">{messages.meeting}</StateTag>}
        </div>
      </div>
      <div className="conference-action">
        {state === "cancelled" ? (
          <StateTag kind="blocked">{messages.cancelled}</StateTag>
        ) : (
          <>
            <Seats capacity={capacity} taken={seatsTaken} waiting={waiting} />
            <ActionOf id={id} title={title} when={formatSpan(startsAt, endsAt)} action={action} />
          </>
        )}
      </div>
    </div>
  );
}

interface ActionProps {
  id: number;
  title: string;
  when: string;
  action: Action;
}

export function ActionOf({ id, title, when, action }: ActionProps) {
  if (action.kind === "note") return <p className="note mb-0">{action.text}</p>;
  if (action.kind === "own") {
    const { bookingId, state } = action.own;
    return (
      <a href={paths.booking(bookingId)}>
        <StateTag kind={state === "confirmed" ? "done" : "late"}>{booking.states[state]}</StateTag>
        <span className="visually-hidden">: {title}</span>
      </a>
    );
  }
  const [label, name] =
    action.kind === "book" ? [messages.book, messages.bookWhat] : [messages.queue, messages.queueWhat];
  return (
    <a className="btn btn-outline-primary btn-sm" href={paths.bookSeat(id)} aria-label={name(title, when)}>
      {label}
    </a>
  );
}
