import { count } from "~/lib/format";

/** How long something is kept. */
export interface Period {
  seconds: number;
  /** As the page about privacy says it. */
  words: string;
}

export function days(number: number): Period {
  return { seconds: number * 86_400, words: count(number, "giorno", "giorni") };
}

export function hours(number: number): Period {
  return { seconds: number * 3600, words: count(number, "ora", "ore") };
}
