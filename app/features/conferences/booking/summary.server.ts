import type { Actor } from "~/features/accounts/actor";
import { Conflict } from "~/lib/errors";
import { formatSpan } from "~/lib/format";
import type { FormValues } from "~/lib/http/form.server";
import { refusalOf } from "../eligibility";
import { readConference } from "../listing/queries.server";
import { readerOf } from "../listing/reader.server";
import { bookingProblem } from "../policy";
import { readWish } from "./book.server";
import { messages } from "./messages";
import { clashOf, seatsOf } from "./queries.server";
import { standingOf } from "./standing.server";

/** What is shown before a booking is confirmed, with what speaks against it. Throws `Invalid`, `Forbidden`, `Conflict`, `NotFound`. */
export async function summaryOf(actor: Actor, conferenceId: number, form: FormValues) {
  const { comuneId, ...wish } = await readWish(actor, form);
  const conference = await readConference(conferenceId, readerOf(actor));
  const problem = bookingProblem(conference, new Date());
  if (problem && wish.overrideReason === null) throw new Conflict(messages.problems[problem]);
  const refusal = refusalOf(conference, await standingOf(comuneId, conferenceId));
  if (refusal && wish.overrideReason === null) throw new Conflict(messages.refused[refusal]);
  const [clash, seats] = await Promise.all([clashOf(wish.email, conference), seatsOf(comuneId, conferenceId)]);
  const isOverLimit = conference.seatsPerComune !== null && seats >= conference.seatsPerComune;
  const warnings = [
    ...(isOverLimit ? [messages.summary.limit] : []),
    ...(clash ? [messages.summary.clash(clash.title, formatSpan(clash.startsAt, clash.endsAt))] : []),
  ];
  return { wish, warnings, isOverLimit };
}
