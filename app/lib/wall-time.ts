import { DateTime } from "luxon";

/** What people write on a form is the wall time of Rome: 10:00 also after the clocks have changed. */
const ZONE = "Europe/Rome";

export type WallProblem = "gap" | "twice" | "unreadable";

/** Of the hour that exists twice in autumn, the one before or after the clocks go back. */
export type WhichHour = "prima" | "dopo";

/** The instant of a wall time in Rome, `2026-10-19` and `10:00`; or why there is none, or which of two is meant. */
export function instantOf(day: string, time: string, which?: WhichHour): Date | WallProblem {
  const moment = DateTime.fromISO(`${day}T${time}`, { zone: ZONE });
  if (!moment.isValid) return "unreadable";
  // A time that the clocks skip is moved by luxon, silently.
  if (moment.toFormat("yyyy-MM-dd HH:mm") !== `${day} ${time}`) return "gap";
  const possible = moment.getPossibleOffsets();
  if (possible.length < 2) return moment.toJSDate();
  if (!which) return "twice";
  const [earlier, later] = possible.map((each) => each.toJSDate()).sort((a, b) => a.getTime() - b.getTime());
  return (which === "prima" ? earlier : later) ?? moment.toJSDate();
}

/** Day and time in Rome, as form fields hold them. */
export function wallTime(instant: Date): { day: string; time: string } {
  const moment = DateTime.fromJSDate(instant, { zone: ZONE });
  return { day: moment.toISODate() ?? "", time: moment.toFormat("HH:mm") };
}

/** Midnight in Rome at which a day begins. */
export function startOfDay(day: string): Date {
  return DateTime.fromISO(day, { zone: ZONE }).startOf("day").toJSDate();
}
