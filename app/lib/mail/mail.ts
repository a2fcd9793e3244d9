/** A mail in words; `layout.ts` gives it its two forms, `transport.server.ts` sends it. */
export interface Mail {
  to: string;
  subject: string;
  paragraphs: readonly string[];
  /** Several messages in one mail, each with its address, with its origin. */
  sections?: readonly { title: string; text: string; href: string }[];
  /** The one thing to do; an address with its origin. */
  action?: { label: string; href: string };
  /** Why the reader receives it. */
  reason: string;
  /** Where the reader chooses which mails to receive; left out where there is no choice. */
  preferencesHref?: string;
  /** Turns off what this mail is one of, by one POST (RFC 8058); left out where nothing can be. */
  unsubscribeHref?: string;
  /** What mail programs sort by (RFC 2919). */
  list?: { id: string; name: string };
  /** Identifier that all mails about one thing answer to. */
  topicId?: string;
  /** Address of the site, with its origin. */
  siteHref: string;
  /** The same at each attempt: whoever receives the mail twice can tell. */
  messageId: string;
  /** An appointment: beside the texts, for calendars that read it at once, and as a file. */
  calendar?: { method: "REQUEST" | "CANCEL"; content: string };
  date: Date;
}
