/**
 * What counts for how much, for every engine. Chosen on the labelled queries that may be tuned on (`npm run bench:search`), never on
 * those held out.
 */

/** By field, in ts_rank's order: body, summary, headings and keywords, title and codes. */
export const FIELDS = [0.3, 0.5, 0.8, 1] as const;

/** A text written for the reader's stage (modality), and one for all of them: how much more than 1. */
export const READER = { own: 0.08, all: 0.05 } as const;
