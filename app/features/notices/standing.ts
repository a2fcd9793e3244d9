import type { OutageService, TouchedKind } from "~db/enums";

/** An outage that runs or is near. */
export interface NearOutage {
  id: number;
  service: OutageService;
  startsAt: Date;
  /** Null: nobody knows. */
  endsAt: Date | null;
}

/** What every page may have to say, with the instants at which it changes by itself. */
export interface Standing {
  outages: NearOutage[];
  /** Instants at which a notice begins or ends to stand on pages, in order. */
  instants: number[];
  /** Times in which an important notice is published. */
  urgent: { from: number; until: number }[];
  /** Versions that pages are to be verified for, by «kind key», with the instant from which they say so. */
  toVerify: Map<string, { version: string; from: number }>;
}

/** So long before it begins, pages say that an outage is planned. */
export const ANNOUNCED_MS = 3 * 86_400_000;

export const EMPTY: Standing = { outages: [], instants: [], urgent: [], toVerify: new Map() };

/** The outages pages name now: those that run first. */
export function namedOutages({ outages }: Standing, now: Date): { running: NearOutage[]; planned: NearOutage[] } {
  const open = outages.filter(({ endsAt }) => endsAt === null || endsAt > now);
  return {
    running: open.filter(({ startsAt }) => startsAt <= now),
    planned: open.filter(({ startsAt }) => startsAt > now && startsAt.getTime() - ANNOUNCED_MS <= now.getTime()),
  };
}

/** Clocks of site and database agree within this: a page made just after an instant may still be the one before. */
const SETTLING_MS = 2000;

/** Milliseconds until any of it is no longer true. */
export function standingValidity({ outages, instants, toVerify }: Standing, now: Date): number {
  const ofOutages = outages.flatMap(({ startsAt, endsAt }) => [
    startsAt.getTime() - ANNOUNCED_MS,
    startsAt.getTime(),
    ...(endsAt ? [endsAt.getTime()] : []),
  ]);
  const ofTouches = [...toVerify.values()].map(({ from }) => from);
  const all = [...ofOutages, ...instants, ...ofTouches];
  const coming = all.filter((at) => at > now.getTime());
  const settling = all
    .map((at) => at + SETTLING_MS)
    .filter((at) => at > now.getTime() && at - SETTLING_MS <= now.getTime());
  return Math.min(Number.POSITIVE_INFINITY, ...coming, ...settling) - now.getTime();
}

export const isUrgentAt = ({ urgent }: Standing, now: number) =>
  urgent.some(({ from, until }) => from <= now && now < until);

/** The version for which a page is still to be verified. */
export function versionToVerify({ toVerify }: Standing, kind: TouchedKind, key: string, now: number): string | null {
  const found = toVerify.get(`${kind} ${key}`);
  return found && found.from <= now ? found.version : null;
}
