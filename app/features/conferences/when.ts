import { DateTime } from "luxon";

/** Conferences keep the wall time of Rome: at 10:00 also after the clocks have changed. */
const ZONE = "Europe/Rome";

export const RHYTHMS = ["settimana", "quindicina", "mese"] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** Days of a series from its first one, the first included. */
export function repeated(first: string, rhythm: Rhythm, times: number): string[] {
  const start = DateTime.fromISO(first, { zone: ZONE });
  const step = (index: number) =>
    rhythm === "mese" ? start.plus({ months: index }) : start.plus({ weeks: index * (rhythm === "settimana" ? 1 : 2) });
  return Array.from({ length: times }, (_, index) => step(index).toISODate() ?? first);
}

export interface Day {
  /** ISO. */
  day: string;
  number: number;
  isInMonth: boolean;
}

/** The week of a day, Monday to Sunday. */
export function weekOf(day: string): Day[] {
  const monday = DateTime.fromISO(day, { zone: ZONE }).startOf("week");
  return Array.from({ length: 7 }, (_, index) => dayOf(monday.plus({ days: index }), null));
}

/** The weeks that a month touches. */
export function weeksOf(day: string): Day[][] {
  const first = DateTime.fromISO(day, { zone: ZONE }).startOf("month");
  const start = first.startOf("week");
  const weeks = Math.ceil(first.endOf("month").diff(start, "days").days / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, index) => dayOf(start.plus({ days: week * 7 + index }), first.month)),
  );
}

function dayOf(moment: DateTime, month: number | null): Day {
  return { day: moment.toISODate() ?? "", number: moment.day, isInMonth: month === null || moment.month === month };
}

/** The same day some weeks or months away; of a month its first day. */
export function shifted(day: string, unit: "weeks" | "months", by: number): string {
  const moment = DateTime.fromISO(day, { zone: ZONE });
  const from = unit === "months" ? moment.startOf("month") : moment;
  return from.plus({ [unit]: by }).toISODate() ?? day;
}

/** An ISO day of an address; today's when it is none. */
export function readDay(text: string | null, today: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text ?? "") && DateTime.fromISO(text ?? "").isValid;
  return isDay && text && text > "2000" && text < "2100" ? text : today;
}
