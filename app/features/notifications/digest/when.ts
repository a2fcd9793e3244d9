import { DateTime } from "luxon";
import type { MailMode } from "~db/enums";

const ZONE = "Europe/Rome";
const MONDAY = 1;

/** Half past seven in Rome: the mail is there when the office opens. */
const AT = { hour: 7, minute: 30, second: 0, millisecond: 0 };

/** When a message of now goes out with others: the next morning, the next Monday; null when by itself or not at all. */
export function digestAt(mode: MailMode, now = new Date()): Date | null {
  if (mode !== "giornaliero" && mode !== "settimanale") return null;
  const moment = DateTime.fromJSDate(now, { zone: ZONE });
  const today = moment.set(AT);
  const next = today > moment ? today : today.plus({ days: 1 });
  const day = mode === "giornaliero" ? next : next.plus({ days: (MONDAY - next.weekday + 7) % 7 });
  return day.set(AT).toJSDate();
}
