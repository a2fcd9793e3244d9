import { nationalHoliday } from "~/lib/holidays.server";

/** National holidays among some ISO days, by day. */
export function holidaysBetween(days: readonly string[]): Map<string, string> {
  return new Map(
    days.flatMap((day): [string, string][] => {
      const name = nationalHoliday(day);
      return name ? [[day, name]] : [];
    }),
  );
}
