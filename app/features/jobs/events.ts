import type { ConferenceReminder } from "~db/enums";

/** Everything the site may tell people about, with what its rule needs to know. Ids only: rules read the rest when they run. */
export interface EventPayloads {
  /** A one-time link is to be sent to the address it was made for. */
  "link.created": { linkId: number };
  "account.password-changed": { personId: number };
  "account.email-changed": { personId: number; formerEmailLinkId: number };
  "account.second-factor-changed": { personId: number; enabled: boolean };
  "account.identity-changed": { personId: number; linked: boolean };
  "account.new-device": { personId: number; sessionId: number };
  "account.closed": { linkId: number };
  "membership.granted": { membershipId: number };
  "membership.ended": { membershipId: number };
  /** The Ministero has approved plans, or sent proposals back to Sogei: many at once, each person is told once. */
  "plan.approved": { decisionId: number };
  "plan.returned": { decisionId: number };
  /** A reader proposes something, or says that it is wrong. */
  "report.made": { reportId: number };
  /** A text of the site was sent to be read by somebody else; and was published, withdrawn or sent back. */
  "text.sent": { draftId: number };
  "text.decided": { draftId: number };
  /** Texts whose review is due were found, on this day. */
  "texts.stale": { day: string };
  /** A notice written in the site is published: told to all it is for, part by part. */
  "notice.published": { noticeId: number };
  /** Messages were put into one mail for each of many people; there is nothing more to tell. */
  "digest.made": Record<string, never>;
  /** A report was closed whose writer asked for an answer. */
  "report.handled": { reportId: number };
  "sheet.sent": { sheetId: number };
  /** A comune says that a milestone of its plan was reached: Sogei confirms it or not. */
  "milestone.reported": { reportId: number };
  /** Sogei has confirmed, refused or itself recorded it. */
  "milestone.decided": { reportId: number };
  /** A question or an answer; `mentioned` are people it names. */
  "forum.posted": { postId: number; mentioned: number[] };
  "forum.solved": { postId: number };
  /** Somebody of Sogei has given threads to a colleague or a team. */
  "thread.assigned": { threadIds: number[]; by: number; to: { personId: number } | { team: string } };
  /** A Prefettura has written to a comune. */
  "reminder.sent": { reminderId: number; comuneId: number };
  "booking.confirmed": { bookingId: number; sequence: number };
  /** Moved, by the attendee to another date or by who holds it. */
  "booking.changed": { bookingId: number; sequence: number };
  "booking.cancelled": { bookingId: number; sequence: number };
  "booking.waitlisted": { bookingId: number };
  /** A seat that must be accepted. */
  "booking.offered": { bookingId: number };
  /** An hour of Sogei's assistance was taken by a comune, or given back by either. */
  "appointment.taken": { slotId: number };
  "appointment.cancelled": { slotId: number };
  /** A request for assistance on site was made or taken back, or Sogei has moved it on. */
  "visit.changed": { stepId: number };
  "booking.reminder": { bookingId: number; sequence: number; reminder: ConferenceReminder };
  /** The conference is over and its seat was used. */
  "booking.attended": { bookingId: number };
  /** A question sent before a conference has become a thread of the forum. */
  "question.opened": { questionId: number };
  /** A conference a guest was invited to is called off. */
  "guest.off": { guestId: number };
  /** A Prefettura asks the Ministero for a meeting; the Ministero has decided; comuni are called to it. */
  "meeting.proposed": { conferenceId: number };
  "meeting.decided": { conferenceId: number };
  "meeting.called": { conferenceId: number };
}

export type EventName = keyof EventPayloads;
export type SiteEvent = { [Name in EventName]: { name: Name; payload: EventPayloads[Name] } }[EventName];
