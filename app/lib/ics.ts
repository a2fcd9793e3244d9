/**
 * Calendars as RFC 5545 writes them: CRLF to the last line, lines of at most 75 octets, all times in UTC. Written by hand: the
 * libraries at hand leave out the last line end, or CONFERENCE (RFC 7986). Checked by two foreign parsers and a linter.
 */
export interface IcsEvent {
  uid: string;
  sequence: number;
  /** When this state of the event was written. */
  stamp: Date;
  start: Date;
  end: Date;
  summary: string;
  description: string;
  location: string;
  /** Page of this site where one enters, or where it is told about. */
  url: string;
  /** By telephone: there is nothing to enter. */
  isCall?: boolean;
  isCancelled?: boolean;
  organiser: Mailbox;
  /** The recipient; nobody else is ever named. */
  attendee?: Mailbox;
  /** Minutes before the start. */
  alarm?: number;
}

interface Mailbox {
  name: string;
  address: string;
}

export type IcsMethod = "REQUEST" | "CANCEL" | "PUBLISH";

export interface IcsCalendar {
  method: IcsMethod;
  /** Of a feed, which calendars read again every hour. */
  name?: string;
  events: readonly IcsEvent[];
}

export function ics({ method, name, events }: IcsCalendar): string {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ANPR Supporto//Web-conference//IT", "CALSCALE:GREGORIAN"];
  lines.push(`METHOD:${method}`);
  if (name) {
    lines.push(`NAME:${text(name)}`, `X-WR-CALNAME:${text(name)}`);
    lines.push("REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H");
  }
  for (const event of events) lines.push(...eventLines(event));
  lines.push("END:VCALENDAR");
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines(event: IcsEvent): string[] {
  const { organiser, attendee, alarm } = event;
  const lines = ["BEGIN:VEVENT", `UID:${text(event.uid)}`, `DTSTAMP:${utc(event.stamp)}`];
  lines.push(`DTSTART:${utc(event.start)}`, `DTEND:${utc(event.end)}`, `SEQUENCE:${event.sequence}`);
  lines.push(`SUMMARY:${text(event.summary)}`, `DESCRIPTION:${text(event.description)}`);
  lines.push(`LOCATION:${text(event.location)}`, `URL:${event.url}`);
  if (!event.isCall) {
    lines.push(`CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=${parameter(event.location)}:${event.url}`);
  }
  lines.push(`STATUS:${event.isCancelled ? "CANCELLED" : "CONFIRMED"}`, "TRANSP:OPAQUE", "CLASS:PUBLIC");
  lines.push(`ORGANIZER;CN=${parameter(organiser.name)}:mailto:${organiser.address}`);
  if (attendee) {
    const who = `CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN=${parameter(attendee.name)}`;
    lines.push(`ATTENDEE;${who}:mailto:${attendee.address}`);
  }
  if (alarm && !event.isCancelled) {
    lines.push(
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `DESCRIPTION:${text(event.summary)}`,
      `TRIGGER:-PT${alarm}M`,
      "END:VALARM",
    );
  }
  lines.push("END:VEVENT");
  return lines;
}

/** «20261019T080000Z». */
function utc(instant: Date): string {
  return instant
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replace(/[-:]/g, "");
}

function text(value: string): string {
  return plain(value)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, "\\n");
}

/** In quotes; the sign itself and line ends cannot stand there. */
function parameter(value: string): string {
  return `"${plain(value).replace(/["\n]/g, " ")}"`;
}

function plain(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not get in
  return value.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ");
}

/** Cut at 75 octets, never inside a letter; what follows begins with a space. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > 75) {
      pieces.push(piece);
      piece = " ";
      octets = 1;
    }
    piece += letter;
    octets += size;
  }
  return [...pieces, piece].join("\r\n");
}
