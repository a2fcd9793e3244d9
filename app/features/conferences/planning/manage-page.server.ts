import { timeWarnings } from "../warnings.server";
import { messages } from "./messages";
import { conferenceToManage, countDrafts, countEligible, participants } from "./queries.server";

/** One conference for who holds it: what is missing, who may book, who has. Throws `NotFound`. */
export async function managePage(id: number, done: string | null) {
  const conference = await conferenceToManage(id);
  const [eligible, drafts, rows] = await Promise.all([
    countEligible(conference),
    countDrafts(conference.seriesId),
    participants(id),
  ]);
  return {
    conference,
    eligible,
    drafts,
    rows,
    waiting: rows.filter(({ state }) => state === "waitlisted").length,
    warnings: timeWarnings(conference.startsAt, conference.endsAt),
    done: isDone(done) ? done : null,
  };
}

function isDone(text: string | null): text is keyof typeof messages.manage.done {
  return text !== null && Object.hasOwn(messages.manage.done, text);
}
