import { z } from "zod";

/** Names of the three fields of a day in a form, and ids of their inputs: «test-giorno», «test-mese», «test-anno». */
export const dayFields = (name: string) => [`${name}-giorno`, `${name}-mese`, `${name}-anno`] as const;

export interface DayWords {
  missing: string;
  /** It is not written whole, or not in figures. */
  incomplete: string;
  /** No calendar has it. */
  impossible: string;
  /** Outside the time that makes sense. */
  outside: string;
}

const MONTHS = ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"];

/** The month as a number, also when it is written in letters; 0 when it is none. */
function monthOf(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  return /^[a-z]{3,}$/i.test(text) ? MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1 : 0;
}

/** An ISO day from figures; null for a day that no calendar has. */
function isoDay(day: number, month: number, year: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isSame = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isSame ? date.toISOString().slice(0, 10) : null;
}

/** A day that a form asks for in three fields, as an ISO day between `from` and `to`. A fault is of the first field concerned. */
export function daySchema(name: string, words: DayWords, { from, to }: { from: string; to: string }) {
  const fields = dayFields(name);
  return z.record(z.string(), z.unknown()).transform((values, context) => {
    const [day = "", month = "", year = ""] = fields.map((field) => String(values[field] ?? "").trim());
    const refuse = (message: string, field: string = fields[0]) => {
      context.addIssue({ code: "custom", path: [field], message });
      return z.NEVER;
    };
    if (!day && !month && !year) return refuse(words.missing);
    if (!/^\d{1,2}$/.test(day)) return refuse(words.incomplete, fields[0]);
    if (!monthOf(month)) return refuse(words.incomplete, fields[1]);
    if (!/^\d{4}$/.test(year)) return refuse(words.incomplete, fields[2]);
    const iso = isoDay(Number(day), monthOf(month), Number(year));
    if (!iso) return refuse(words.impossible);
    return iso < from || iso > to ? refuse(words.outside, fields[2]) : iso;
  });
}

/** The three fields filled in with a day. */
export function typedDay(name: string, iso: string | null): Record<string, string> {
  if (!iso) return {};
  const [year = "", month = "", day = ""] = iso.split("-");
  const [dayField, monthField, yearField] = dayFields(name);
  return { [dayField]: String(Number(day)), [monthField]: String(Number(month)), [yearField]: year };
}

/** Whole days from one ISO day to another; negative when the other comes before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The day so many years after; the last day of February stays in February. */
export function yearsAfter(iso: string, years: number): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return isoDay(Number(day), Number(month), Number(year) + years) ?? `${Number(year) + years}-02-28`;
}
