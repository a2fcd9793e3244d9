import { formatDay } from "~/lib/format";

/** Slots in their order, by day in words. */
export function byDay<T extends { startsAt: Date }>(slots: readonly T[]): [day: string, slots: T[]][] {
  const days = new Map<string, T[]>();
  for (const slot of slots) {
    const day = formatDay(slot.startsAt);
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  return [...days];
}
