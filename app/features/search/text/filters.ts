/** The lexeme that says of a row that it fits a kind, a stage, a modality or another filter. No word of a text begins so. */
export const filterMark = (value: string): string => `=${value}`;

/** What is named like a stage besides. */
export const topicMark = (topic: string): string => `t:${topic}`;
export const yearMark = (year: string | number): string => `y:${year}`;
export const SOLVED = "risolta";
