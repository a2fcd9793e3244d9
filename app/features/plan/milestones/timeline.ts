import { daysBetween } from "~/lib/day";
import { MILESTONES, type Milestone } from "~db/enums";

/** Everything that is planned of a comune, and everything that has happened; ISO days. */
export interface PlanDates {
  /** The deadline of the campaign, as long as it concerns the comune. */
  sheetDueOn: string | null;
  /** The first sending: amendments move nothing. */
  sheetSentOn: string | null;
  filePlannedOn: string | null;
  fileSentOn: string | null;
  testsEndPlannedOn: string | null;
  testsEndedOn: string | null;
  startPlannedFrom: string | null;
  startPlannedTo: string | null;
  startedOn: string | null;
  completedOn: string | null;
}

export type TimelineId = "sheet" | Milestone;

export interface TimelineStep {
  id: TimelineId;
  plannedOn: string | null;
  /** The end of a planned window. */
  plannedTo: string | null;
  happenedOn: string | null;
  /** `unknown`: something later has happened, so this has too, on a day nobody has recorded. */
  state: "done" | "late" | "planned" | "open" | "unknown";
  /** Done: days after (or, negative, before) the planned end. Late: days since. Planned: days left. */
  days: number | null;
}

/** The timeline of a plan on a day. */
export function timelineOf(dates: PlanDates, today: string): TimelineStep[] {
  const steps = stepsOf(dates);
  return steps.map((step, index): TimelineStep => {
    const { plannedOn, plannedTo, happenedOn } = step;
    const until = plannedTo ?? plannedOn;
    if (happenedOn) return { ...step, state: "done", days: until ? daysBetween(until, happenedOn) : null };
    if (steps.slice(index + 1).some((later) => later.happenedOn)) return { ...step, state: "unknown", days: null };
    if (!plannedOn || !until) return { ...step, state: "open", days: null };
    if (until < today) return { ...step, state: "late", days: daysBetween(until, today) };
    return { ...step, state: "planned", days: Math.max(0, daysBetween(today, plannedOn)) };
  });
}

/** A planned day is over without what was planned for it. */
export function isLate(dates: PlanDates, today: string): boolean {
  return timelineOf(dates, today).some(({ state }) => state === "late");
}

type Bare = Pick<TimelineStep, "id" | "plannedOn" | "plannedTo" | "happenedOn">;

function stepsOf(dates: PlanDates): Bare[] {
  return [
    { id: "sheet", plannedOn: dates.sheetDueOn, plannedTo: null, happenedOn: dates.sheetSentOn },
    { id: "file", plannedOn: dates.filePlannedOn, plannedTo: null, happenedOn: dates.fileSentOn },
    { id: "tests", plannedOn: dates.testsEndPlannedOn, plannedTo: null, happenedOn: dates.testsEndedOn },
    {
      id: "start",
      plannedOn: dates.startPlannedFrom,
      plannedTo: dates.startPlannedTo,
      happenedOn: dates.startedOn,
    },
    { id: "completion", plannedOn: null, plannedTo: null, happenedOn: dates.completedOn },
  ];
}

/** The first milestone that neither happened nor is behind one that did; null when the comune works in ANPR. */
export function nextMilestone(dates: PlanDates): Milestone | null {
  const steps = stepsOf(dates);
  const last = steps.findLastIndex(({ happenedOn }) => happenedOn);
  const next = steps[Math.max(last + 1, 1)];
  return MILESTONES.find((milestone) => milestone === next?.id) ?? null;
}

/** The known day that a milestone on `day` would contradict: an earlier step after it, or a later one before it. */
export function contradicted(
  dates: PlanDates,
  milestone: Milestone,
  day: string,
): (Bare & { happenedOn: string }) | null {
  const steps = stepsOf(dates);
  const own = steps.findIndex(({ id }) => id === milestone);
  const found = steps.find(
    ({ happenedOn }, index) => happenedOn && ((index < own && happenedOn > day) || (index > own && happenedOn < day)),
  );
  return found?.happenedOn ? { ...found, happenedOn: found.happenedOn } : null;
}
