import { DateTime } from "luxon";
import { nationalHoliday } from "~/lib/holidays.server";

const ZONE = "Europe/Rome";

/** Circular 13/2016, section 4: Monday–Friday 8–18, Saturday 8–14, not on national holidays. Index: ISO weekday. */
const HOURS: Record<number, { opens: number; closes: number } | undefined> = {
  1: { opens: 8, closes: 18 },
  2: { opens: 8, closes: 18 },
  3: { opens: 8, closes: 18 },
  4: { opens: 8, closes: 18 },
  5: { opens: 8, closes: 18 },
  6: { opens: 8, closes: 14 },
};

export interface Opening {
  open: boolean;
  /** Next change: the closing time while open, else the next opening. */
  changesAt: Date;
  /** The national holiday of today, if it is one. */
  holiday: string | null;
}

const holidayOf = (day: DateTime) => nationalHoliday(day.toISODate() ?? "");

/** Whether the call centre answers at `now`, and when that changes. */
export function opening(now = new Date()): Opening {
  const moment = DateTime.fromJSDate(now, { zone: ZONE });
  const holiday = holidayOf(moment);
  const today = hoursOf(moment);
  if (today && moment >= today.opens && moment < today.closes) {
    return { open: true, changesAt: today.closes.toJSDate(), holiday };
  }
  for (let days = 0; days < 15; days += 1) {
    const hours = hoursOf(moment.plus({ days }));
    if (hours && hours.opens > moment) return { open: false, changesAt: hours.opens.toJSDate(), holiday };
  }
  throw new Error("The call centre's calendar has no opening within two weeks.");
}

function hoursOf(day: DateTime) {
  const hours = HOURS[day.weekday];
  if (!hours || holidayOf(day)) return null;
  const start = day.startOf("day");
  return { opens: start.set({ hour: hours.opens }), closes: start.set({ hour: hours.closes }) };
}

/** «Aperto ora, fino alle 18:00» or «Chiuso, riapre lunedì 30 novembre alle 8:00». */
export function openingLabel({ open, changesAt }: Opening, now = new Date()): string {
  const change = DateTime.fromJSDate(changesAt, { zone: ZONE }).setLocale("it");
  if (open) return `Aperto ora, fino alle ${change.toFormat("H:mm")}`;
  const today = DateTime.fromJSDate(now, { zone: ZONE });
  const days = Math.round(change.startOf("day").diff(today.startOf("day"), "days").days);
  const day = days === 0 ? "oggi" : days === 1 ? "domani" : change.toFormat("cccc d MMMM");
  return `Chiuso, riapre ${day} alle ${change.toFormat("H:mm")}`;
}

/** Milliseconds until what pages say of today is no longer true: the next opening or closing, or midnight in Rome. */
export function millisecondsOfValidity(now: Date): number {
  const midnight = DateTime.fromJSDate(now, { zone: ZONE }).plus({ days: 1 }).startOf("day").toMillis();
  return Math.min(midnight, opening(now).changesAt.getTime()) - now.getTime();
}
