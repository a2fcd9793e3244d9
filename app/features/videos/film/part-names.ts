/** What a film is made of, by the names of the fields. */
export const PARTS = ["filmato", "sottotitoli"] as const;
export type PartName = (typeof PARTS)[number];

/** Brings along what was kept when the form came back. */
export const keptField = (part: PartName) => `${part}-caricato`;
