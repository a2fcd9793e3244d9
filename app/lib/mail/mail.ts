/** A mail in words; `layout.ts` gives it its two forms, `transport.server.ts` sends it. */
export interface Mail {
  to: string;
  subject: string;
  paragraphs: readonly string[];
  /** The one thing to do; an address with its origin. */
  action?: { label: string; href: string };
  /** Why the reader receives it. */
  reason: string;
  /** Where the reader chooses which mails to receive; left out where there is no choice. */
  preferencesHref?: string;
  /** Address of the site, with its origin. */
  siteHref: string;
  /** The same at each attempt: whoever receives the mail twice can tell. */
  messageId: string;
  /** An appointment: beside the texts, for calendars that read it at once, and as a file. */
  calendar?: { method: "REQUEST" | "CANCEL"; content: string };
  date: Date;
}
