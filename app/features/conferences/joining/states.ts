/** What one finds at the entrance of a conference that is still to end. */
export type EntranceState = "early" | "open" | "no-room";
