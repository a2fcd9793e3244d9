import { Conflict } from "~/lib/errors";
import { messages } from "../thread/messages";
import type { ShownPost } from "../thread/show.server";

/** The field that says which message was the last one when the form was opened. */
export const SEEN_FIELD = "visti";

/** Somebody else has answered while this answer was written: it is shown before the answer may be sent. */
export class WrittenMeanwhile extends Conflict {
  constructor(
    readonly lastNumber: number,
    readonly posts: ShownPost[],
  ) {
    super(messages.answer.meanwhile(posts.length));
  }
}
