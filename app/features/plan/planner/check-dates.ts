import type { Calendar } from "./calendar";
import { type Day, mondayOf } from "./days";
import type { Ledger } from "./ledger";
import { messages } from "./messages";
import { type Candidate, readinessOf } from "./propose";

/** Dates typed by hand; null where the milestone was reached or nothing was typed. */
export interface TypedDates {
  file: Day | null;
  test: Day | null;
  dal: Day;
  al: Day;
}

/** A window of a subentro that is longer is a slip of the keyboard. */
const LONGEST_WINDOW = 14;

const words = messages.faults;

/** What is wrong with dates typed by hand, field by field: the rules are those the planner itself keeps. */
export function dateFaults(
  dates: TypedDates,
  candidate: Candidate,
  today: Day,
  ledger: Ledger,
  calendar: Calendar,
): Record<string, string> {
  const faults: Record<string, string> = {};
  const say = (field: keyof TypedDates, message: string | null) => {
    if (message) faults[field] ??= message;
  };
  const needsFile = candidate.fileSentOn === null && candidate.testsEndedOn === null;
  const needsTests = candidate.testsEndedOn === null;
  if (needsFile && dates.file === null) say("file", words.day);
  if (needsTests && dates.test === null) say("test", words.day);
  for (const field of ["file", "test", "dal", "al"] as const) {
    const day = dates[field];
    if (day === null) continue;
    if (day < today) say(field, words.past);
    if (!calendar(mondayOf(day)).working.includes(day)) say(field, words.holiday);
  }
  const ready = readinessOf(candidate)?.day;
  if (dates.file !== null && ready !== undefined && dates.file < ready) say("file", words.beforeReady(ready));
  const before = (one: Day | null, other: Day | null) => one !== null && other !== null && one >= other;
  if (before(dates.file ?? candidate.fileSentOn, dates.test)) say("test", words.testsBeforeFile);
  if (before(dates.test ?? candidate.testsEndedOn, dates.dal)) say("dal", words.startBeforeTests);
  if (dates.al < dates.dal) say("al", words.windowBackwards);
  if (dates.al - dates.dal >= LONGEST_WINDOW) say("al", words.windowLong);
  for (const [field, kind] of [["file", "file"] as const, ["test", "tests"] as const, ["dal", "start"] as const]) {
    const day = dates[field];
    if (day !== null && !ledger.hasRoom(kind, mondayOf(day))) say(field, words.full(mondayOf(day)));
  }
  if (candidate.isLarge && !ledger.hasRoom("large", mondayOf(dates.dal)))
    say("dal", words.fullLarge(mondayOf(dates.dal)));
  if (candidate.isLarge && ledger.hasLarge(candidate.province, mondayOf(dates.dal))) say("dal", words.takenLarge);
  return faults;
}
