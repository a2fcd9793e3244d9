import { todayInRome } from "~/lib/format";
import { nationalHoliday } from "~/lib/holidays.server";
import { db } from "~db/client.server";
import { CAPACITY_KINDS, type CapacityKind } from "~db/enums";
import { dayOf, isoOf, mondayOfIso } from "./days";
import { type CapacityRow, capacityOf, capacityRows, loadRows, mondaysFrom } from "./load.server";

/** A week of one kind of work. */
export interface WeekLoad {
  /** Its Monday. */
  week: string;
  approved: number;
  proposed: number;
  capacity: number;
  /** Why it has a number of its own. */
  note: string | null;
  isException: boolean;
  /** Names of holidays from Monday to Friday. */
  holidays: string[];
}

export interface CapacityPage {
  weeks: WeekLoad[];
  usual: Record<CapacityKind, number>;
  exceptions: CapacityRow[];
}

/** Half a year, as far as a page can be read. */
const SHOWN_WEEKS = 26;

/** What stands in the weeks to come against what they have room for. */
export async function readCapacity(kind: CapacityKind): Promise<CapacityPage> {
  const today = todayInRome();
  const [rows, load] = await Promise.all([capacityRows(db), loadRows(db, today)]);
  const room = capacityOf(rows);
  const exceptions = rows.filter(({ week }) => week !== null && week >= mondayOfIso(today));
  const sums = new Map<string, number>();
  for (const row of load) {
    const key = `${row.kind} ${row.isProposed} ${mondayOfIso(row.day)}`;
    sums.set(key, (sums.get(key) ?? 0) + row.number);
  }
  const weeks = mondaysFrom(today, SHOWN_WEEKS).map((week) => {
    const exception = exceptions.find((row) => row.kind === kind && row.week === week);
    return {
      week,
      approved: sums.get(`${kind} false ${week}`) ?? 0,
      proposed: sums.get(`${kind} true ${week}`) ?? 0,
      capacity: room(kind, dayOf(week)),
      note: exception?.note ?? null,
      isException: exception !== undefined,
      holidays: holidaysOf(week),
    };
  });
  const usual = Object.fromEntries(
    CAPACITY_KINDS.map((each) => [each, rows.find((row) => row.kind === each && row.week === null)?.number ?? 0]),
  ) as CapacityPage["usual"];
  return { weeks, usual, exceptions };
}

function holidaysOf(week: string): string[] {
  return Array.from({ length: 5 }, (_, index) => nationalHoliday(isoOf(dayOf(week) + index))).filter(
    (name) => name !== null,
  );
}
