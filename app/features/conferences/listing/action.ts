import { stageNames } from "~/components/messages";
import { formatDate } from "~/lib/format";
import { isAhead, refusalOf, type Standing } from "../eligibility";
import { bookingProblem } from "../policy";
import { messages } from "./messages";
import type { ListedConference, OwnState } from "./queries.server";

/** What a reader can do about a conference: one thing, or a sentence that says why nothing. */
export type Action = { kind: "own"; own: OwnState } | { kind: "book" | "queue" } | { kind: "note"; text: string };

export function actionFor(
  conference: ListedConference,
  { standing, own, now }: { standing: Standing | null; own?: OwnState; now: Date },
): Action {
  if (own) return { kind: "own", own };
  const problem = bookingProblem(conference, now);
  if (problem) return { kind: "note", text: problemWords(conference, problem) };
  const refusal = standing && refusalOf(conference, standing);
  if (refusal) return { kind: "note", text: refusalWords(conference, refusal, standing) };
  if (conference.seatsTaken < conference.capacity) return { kind: "book" };
  return conference.hasWaitlist ? { kind: "queue" } : { kind: "note", text: messages.seats.waiting(0) };
}

function problemWords({ bookingOpensAt }: ListedConference, problem: ReturnType<typeof bookingProblem>): string {
  if (problem === "cancelled" || problem === "unpublished" || problem === null) return messages.cancelled;
  if (problem === "early") return messages.problems.early(formatDate(bookingOpensAt ?? new Date()));
  return messages.problems[problem];
}

function refusalWords(
  { stages }: ListedConference,
  refusal: NonNullable<ReturnType<typeof refusalOf>>,
  { stage }: Standing,
): string {
  if (refusal !== "stage") return messages.refused[refusal];
  if (!isAhead(stages, stage)) return messages.refused.behind;
  return messages.refused.ahead(stages.map((each) => stageNames[each]).join(", "));
}
