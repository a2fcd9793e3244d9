import type { Actor } from "~/features/accounts/actor";
import { materialsOf } from "../after/materials.server";
import { questionsFor } from "../after/questions.server";
import { ratingsOf } from "../after/rating.server";
import { guestsOf } from "../guests/invite.server";
import { calledComuni, canDecideMeetings } from "../meetings/decide.server";
import { timeWarnings } from "../warnings.server";
import { messages } from "./messages";
import { conferenceToManage, countDrafts, countEligible, participants } from "./queries.server";

/** One conference for who holds it: what is missing, who may book, who has, what comes after. Throws `NotFound`. */
export async function managePage(actor: Actor, id: number, done: string | null) {
  const conference = await conferenceToManage(id);
  const [eligible, drafts, rows, questions, materials, guests, ratings, called] = await Promise.all([
    countEligible(conference),
    countDrafts(conference.seriesId),
    participants(id),
    questionsFor(id),
    materialsOf(id),
    guestsOf(id),
    ratingsOf(id),
    conference.isByInvitation ? calledComuni(id) : [],
  ]);
  const now = new Date();
  return {
    conference,
    eligible,
    drafts,
    rows,
    questions,
    materials,
    guests,
    ratings,
    called,
    canDecide: canDecideMeetings(actor),
    hasBegun: conference.startsAt <= now,
    isOver: conference.endsAt <= now,
    waiting: rows.filter(({ state }) => state === "waitlisted").length,
    warnings: timeWarnings(conference.startsAt, conference.endsAt),
    done: isDone(done) ? done : null,
  };
}

function isDone(text: string | null): text is keyof typeof messages.manage.done {
  return text !== null && Object.hasOwn(messages.manage.done, text);
}
