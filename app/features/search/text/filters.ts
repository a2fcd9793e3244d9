/** The lexeme that says of a row that it fits a kind, a stage or a modality. No word of a text begins so. */
export const filterMark = (value: string): string => `=${value}`;
