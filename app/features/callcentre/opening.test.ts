import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { nationalHoliday } from "~/lib/holidays.server";
import { millisecondsOfValidity, opening, openingLabel } from "./opening.server";

const rome = (text: string) => DateTime.fromISO(text, { zone: "Europe/Rome" }).toJSDate();
const label = (text: string) => openingLabel(opening(rome(text)), rome(text));

describe("the call centre", () => {
  test.each([
    ["2026-11-23T07:59:59", "Chiuso, riapre oggi alle 8:00"],
    ["2026-11-23T08:00:00", "Aperto ora, fino alle 18:00"],
    ["2026-11-23T17:59:59", "Aperto ora, fino alle 18:00"],
    ["2026-11-23T18:00:00", "Chiuso, riapre domani alle 8:00"],
    ["2026-11-28T13:59:00", "Aperto ora, fino alle 14:00"],
    ["2026-11-28T14:00:00", "Chiuso, riapre lunedì 30 novembre alle 8:00"],
    ["2026-11-29T10:00:00", "Chiuso, riapre domani alle 8:00"],
    // The Immaculate Conception falls on a Tuesday, Easter Monday follows Easter, Christmas and Saint Stephen come before a Sunday.
    ["2026-12-07T19:00:00", "Chiuso, riapre mercoledì 9 dicembre alle 8:00"],
    ["2026-04-04T15:00:00", "Chiuso, riapre martedì 7 aprile alle 8:00"],
    ["2026-12-24T18:30:00", "Chiuso, riapre lunedì 28 dicembre alle 8:00"],
    // Patron-saint days are not national: 29 June is a holiday in Rome only.
    ["2026-06-29T10:00:00", "Aperto ora, fino alle 18:00"],
    // The clocks change in the night of 28–29 March and of 24–25 October.
    ["2026-03-28T20:00:00", "Chiuso, riapre lunedì 30 marzo alle 8:00"],
    ["2026-10-24T20:00:00", "Chiuso, riapre lunedì 26 ottobre alle 8:00"],
  ])("%s: %s", (moment, expected) => expect(label(moment)).toBe(expected));

  test("4 October is a national holiday from 2026 (law 151/2025): Monday 4 October 2027 is closed", () => {
    expect(nationalHoliday("2025-10-04")).toBeNull();
    expect(nationalHoliday("2026-10-04")).not.toBeNull();
    expect(label("2027-10-04T10:00:00")).toBe("Chiuso, riapre domani alle 8:00");
  });

  test("what a page says holds until the next opening, closing or midnight", () => {
    expect(millisecondsOfValidity(rome("2026-11-23T17:30:00"))).toBe(30 * 60_000);
    expect(millisecondsOfValidity(rome("2026-11-23T23:00:00"))).toBe(60 * 60_000);
  });
});
