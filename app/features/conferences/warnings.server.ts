import { DateTime } from "luxon";
import { nationalHoliday } from "~/lib/holidays.server";

/** When the call centre answers (circular 13/2016): who calls for help to enter must find somebody. */
const HOURS: Record<number, [opens: number, closes: number] | undefined> = {
  1: [8, 18],
  2: [8, 18],
  3: [8, 18],
  4: [8, 18],
  5: [8, 18],
  6: [8, 14],
};

/** What speaks against a time, in words of their own; staff may go on all the same. */
export function timeWarnings(startsAt: Date, endsAt: Date): ({ holiday: string } | "hours")[] {
  const start = DateTime.fromJSDate(startsAt, { zone: "Europe/Rome" });
  const holiday = nationalHoliday(start.toISODate() ?? "");
  if (holiday) return [{ holiday }];
  const hours = HOURS[start.weekday];
  const end = DateTime.fromJSDate(endsAt, { zone: "Europe/Rome" });
  const midnight = start.startOf("day");
  const isInside = hours && start >= midnight.set({ hour: hours[0] }) && end <= midnight.set({ hour: hours[1] });
  return isInside ? [] : ["hours"];
}
