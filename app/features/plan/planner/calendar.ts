import { type Day, isoOf } from "./days";

/** A week as the planner sees it. */
export interface Week {
  /** Monday to Friday without holidays. */
  working: Day[];
  /** Holidays from Monday to Friday. */
  holidays: Day[];
}

export type Calendar = (monday: Day) => Week;

/** Weeks by their Monday, each looked at once. `isHoliday` is asked with ISO days. */
export function calendarOf(isHoliday: (iso: string) => boolean): Calendar {
  const known = new Map<Day, Week>();
  return (monday) => {
    let week = known.get(monday);
    if (!week) {
      const days = Array.from({ length: 5 }, (_, index) => monday + index);
      week = {
        working: days.filter((day) => !isHoliday(isoOf(day))),
        holidays: days.filter((day) => isHoliday(isoOf(day))),
      };
      known.set(monday, week);
    }
    return week;
  };
}
