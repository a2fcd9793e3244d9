/** Characters that are no text: private ones, controls, replacements. They are the letters of a font that doesn't name them. */
const NO_TEXT = /[\p{Co}\p{Cn}\ufffd]|(?!\s)\p{Cc}/gu;
const MOST_NO_TEXT = 0.05;

/** Whether a text taken from a document is one: a person would see letters where we see signs without meaning. */
export const isText = (text: string): boolean => (text.match(NO_TEXT)?.length ?? 0) <= text.length * MOST_NO_TEXT;
