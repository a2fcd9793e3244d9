import type { Line } from "~/lib/difference";
import { Invalid } from "~/lib/errors";

/** Somebody else has saved the text since this form was opened. Nothing is lost: the form comes back with what was typed. */
export class SavedMeanwhile extends Invalid {
  constructor(
    /** Null: nobody of whom the site knows the name. */
    readonly by: string | null,
    /** What was typed, beside what was saved. */
    readonly lines: (Line | null)[],
    /** Of the text the writer has now been told of: with it the form can be sent again. */
    readonly stamp: string,
  ) {
    super({});
  }
}
