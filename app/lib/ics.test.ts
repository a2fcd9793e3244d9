import { describe, expect, test } from "vitest";
import { lintIcs, NO_PYTHON, readByPython, readIcs } from "../../test/support/ics";
import { type IcsEvent, ics } from "./ics";

const event: IcsEvent = {
  uid: "booking-1@comune.example",
  sequence: 2,
  stamp: new Date("2026-11-01T09:30:00.123Z"),
  start: new Date("2026-11-10T09:00:00Z"),
  end: new Date("2026-11-10T10:00:00Z"),
  summary:
    "Perché è così: à, è, ì, ò, ù; «più» e «città», in sessanta lettere accentate àèìòùàèìòùàèìòùàèìòùàèìòùàèìòùàèìòùàèìòù",
  description: 'Prima riga\nSeconda riga, con \\ barra; e "virgolette"',
  location: "Web-conference su ANPR Supporto",
  url: "https://supporto.example.it/web-conference/1/partecipa",
  organiser: { name: "ANPR Supporto ai comuni", address: "supporto@example.it" },
  attendee: { name: 'Anna "Nina" Rossi\r\nATTENDEE:mailto:altri@example.it', address: "anna.rossi@comune.example" },
  alarm: 15,
};

const FILES = {
  REQUEST: ics({ method: "REQUEST", events: [event] }),
  CANCEL: ics({ method: "CANCEL", events: [{ ...event, isCancelled: true }] }),
  PUBLISH: ics({ method: "PUBLISH", name: "Web-conference, ANPR", events: [{ ...event, attendee: undefined }, event] }),
  "an empty feed": ics({ method: "PUBLISH", name: "Niente", events: [] }),
};

describe.each(Object.entries(FILES))("%s", (_name, file) => {
  test("passes the linter and comes back from ical.js as it went in", () => {
    expect(lintIcs(file)).toEqual([]);
    for (const read of readIcs(file).events) {
      const { uid, sequence, summary, description, start, end, url } = event;
      expect(read).toMatchObject({ uid, sequence, summary, description, start, end, url });
    }
  });

  test("is read alike by a parser of another world, where Python has one", ({ skip }) => {
    const output = readByPython(file);
    if (!output) skip(NO_PYTHON);
    const { events } = readIcs(file);
    expect(output).toEqual(
      events.map(({ uid, summary, sequence, start }) => ({ uid, summary, sequence, start: start.toISOString() })),
    );
  });
});

test("a name that holds quotes and line ends adds no line: one attendee, the recipient", () => {
  expect(readIcs(FILES.REQUEST).events[0]?.attendees).toEqual(["mailto:anna.rossi@comune.example"]);
  expect(readIcs(FILES.CANCEL)).toMatchObject({ method: "CANCEL", events: [{ status: "CANCELLED" }] });
});

test("the linter sees what calendars stumble over", () => {
  const file = FILES.REQUEST;
  expect(lintIcs(file.trimEnd())).not.toEqual([]);
  expect(lintIcs(file.replace("\r\nVERSION", "\nVERSION"))).not.toEqual([]);
  expect(lintIcs(file.replace("DTSTAMP:20261101T093000Z", "DTSTAMP:20261101T093000"))).not.toEqual([]);
  expect(lintIcs(file.replace("DTSTART:", "DTSTART;TZID=Europe/Rome:"))).not.toEqual([]);
  expect(lintIcs(file.replace(/\r\n /g, ""))).not.toEqual([]);
});
