import type { CapacityKind, Modality, Unplaced } from "~db/enums";
import type { DateReason, EarliestBecause, PlanReasons } from "~db/schema/planner";
import type { Calendar } from "./calendar";
import { type Day, isoOf, mondayOf } from "./days";
import type { Ledger } from "./ledger";
import { LEAST_START_DAYS, PREPARATION_WEEKS, testsWeeks } from "./rules";

/** A comune to plan: what its sheet says, and what has happened. */
export interface Candidate {
  comuneId: number;
  /** Decides between equals: the same comuni always come in the same order. */
  istat: string;
  province: string;
  isLarge: boolean;
  modality: Modality | null;
  hasSheet: boolean;
  testsFrom: Day | null;
  /** The adaptation of the software is complete; WAI and WS. */
  adaptedOn: Day | null;
  fileSentOn: Day | null;
  testsEndedOn: Day | null;
}

export interface Proposal {
  comuneId: number;
  /** Null where the milestone was reached already. */
  fileOn: Day | null;
  testsEndOn: Day | null;
  startFrom: Day;
  startTo: Day;
  reasons: PlanReasons;
}

export interface Outcome {
  proposals: Proposal[];
  unplaced: { comuneId: number; reason: Unplaced }[];
}

export interface Limits {
  /** Nothing is planned before. */
  notBefore: Day;
  /** Weeks looked at, from that of `notBefore` on. */
  weeks: number;
}

interface Earliest {
  day: Day;
  because: EarliestBecause;
}

/** When a comune may send its file, and what decides; null when its sheet does not say. */
export function readinessOf({ testsFrom, adaptedOn }: Pick<Candidate, "testsFrom" | "adaptedOn">): Earliest | null {
  return latest([
    testsFrom === null ? null : { day: testsFrom, because: "tests-from" },
    adaptedOn === null ? null : { day: adaptedOn, because: "adaptation" },
  ]);
}

/**
 * Proposes dates for each comune, those ready first served first: every date in the first week with room on or after the day it can
 * be. Takes the places from `ledger`. The same candidates in any order give the same plans.
 */
export function proposeAll(
  candidates: readonly Candidate[],
  limits: Limits,
  ledger: Ledger,
  calendar: Calendar,
): Outcome {
  const outcome: Outcome = { proposals: [], unplaced: [] };
  for (const candidate of inOrder(candidates)) {
    const found = propose(candidate, limits, ledger, calendar);
    if (typeof found === "string") {
      outcome.unplaced.push({ comuneId: candidate.comuneId, reason: found });
      continue;
    }
    take(ledger, candidate, found);
    outcome.proposals.push(found);
  }
  return outcome;
}

/** Those whose turn is first: further on, ready earlier; large ones before the small of the same day, because they fit in fewer weeks. */
function inOrder(candidates: readonly Candidate[]): Candidate[] {
  const readyOn = (candidate: Candidate) =>
    candidate.testsEndedOn ?? candidate.fileSentOn ?? readinessOf(candidate)?.day ?? Number.MAX_SAFE_INTEGER;
  const keys = new Map(candidates.map((candidate) => [candidate, readyOn(candidate)]));
  return [...candidates].sort(
    (a, b) =>
      (keys.get(a) ?? 0) - (keys.get(b) ?? 0) ||
      Number(b.isLarge) - Number(a.isLarge) ||
      (a.istat < b.istat ? -1 : a.istat > b.istat ? 1 : a.comuneId - b.comuneId),
  );
}

function propose(candidate: Candidate, limits: Limits, ledger: Ledger, calendar: Calendar): Proposal | Unplaced {
  const { comuneId, modality, isLarge, hasSheet, fileSentOn, testsEndedOn } = candidate;
  const search: Search = { limits, ledger, calendar, candidate };
  const reasons: PlanReasons = {};
  let fileOn: Day | null = null;
  let testsEndOn: Day | null = null;
  if (testsEndedOn === null) {
    if (fileSentOn === null) {
      if (!hasSheet) return "no-sheet";
      const ready = readinessOf(candidate);
      if (!ready) return "no-readiness";
      const found = firstRoom("file", ready, search);
      if (!found) return "full-file";
      [fileOn, reasons.file] = [found.days[0] as Day, found.reason];
    }
    const tests = 7 * testsWeeks(modality, isLarge);
    const begun: Earliest =
      fileOn === null
        ? { day: (fileSentOn ?? 0) + tests, because: "tests-running" }
        : { day: fileOn + tests, because: "tests-length" };
    const found = firstRoom("tests", begun, search);
    if (!found) return "full-tests";
    [testsEndOn, reasons.tests] = [found.days[0] as Day, found.reason];
  }
  const prepared = (testsEndedOn ?? testsEndOn ?? 0) + 7 * PREPARATION_WEEKS;
  const found = firstRoom("start", { day: prepared, because: "preparation" }, search);
  if (!found) return "full-start";
  reasons.start = found.reason;
  return { comuneId, fileOn, testsEndOn, startFrom: found.days[0] as Day, startTo: found.days.at(-1) as Day, reasons };
}

interface Search {
  limits: Limits;
  ledger: Ledger;
  calendar: Calendar;
  candidate: Candidate;
}

/** The first week with room: one day of it for file and tests, all that are left for a subentro. */
function firstRoom(kind: Exclude<CapacityKind, "large">, wanted: Earliest, search: Search) {
  const { limits, ledger, calendar, candidate } = search;
  const { day, because } = latest([wanted, { day: limits.notBefore, because: "not-before" }]) ?? wanted;
  const reason: DateReason = {
    earliest: isoOf(day),
    because,
    fullWeeks: 0,
    shortWeeks: 0,
    takenWeeks: 0,
    holidays: [],
  };
  const end = mondayOf(limits.notBefore) + 7 * limits.weeks;
  for (let monday = mondayOf(day); monday < end; monday += 7) {
    const { working, holidays } = calendar(monday);
    const days = working.filter((each) => each >= day);
    if (days.length < (kind === "start" ? LEAST_START_DAYS : 1)) {
      if (holidays.length) reason.shortWeeks += 1;
    } else if (!ledger.hasRoom(kind, monday)) reason.fullWeeks += 1;
    else if (kind === "start" && candidate.isLarge && !ledger.hasRoom("large", monday)) reason.fullWeeks += 1;
    else if (kind === "start" && candidate.isLarge && ledger.hasLarge(candidate.province, monday))
      reason.takenWeeks += 1;
    else {
      reason.holidays = holidays.filter((each) => each >= day).map(isoOf);
      return { reason, days: kind === "start" ? days : [ledger.lightest(kind, days) as Day] };
    }
  }
  return null;
}

function take(ledger: Ledger, { isLarge, province }: Candidate, { fileOn, testsEndOn, startFrom }: Proposal): void {
  if (fileOn !== null) ledger.take("file", fileOn);
  if (testsEndOn !== null) ledger.take("tests", testsEndOn);
  ledger.take("start", startFrom);
  if (isLarge) ledger.take("large", startFrom, province);
}

function latest(choices: readonly (Earliest | null)[]): Earliest | null {
  let last: Earliest | null = null;
  for (const choice of choices) if (choice && (!last || choice.day > last.day)) last = choice;
  return last;
}
