import Holidays from "date-holidays";

const calendar = new Holidays("IT");
const holidaysByYear = new Map<number, Map<string, string>>();

/** Name of the national holiday on an ISO day. Patron-saint days are not national; Easter Monday is. */
export function nationalHoliday(isoDay: string): string | null {
  const number = Number(isoDay.slice(0, 4));
  let year = holidaysByYear.get(number);
  if (!year) {
    const days = calendar.getHolidays(number).filter(({ type }) => type === "public");
    year = new Map(days.map(({ date, name }) => [date.slice(0, 10), name]));
    holidaysByYear.set(number, year);
  }
  return year.get(isoDay) ?? null;
}
