import type { Environment, ForumCategory, Modality, Stage } from "~db/enums";

/** Who writes: a persona or a colleague by name, or the referente of some comune in a stage and with a modality. */
export type Who =
  | "Olga Operosi"
  | "Rino Referenti"
  | "Fulvia Famigli"
  | "Gino Generali"
  | "Sara Supporti"
  | "Vito Visioni"
  | "Mina Ministri"
  | "Silvio Sorgenti"
  | `${Stage} ${Modality}`;

export interface SeededReply {
  who: Who;
  /** After the question. */
  hours: number;
  body: string;
  /** Accepted as a solution; for whom it works ("" = for all). */
  solves?: string;
  /** Verified with this version. */
  verified?: string;
}

export interface SeededThread {
  who: Who;
  title: string;
  category: ForumCategory;
  environment?: Environment;
  codes?: string[];
  daysAgo: number;
  body: string;
  isReserved?: boolean;
  isPinned?: boolean;
  /** Why it is closed to answers. */
  locked?: string;
  /** Title of the thread it repeats. */
  repeats?: string;
  /** Other comuni with the same problem. */
  meToos?: number;
  replies?: SeededReply[];
}
