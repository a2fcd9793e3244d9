const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Wait {
  /** «2 g 3 h», «21 h», «25 min». */
  words: string;
  /** More than a day. */
  isLong: boolean;
}

/** How long somebody has been waiting, in the two largest units that say something. */
export function waitSince(since: Date, now = Date.now()): Wait {
  const passed = Math.max(0, now - since.getTime());
  const days = Math.floor(passed / DAY);
  const hours = Math.floor((passed % DAY) / HOUR);
  const minutes = Math.floor((passed % HOUR) / MINUTE);
  const words = days ? `${days} g${hours ? ` ${hours} h` : ""}` : hours ? `${hours} h` : `${minutes} min`;
  return { words, isLong: passed > DAY };
}
