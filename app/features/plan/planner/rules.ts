import type { Modality } from "~db/enums";

/** From this many residents on a comune is large: Sogei assists it on site (circular 13/2016, section 4). */
export const LARGE_FROM = 50_000;

/** Weeks between the preparatory file and the end of the tests: a WS comune also tries its own software. */
const TESTS_WEEKS = { WA: 4, WAI: 6, WS: 8 } satisfies Record<Modality, number>;
const LARGE_MORE_WEEKS = 4;

/** Where the modality is not known it is taken for the longest. */
export function testsWeeks(modality: Modality | null, isLarge: boolean): number {
  return TESTS_WEEKS[modality ?? "WS"] + (isLarge ? LARGE_MORE_WEEKS : 0);
}

/** Weeks between the end of the tests and the subentro, in which smart cards are delivered and workstations certified. */
export const PREPARATION_WEEKS = 3;

/** A subentro takes a window of days: weeks with fewer working days are passed over, as at Christmas. */
export const LEAST_START_DAYS = 3;

/** Days Sogei needs to prepare access to the tests: no proposal begins earlier. */
export const NOTICE_DAYS = 14;

/** How far a run looks, in weeks; a choice of the form. */
export const HORIZONS = [26, 52, 78, 104, 156] as const;
export const USUAL_HORIZON = 78;
