import { type IcsEvent, ics } from "~/lib/ics";
import { messages } from "./messages";

/** What an appointment says of a booking and its conference. */
export interface Appointment {
  uid: string;
  sequence: number;
  stamp: Date;
  title: string;
  startsAt: Date;
  endsAt: Date;
  /** Address of the page where one enters, with its origin: never that of the room. */
  joinHref: string;
  /** Sender of the site's mails. */
  organiser: string;
  attendee?: { name: string; email: string };
  isCancelled?: boolean;
}

export function appointment(of: Appointment): IcsEvent {
  return {
    uid: of.uid,
    sequence: of.sequence,
    stamp: of.stamp,
    start: of.startsAt,
    end: of.endsAt,
    summary: of.title,
    description: `${messages.description}\n${of.joinHref}`,
    location: messages.location,
    url: of.joinHref,
    isCancelled: of.isCancelled,
    organiser: { name: messages.organiser, address: of.organiser },
    attendee: of.attendee && { name: of.attendee.name, address: of.attendee.email },
    alarm: of.attendee && 15,
  };
}

/** The file that goes with a mail: puts the appointment into the calendar, moves it, or takes it out. */
export function invitation(of: Appointment): { method: "REQUEST" | "CANCEL"; content: string } {
  const method = of.isCancelled ? "CANCEL" : "REQUEST";
  return { method, content: ics({ method, events: [appointment(of)] }) };
}
