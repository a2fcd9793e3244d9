/** Kinds of messages a person can tell apart; what each is worth a mail for, unless the person says otherwise. */
export const KINDS = {
  /** Links, passwords, second factor: always by mail, so that nobody can hide them from their owner. */
  security: { mail: "always" },
  /** Being let in and out of a comune or a role. */
  membership: { mail: "default" },
  /** Who else joins or leaves: seen on the site, by mail only when asked for. */
  colleagues: { mail: "wanted" },
  /** Dates of a plan that were approved or sent back. */
  plan: { mail: "default" },
  /** New messages in threads that the person follows, and who names them. */
  forum: { mail: "default" },
  /** New questions in a category, on a code or of a stage that the person follows. */
  questions: { mail: "wanted" },
  /** What the Prefettura asks of a comune: always by mail, as a letter would. */
  reminders: { mail: "always" },
  /** Answers to what the person has asked or reported. */
  answers: { mail: "default" },
  /** The monitoring sheet and the dates of the plan. */
  sheet: { mail: "default" },
  /** Dates that comuni record and Sogei has to confirm: a list on the site, a mail only when asked for. */
  confirmations: { mail: "wanted" },
  /** Seats in web-conferences: confirmed, moved, cancelled, with the appointment for the calendar. */
  bookings: { mail: "default" },
  /** The day and the hour before. */
  appointments: { mail: "default" },
  /** Hours of Sogei's assistance, with the appointment for the calendar, and requests for visits. */
  assistance: { mail: "default" },
} as const satisfies Record<string, { mail: "always" | "default" | "wanted" }>;

export type Kind = keyof typeof KINDS;

export const KIND_NAMES = Object.keys(KINDS) as Kind[];

/** Kinds a person may switch on and off. */
export const CHOSEN_KINDS = KIND_NAMES.filter((kind) => KINDS[kind].mail !== "always");

/** Whether a mail goes out, by what the person has chosen (undefined: nothing). */
export function isMailed(kind: Kind, chosen: boolean | undefined): boolean {
  const { mail } = KINDS[kind];
  return mail === "always" || (chosen ?? mail === "default");
}

export function isKind(name: string): name is Kind {
  return Object.hasOwn(KINDS, name);
}
