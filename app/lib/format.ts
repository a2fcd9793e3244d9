/** The only place where dates and numbers become words. Italian, Europe/Rome. */

const ZONE = "Europe/Rome";

const numbers = new Intl.NumberFormat("it-IT", { useGrouping: "always" } as Intl.NumberFormatOptions);
const longDate = new Intl.DateTimeFormat("it-IT", { day: "numeric", month: "long", year: "numeric", timeZone: ZONE });

export function formatNumber(value: number): string {
  return numbers.format(value);
}

// Canadian English writes a day as ISO 8601 does.
const isoDay = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE });

const ELIDED = { il: "l'", al: "all'", dal: "dall'", del: "dell'" } as const;

/** «dal 7 febbraio», «dall'8 febbraio»: the article before a date or a number that is written in figures. */
export function article(word: keyof typeof ELIDED, text: string | number): string {
  return /^(?:8|11(?!\d))/.test(String(text)) ? `${ELIDED[word]}${text}` : `${word} ${text}`;
}

/** «28 ottobre 2016», from an ISO day or an instant. */
export function formatDate(value: string | Date): string {
  return longDate.format(asDate(value));
}

const shortDate = new Intl.DateTimeFormat("it-IT", { day: "numeric", month: "short", year: "numeric", timeZone: ZONE });

/** «28 ott 2016», for data. */
export function formatShortDate(value: string | Date): string {
  return shortDate.format(asDate(value));
}

/** «5–9 dic 2026», «30 nov – 4 dic 2026», from two ISO days: as one writes them, without the zeros that `formatRange` adds. */
export function formatDateRange(from: string, to: string): string {
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${formatShortDate(to)}`;
  const start = from.slice(0, 4) === to.slice(0, 4) ? formatDayOfYear(from) : formatShortDate(from);
  return `${start} – ${formatShortDate(to)}`;
}

const dateTime = new Intl.DateTimeFormat("it-IT", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "numeric",
  minute: "2-digit",
  timeZone: ZONE,
});

/** «28 ottobre 2016, 14:05». */
export function formatDateTime(value: Date): string {
  return dateTime.format(value).replace(" alle ore ", ", ");
}

/** Today in Rome as an ISO day. */
export function todayInRome(now = new Date()): string {
  return isoDay.format(now);
}

const dayOfYear = new Intl.DateTimeFormat("it-IT", { day: "numeric", month: "short", timeZone: ZONE });

/** «28 ott», where the year is said elsewhere. */
export function formatDayOfYear(value: string | Date): string {
  return dayOfYear.format(asDate(value));
}

const monthYear = new Intl.DateTimeFormat("it-IT", { month: "short", year: "numeric", timeZone: ZONE });

/** «ott 2016», for charts. */
export function formatMonth(value: string | Date): string {
  return monthYear.format(asDate(value));
}

const moment = new Intl.DateTimeFormat("it-IT", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "numeric",
  minute: "2-digit",
  timeZone: ZONE,
});

/** «28 ott 2016, 8:05», for data. */
export function formatMoment(value: Date): string {
  return moment.format(value);
}

const sortable = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "medium", timeZone: ZONE });

/** «2016-10-28 08:05:00» in Rome, for files: spreadsheets read it as an instant and order it. */
export function formatMomentIso(value: Date): string {
  return sortable.format(value);
}

function asDate(value: string | Date): Date {
  // A bare day is taken at noon: no time zone of Italy moves it to another day.
  return typeof value === "string" ? new Date(value.length === 10 ? `${value}T12:00:00Z` : value) : value;
}

const percents = new Intl.NumberFormat("it-IT", { style: "percent", maximumFractionDigits: 1 });

/** «18,7%»; of nothing it is 0%. */
export function formatPercent(part: number, whole: number): string {
  return percents.format(whole ? part / whole : 0);
}

/** «1 comune», «3 comuni». */
export function count(value: number, one: string, many: string): string {
  return `${formatNumber(value)} ${value === 1 ? one : many}`;
}

const words = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat("it-IT", { ...options, timeZone: ZONE });
const time = words({ hour: "numeric", minute: "2-digit" });
const longDay = words({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const shortWeekday = words({ weekday: "short" });
const dayOfMonth = words({ day: "numeric" });
const shortMonth = words({ month: "short" });
const monthOfYear = words({ month: "long", year: "numeric" });

/** «10:00». */
export function formatTime(value: Date): string {
  return time.format(value);
}

/** «10:00-11:00». */
export function formatHours(from: Date, to: Date): string {
  return `${formatTime(from)}-${formatTime(to)}`;
}

const dayOfWeek = new Intl.DateTimeFormat("it-IT", { weekday: "long", day: "numeric", month: "long", timeZone: ZONE });

/** «giovedì 10 novembre», where the year is said elsewhere. */
export function formatDayOfWeek(value: string | Date): string {
  return dayOfWeek.format(asDate(value));
}

/** «giovedì 10 novembre 2016». */
export function formatDay(value: string | Date): string {
  return longDay.format(asDate(value));
}

/** «giovedì 10 novembre 2016, 10:00-11:00 (ora italiana)»: for whoever may be elsewhere. */
export function formatSpan(from: Date, to: Date): string {
  return `${formatDay(from)}, ${formatHours(from, to)} (ora italiana)`;
}

/** «Gio», «10» and «nov»: a date on three lines. */
export function dayParts(value: Date): { weekday: string; day: string; month: string } {
  const weekday = shortWeekday.format(value);
  return {
    weekday: weekday.charAt(0).toUpperCase() + weekday.slice(1),
    day: dayOfMonth.format(value),
    month: shortMonth.format(value),
  };
}

/** «novembre 2016», from an ISO day. */
export function formatLongMonth(day: string): string {
  return monthOfYear.format(asDate(day));
}

/** «28 ottobre 2016», «ottobre 2016» or «2016»: as much of an ISO day as is known. */
export function formatPartialDate(value: string): string {
  if (value.length === 4) return value;
  return value.length === 7 ? monthOfYear.format(asDate(`${value}-01`)) : formatDate(value);
}
