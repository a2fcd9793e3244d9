/** Fields of the versions of a document, numbered as they stand in the text: the newest is 0. */
export const releaseField = (index: number, part: "giorno" | "cambia") => `versione-${index}-${part}`;
