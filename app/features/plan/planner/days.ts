/** Days as whole numbers (since 1 January 1970), so that weeks are counted and not parsed. Their clock is nobody's: no zone moves them. */
export type Day = number;

const MILLISECONDS = 86_400_000;

export const dayOf = (iso: string): Day => Date.parse(`${iso}T00:00:00Z`) / MILLISECONDS;
export const isoOf = (day: Day): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10);

/** The same of what may be unknown. */
export const dayOrNull = (iso: string | null): Day | null => (iso === null ? null : dayOf(iso));
export const isoOrNull = (day: Day | null): string | null => (day === null ? null : isoOf(day));

/** The Monday of its week: the first day of 1970 was a Thursday. */
export const mondayOf = (day: Day): Day => day - ((day + 3) % 7);
export const mondayOfIso = (iso: string): string => isoOf(mondayOf(dayOf(iso)));
