/** Stands between what a PDF says about itself and what is on its pages. */
export const PAGES_BEGIN = "\f";

/** Of the text of a PDF, what is on its pages. */
export const pagesOf = (text: string): string => text.slice(text.indexOf(PAGES_BEGIN) + 1);
