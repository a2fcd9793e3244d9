import ICAL from "ical.js";

/** What is wrong with a calendar file by RFC 5545, as far as the calendars of offices care; empty when all is well. */
export function lintIcs(file: string): string[] {
  const faults: string[] = [];
  if (!file.endsWith("END:VCALENDAR\r\n")) faults.push("the last line has no CRLF");
  if (/[^\r]\n|\r[^\n]/.test(file)) faults.push("a line does not end with CRLF");
  const raw = file.split("\r\n").slice(0, -1);
  for (const line of raw) if (Buffer.byteLength(line) > 75) faults.push(`more than 75 octets: ${line}`);
  const lines = file.replace(/\r\n[ \t]/g, "").split("\r\n");
  const zones = new Set(lines.filter((line) => line.startsWith("TZID:")).map((line) => line.slice(5)));
  for (const line of lines) {
    const zone = /^[A-Z-]+;(?:.*;)?TZID=([^:;]+)/.exec(line)?.[1];
    if (zone && !zones.has(zone)) faults.push(`TZID without VTIMEZONE: ${line}`);
    if (/^(DTSTAMP|DTSTART|DTEND)[:;]/.test(line) && !zone && !/:\d{8}T\d{6}Z$/.test(line))
      faults.push(`not UTC: ${line}`);
  }
  for (const name of ["VERSION", "PRODID", "METHOD"]) {
    if (lines.filter((line) => line.startsWith(`${name}:`)).length !== 1) faults.push(`not one ${name}`);
  }
  for (const event of file.split("BEGIN:VEVENT").slice(1)) {
    for (const name of ["UID", "DTSTAMP", "DTSTART", "SEQUENCE", "SUMMARY", "ORGANIZER"]) {
      if (!new RegExp(`^${name}[:;]`, "m").test(event)) faults.push(`an event has no ${name}`);
    }
  }
  return faults;
}

/** The events of a file, read by ical.js. */
export function readIcs(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const text = (name: string) => component.getFirstPropertyValue(name)?.toString() ?? null;
    return {
      uid: event.uid,
      sequence: Number(event.sequence),
      summary: event.summary,
      description: event.description,
      start: event.startDate.toJSDate(),
      end: event.endDate.toJSDate(),
      status: text("status"),
      url: text("url"),
      organiser: text("organizer"),
      attendees: component.getAllProperties("attendee").map((property) => String(property.getFirstValue())),
    };
  });
  return { method: String(calendar.getFirstPropertyValue("method")), events };
}
