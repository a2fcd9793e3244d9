/**
 * What counts for how much, for every engine. Chosen on the labelled queries that may be tuned on (`npm run bench:search`), never on
 * those held out; what no label speaks of (threads, conferences, time, votes) is kept so small that it only decides between texts that say the same.
 */

/** By field, in ts_rank's order: body, summary, headings and keywords, title and codes. */
export const FIELDS = [0.35, 0.4, 0.8, 1];

/** Of a source: how much its best section counts against all of it, and how much what it covers of the query. */
export const TEXT = { section: 0.6, cover: 0.8 };

/** By kind; others are 1. */
export const KINDS = { guide: 1.05, faq: 1.1, code: 0.85 };

/** A thread by what became of it; a solution that is official comes before others. */
export const THREADS = { officialSolution: 1, solution: 0.95, officialAnswer: 0.9, open: 0.8 };

/** When somebody will speak of something: after the texts that say it. */
export const CONFERENCE = 0.8;

/** A text written for the reader's stage (modality), and one for all of them: how much more than 1. */
export const READER = { own: 0.3, all: 0.15 };

/** A text changed today; half of it after a year, a third after two. */
export const FRESH = 0.03;

/** A text that all readers found useful; one that none did is as much worse. */
export const HELPFUL = 0.04;
