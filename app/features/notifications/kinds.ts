import type { MailMode } from "~db/enums";

/**
 * Kinds of messages a person can tell apart, and when their mails go out unless the person says otherwise. `always`: at once, and nobody can
 * turn it off, because it is about the law, a booking or the account itself.
 */
export const KINDS = {
  /** Links, passwords, second factor: always by mail, so that nobody can hide them from their owner. */
  security: { mail: "always" },
  /** Notices whose reading is asked for: what a comune must know. */
  blocking: { mail: "always" },
  /** What the Prefettura asks of a comune: always by mail, as a letter would. */
  reminders: { mail: "always" },
  /** Seats in web-conferences: confirmed, moved, cancelled, with the appointment for the calendar. */
  bookings: { mail: "always" },
  /** The day and the hour before. */
  appointments: { mail: "always" },
  /** Hours of Sogei's assistance, with the appointment for the calendar, and requests for visits. */
  assistance: { mail: "always" },
  /** Notices that stand on the pages of those they are for until they are read. */
  important: { mail: "subito" },
  /** All other notices. */
  notices: { mail: "subito" },
  /** Being let in and out of a comune or a role. */
  membership: { mail: "subito" },
  /** Who else joins or leaves: seen on the site, by mail only when asked for. */
  colleagues: { mail: "mai" },
  /** Dates of a plan that were approved or sent back. */
  plan: { mail: "subito" },
  /** The monitoring sheet and the dates of the plan. */
  sheet: { mail: "subito" },
  /** Dates that comuni record and Sogei has to confirm: a list on the site, a mail only when asked for. */
  confirmations: { mail: "mai" },
  /** Milestones of the comuni an authority watches: together, once a week. */
  progress: { mail: "settimanale" },
  /** New messages in threads that the person follows, and who names them. */
  forum: { mail: "subito" },
  /** New questions in a category, on a code or of a stage that the person follows. */
  questions: { mail: "mai" },
  /** New questions of the categories a person of Sogei answers for, and what its team was given. */
  team: { mail: "giornaliero" },
  /** Threads that a colleague has given to this person. */
  assigned: { mail: "subito" },
  /** Answers to what the person has asked or reported. */
  answers: { mail: "subito" },
  /** For who looks after the texts: drafts to read, what became of one's own, what readers propose, texts that are past their review. */
  texts: { mail: "giornaliero" },
} as const satisfies Record<string, { mail: "always" | MailMode }>;

/** Of a mail that holds several messages. */
export const DIGEST = "digest";

export type Kind = keyof typeof KINDS;

export const KIND_NAMES = Object.keys(KINDS) as Kind[];

/** Kinds of which a person may choose when mails go out. */
export const CHOSEN_KINDS = KIND_NAMES.filter((kind) => KINDS[kind].mail !== "always");

/** Kinds nobody can turn off, beside `security`, which is not only of the site's choosing. */
export const FIXED_KINDS = KIND_NAMES.filter((kind) => KINDS[kind].mail === "always");

/** When a mail goes out, by what the person has chosen (undefined: nothing). */
export function modeOf(kind: Kind, chosen: MailMode | null | undefined): MailMode {
  const { mail } = KINDS[kind];
  return mail === "always" ? "subito" : (chosen ?? mail);
}

/** The choice that brings the mail first, of several that a message falls under. */
export function soonest(modes: readonly MailMode[]): MailMode {
  const order: readonly MailMode[] = ["subito", "giornaliero", "settimanale"];
  return order.find((mode) => modes.includes(mode)) ?? "mai";
}

export function isKind(name: string): name is Kind {
  return Object.hasOwn(KINDS, name);
}

/** Of what open pages are told at once, beside the count of unread messages. */
export const isShownAtOnce = (kind: Kind) => kind === "important" || kind === "blocking";
