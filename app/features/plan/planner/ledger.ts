import type { CapacityKind } from "~db/enums";
import { type Day, mondayOf } from "./days";

/** How many of a kind a week has room for. */
export type Capacity = (kind: CapacityKind, monday: Day) => number;

/** Work that stands already: of one kind, on one day. */
export interface Load {
  kind: CapacityKind;
  day: Day;
  number: number;
  /** Of `large`: where. */
  province?: string | null;
}

/** What is taken of each week and day, counted as proposals are made. */
export class Ledger {
  readonly #weeks = new Map<string, number>();
  readonly #days = new Map<string, number>();
  readonly #provinces = new Map<string, number>();

  constructor(
    private readonly capacity: Capacity,
    load: readonly Load[] = [],
  ) {
    for (const { kind, day, number, province } of load) this.take(kind, day, province, number);
  }

  /** Takes one place, or gives one back with -1. */
  take(kind: CapacityKind, day: Day, province?: string | null, number = 1): void {
    const monday = mondayOf(day);
    add(this.#weeks, `${kind} ${monday}`, number);
    add(this.#days, `${kind} ${day}`, number);
    if (kind === "large" && province) add(this.#provinces, `${province} ${monday}`, number);
  }

  hasRoom(kind: CapacityKind, monday: Day): boolean {
    return this.taken(kind, monday) < this.capacity(kind, monday);
  }

  taken(kind: CapacityKind, monday: Day): number {
    return this.#weeks.get(`${kind} ${monday}`) ?? 0;
  }

  roomOf(kind: CapacityKind, monday: Day): number {
    return this.capacity(kind, monday);
  }

  /** The week of a day holds no more than it may. */
  isWithin(kind: CapacityKind, day: Day): boolean {
    const monday = mondayOf(day);
    return this.taken(kind, monday) <= this.capacity(kind, monday);
  }

  /** Another large comune of the province takes over in this week. */
  hasLarge(province: string, monday: Day): boolean {
    return (this.#provinces.get(`${province} ${monday}`) ?? 0) > 0;
  }

  /** The day with the least work of this kind, the earliest of equals. */
  lightest(kind: CapacityKind, days: readonly Day[]): Day | undefined {
    const on = (day: Day) => this.#days.get(`${kind} ${day}`) ?? 0;
    let best = days[0];
    for (const day of days) if (best !== undefined && on(day) < on(best)) best = day;
    return best;
  }
}

function add(counts: Map<string, number>, key: string, number: number): void {
  counts.set(key, (counts.get(key) ?? 0) + number);
}
