import { formatDate, formatDateRange, formatShortDate } from "~/lib/format";
import { messages } from "./messages";

/** What everybody may know of when a comune takes over, and did. */
export interface Subentro {
  startPlannedFrom: string | null;
  startPlannedTo: string | null;
  completedOn: string | null;
}

/** «Il comune è subentrato in ANPR il 3 marzo 2026.» */
export function subentroSentence(name: string, subentro: Subentro, today: string): string {
  const words = messages.answer;
  const { startPlannedFrom: from, startPlannedTo: to, completedOn } = subentro;
  if (completedOn) return words.done(name, formatDate(completedOn));
  if (!from) return words.unplanned(name);
  const when = windowWords(from, to, formatDate);
  return (to ?? from) < today ? words.overdue(name, when) : words.planned(name, when);
}

/** The same for a cell of a table; null where there is nothing to say. */
export function subentroShort({ startPlannedFrom: from, startPlannedTo: to, completedOn }: Subentro): string | null {
  if (completedOn) return messages.short.done(formatShortDate(completedOn));
  if (!from) return null;
  return messages.short.planned(to && to !== from ? formatDateRange(from, to) : messages.day(formatShortDate(from)));
}

/** «il 3 marzo 2026», «dal 3 marzo 2026 al 7 marzo 2026». */
export function windowWords(from: string, to: string | null, format: (day: string) => string): string {
  return to && to !== from ? messages.window(format(from), format(to)) : messages.day(format(from));
}
