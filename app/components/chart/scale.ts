/** A round step that divides 0…`most` into at most `ticks` parts: 1, 2, 2.5 or 5 times a power of ten, never below 1. */
export function roundStep(most: number, ticks = 5): number {
  const rough = Math.max(most, 1) / ticks;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((known) => known >= rough) ?? rough;
  return Math.max(1, Math.ceil(step));
}

/** The values of an axis from 0 up to the first that covers `most`. */
export function ticksUpTo(most: number): number[] {
  const step = roundStep(most);
  return Array.from({ length: Math.ceil(Math.max(most, 1) / step) + 1 }, (_, index) => index * step);
}
