/** Something that happened, or was planned, on a day, to so many comuni. */
export interface DayCount {
  /** ISO day. */
  day: string;
  count: number;
}

export interface TimePoint {
  /** Everything up to this day, itself included. */
  day: string;
  values: (number | null)[];
}

const DAY_MS = 86_400_000;

/**
 * Several cumulative series read on the same days: `points` of them, from the first event to the last, evenly apart. A series that
 * only knows the past (`until`) has no value after it.
 */
export function cumulate(
  series: readonly { days: readonly DayCount[]; until?: string }[],
  points: number,
): TimePoint[] {
  const all = series.flatMap(({ days }) => days.map(({ day }) => day)).sort();
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return [];
  return evenDays(first, last, points).map((day) => ({
    day,
    values: series.map(({ days, until }) =>
      until !== undefined && day > until
        ? null
        : days.reduce((total, at) => (at.day <= day ? total + at.count : total), 0),
    ),
  }));
}

/** Days evenly apart, both ends included. */
export function evenDays(first: string, last: string, points: number): string[] {
  const [from, to] = [Date.parse(first), Date.parse(last)];
  const whole = Math.round((to - from) / DAY_MS);
  const steps = Math.min(points - 1, whole);
  if (steps < 1) return [first];
  return Array.from({ length: steps + 1 }, (_, index) =>
    new Date(from + Math.round((whole * index) / steps) * DAY_MS).toISOString().slice(0, 10),
  );
}
