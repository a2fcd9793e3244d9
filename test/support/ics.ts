import { spawnSync } from "node:child_process";
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

const PROGRAM = `
import json, sys
from datetime import timezone
text = sys.stdin.buffer.read()
def instant(value):
    return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")
try:
    import icalendar
    events = [(e["UID"], e["SUMMARY"], e["SEQUENCE"], e["DTSTART"].dt) for e in icalendar.Calendar.from_ical(text).walk("VEVENT")]
except ImportError:
    import vobject
    found = vobject.readOne(text.decode()).contents.get("vevent", [])
    events = [(e.uid.value, e.summary.value, e.sequence.value, e.dtstart.value) for e in found]
print(json.dumps([{"uid": str(u), "summary": str(s), "sequence": int(n), "start": instant(d)} for u, s, n, d in events]))
`;

export const NO_PYTHON = "skipped: no python3 with icalendar or vobject here (apt-get install python3-icalendar)";

/** The events of a file read by Debian's python3-icalendar or python3-vobject, which share nothing with ours; null where neither is. */
export function readByPython(file: string): unknown {
  // Debian's own Python has Debian's packages; another one that comes first in the path need not.
  for (const python of ["/usr/bin/python3", "python3"]) {
    const { status, stdout, stderr, error } = spawnSync(python, ["-c", PROGRAM], { input: file, encoding: "utf8" });
    if (error || stderr.includes("ModuleNotFoundError")) continue;
    if (status !== 0) throw new Error(`python could not read the file:\n${stderr}`);
    return JSON.parse(stdout);
  }
  return null;
}
