import { sql } from "drizzle-orm";
import { todayInRome } from "~/lib/format";
import { db } from "~db/client.server";
import { campaigns } from "~db/schema/plan";
import { cumulate, type DayCount, type TimePoint } from "./timeline";

export interface Timelines {
  /** Values: sheets sent. */
  sheets: TimePoint[];
  /** Deadlines of campaigns within the time of the sheets. */
  deadlines: { name: string; deadline: string }[];
  /** Values: comuni that work in ANPR, comuni whose planned window had closed. */
  takeovers: TimePoint[];
}

/** Read from the chart's table by people: so many rows and no more. */
const POINTS = 18;

/** What happened over time against what was planned, for the comuni of today. */
export async function readTimelines(): Promise<Timelines> {
  const [rows, known] = await Promise.all([
    db.execute<{ kind: "sheet" | "done" | "planned"; day: string | null; count: number }>(sql`
      with p as (
        select sheet_sent_on sheet, completed_on done, coalesce(start_planned_to, start_planned_from) planned
        from plans join comuni on comuni.id = plans.comune_id where comuni.ceased_on is null)
      select case grouping(sheet, done, planned) when 3 then 'sheet' when 5 then 'done' else 'planned' end kind,
        coalesce(sheet, done, planned)::text "day", count(*)::int "count"
      from p group by grouping sets ((sheet), (done), (planned))`),
    db.select({ name: campaigns.name, deadline: campaigns.deadline }).from(campaigns),
  ]);
  const daysOf = (kind: string): DayCount[] =>
    rows.flatMap(({ kind: of, day, count }) => (of === kind && day !== null ? [{ day, count }] : []));
  const sheets = cumulate([{ days: daysOf("sheet") }], POINTS);
  const [first, last] = [sheets[0]?.day ?? "", sheets.at(-1)?.day ?? ""];
  const today = todayInRome();
  return {
    sheets,
    deadlines: known.filter(({ deadline }) => deadline >= first && deadline <= last),
    takeovers: cumulate([{ days: daysOf("done"), until: today }, { days: daysOf("planned") }], POINTS),
  };
}
