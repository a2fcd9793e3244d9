import { type BookingFacts, bookingFacts, placeInLine } from "~/features/conferences/booking/facts.server";
import { invitation } from "~/features/conferences/calendar/invitation";
import { latestUseOf } from "~/features/conferences/reminders/times";
import type { EventName } from "~/features/jobs/events";
import { env } from "~/lib/env.server";
import { formatSpan, formatTime } from "~/lib/format";
import { paths } from "~/lib/paths";
import { siteOrigin } from "~/lib/site-url.server";
import { bookingWords as words } from "../booking-words";
import type { Message, MessageBody } from "../message";
import type { Rules } from "../rule";

interface Told extends Pick<MessageBody, "paragraphs"> {
  subject: string;
  /** Of the button. */
  label: string;
}

interface Options extends Pick<MessageBody, "calendar" | "reminder"> {
  /** Where the button leads, and the message on the site. */
  href?: string;
  kind?: "bookings" | "appointments";
}

export const bookingRules: Rules<Extract<EventName, `booking.${string}`>> = {
  async "booking.confirmed"(db, { bookingId, sequence }) {
    const facts = await bookingFacts(db, bookingId);
    if (facts?.state !== "confirmed") return [];
    const told = words.confirmed(facts.title, when(facts), facts.reference);
    return toAttendee(facts, told, { calendar: calendarOf(facts, sequence) });
  },

  async "booking.changed"(db, { bookingId, sequence }) {
    const facts = await bookingFacts(db, bookingId);
    if (facts?.state !== "confirmed") return [];
    const told = words.changed(facts.title, when(facts), facts.reference);
    return toAttendee(facts, told, { calendar: calendarOf(facts, sequence) });
  },

  async "booking.cancelled"(db, { bookingId, sequence }) {
    const facts = await bookingFacts(db, bookingId);
    if (!facts) return [];
    const isOff = facts.conferenceState === "cancelled";
    const told = isOff ? words.off(facts.title, when(facts), facts.reason) : words.cancelled(facts.title, when(facts));
    // Who only waited has nothing in the calendar to take out.
    const calendar = facts.confirmedAt ? calendarOf(facts, sequence, true) : undefined;
    return toAttendee(facts, told, { calendar, href: paths.conferences() });
  },

  async "booking.waitlisted"(db, { bookingId }) {
    const facts = await bookingFacts(db, bookingId);
    if (facts?.state !== "waitlisted") return [];
    return toAttendee(facts, words.waitlisted(facts.title, when(facts), await placeInLine(db, facts)));
  },

  async "booking.offered"(db, { bookingId }) {
    const facts = await bookingFacts(db, bookingId);
    if (facts?.state !== "offered" || !facts.offeredUntil) return [];
    return toAttendee(facts, words.offered(facts.title, when(facts), formatTime(facts.offeredUntil)));
  },

  async "booking.attended"(db, { bookingId }) {
    const facts = await bookingFacts(db, bookingId);
    return facts ? toAttendee(facts, words.ended(facts.title)) : [];
  },

  async "booking.reminder"(db, { bookingId, sequence, reminder }) {
    const facts = await bookingFacts(db, bookingId);
    if (facts?.state !== "confirmed") return [];
    const until = latestUseOf(reminder, facts.startsAt).toISOString();
    return toAttendee(facts, words.reminder[reminder](facts.title, when(facts)), {
      kind: "appointments",
      href: paths.joinConference(facts.conferenceId),
      reminder: { bookingId, sequence, until },
    });
  },
};

const when = ({ startsAt, endsAt }: BookingFacts) => formatSpan(startsAt, endsAt);

function calendarOf(facts: BookingFacts, sequence: number, isCancelled = false) {
  const { uid, title, startsAt, endsAt, attendeeName, attendeeEmail } = facts;
  return invitation({
    uid,
    sequence,
    stamp: new Date(),
    title,
    startsAt,
    endsAt,
    joinHref: `${siteOrigin()}${paths.joinConference(facts.conferenceId)}`,
    organiser: env().MAIL_FROM,
    attendee: { name: attendeeName ?? "", email: attendeeEmail ?? "" },
    isCancelled,
  });
}

/** To who attends: on the site too, for whoever has an account in the comune. */
function toAttendee(facts: BookingFacts, { label, ...told }: Told, options: Options = {}): Message[] {
  const { personId, comuneId, attendeeEmail } = facts;
  const { kind = "bookings", href = paths.booking(facts.id), ...more } = options;
  const parts = { ...more, topic: `booking-${facts.id}` };
  if (!attendeeEmail) return [];
  const reason = words.reason(facts.comune);
  if (personId !== null) {
    return [{ kind, to: { personId, comuneId }, ...told, ...parts, reason, action: { label, href }, href }];
  }
  return [{ kind, to: { address: attendeeEmail }, ...told, ...parts, reason, action: { label, href } }];
}
