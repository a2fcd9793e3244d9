import type { ConferenceReminder } from "~db/enums";

const MINUTE = 60_000;

/** When each is sent, before the start; and until when it is still of use, so that downtime is not followed by a burst. */
const TIMES: Record<ConferenceReminder, { before: number; until: number }> = {
  day: { before: 24 * 60 * MINUTE, until: 22 * 60 * MINUTE },
  hour: { before: 60 * MINUTE, until: 20 * MINUTE },
};

export function latestUseOf(kind: ConferenceReminder, startsAt: Date): Date {
  return new Date(startsAt.getTime() - TIMES[kind].until);
}

/** In whole minutes, for a query. */
export const minutesOf = (kind: ConferenceReminder) => ({
  before: TIMES[kind].before / MINUTE,
  until: TIMES[kind].until / MINUTE,
});
