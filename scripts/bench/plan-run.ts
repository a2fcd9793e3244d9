import { dayOf, isoOf, mondayOfIso } from "../../app/features/plan/planner/days";
import { readPlanFilters } from "../../app/features/plan/planner/filters";
import { capacityOf, capacityRows, loadRows } from "../../app/features/plan/planner/load.server";
import { runWithin } from "../../app/features/plan/planner/run.server";
import { importRegistry } from "../../app/features/registry/import.server";
import { closeConfirmations } from "../../app/lib/changes/public-change.server";
import { todayInRome } from "../../app/lib/format";
import { db, sql } from "../../db/client.server";
import { CAPACITY_KINDS } from "../../db/enums";
import { printTable } from "./table";

/** Seconds in which all comuni are planned: read, chosen and written in one transaction, with their history. */
const BAR_S = 5;
const ROUNDS = 3;

/** Plans every comune, prints time and use of capacity; false when a bar is not reached. */
export async function run(): Promise<boolean> {
  const person = await prepare();
  const [{ count: comuni } = { count: 0 }] = await sql<{ count: number }[]>`select count(*)::int count from sheets`;
  const filters = readPlanFilters(new URLSearchParams(), { regions: [], provinces: [] }, []);
  const from = isoOf(dayOf(todayInRome()) + 14);
  const times: number[] = [];
  let made = { proposed: 0, unplaced: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    made = await db.transaction((tx) =>
      runWithin(tx, person, { filters, also: { again: round > 0, late: false }, from, weeks: 78 }),
    );
    times.push((performance.now() - started) / 1000);
  }
  const slowest = Math.max(...times);
  printTable(
    ["comuni", "with dates", "without", "seconds (slowest of 3)", "bar"],
    [[String(comuni), String(made.proposed), String(made.unplaced), slowest.toFixed(2), `≤ ${BAR_S}`]],
  );
  const isWithin = await printUse();
  const isComplete = comuni >= 7_900 && made.proposed + made.unplaced === comuni;
  await Promise.all([closeConfirmations(), sql.end()]);
  return slowest <= BAR_S && isWithin && isComplete;
}

/** Weeks in use by kind of work; false when one holds more than it may. */
async function printUse(): Promise<boolean> {
  const room = capacityOf(await capacityRows(db));
  const load = await loadRows(db, todayInRome());
  let isWithin = true;
  const rows = CAPACITY_KINDS.map((kind) => {
    const weeks = new Map<string, number>();
    for (const row of load) {
      if (row.kind === kind) weeks.set(mondayOfIso(row.day), (weeks.get(mondayOfIso(row.day)) ?? 0) + row.number);
    }
    const capacity = [...weeks.keys()].map((week) => room(kind, dayOf(week)));
    const taken = [...weeks.values()];
    const most = Math.max(0, ...taken);
    if ([...weeks].some(([week, number]) => number > room(kind, dayOf(week)))) isWithin = false;
    const sum = taken.reduce((all, number) => all + number, 0);
    const places = capacity.reduce((all, number) => all + number, 0);
    const full = [...weeks].filter(([week, number]) => number === room(kind, dayOf(week))).length;
    return [
      kind,
      String(sum),
      String(weeks.size),
      String(full),
      `${most}`,
      `${Math.round((100 * sum) / Math.max(1, places))}%`,
    ];
  });
  printTable(["kind of work", "planned", "weeks in use", "full weeks", "most in a week", "use of those weeks"], rows);
  return isWithin;
}

/** A sheet for every comune, as different as those of 2016: ready over nine months, three modalities. Gives who runs it. */
async function prepare(): Promise<number> {
  await importRegistry();
  await sql`
    insert into sheets (comune_id, campaign_id, version, sent_on, modality, adaptation_days, workstations, tests_from, is_late)
    select c.id, (select id from campaigns limit 1), 1, current_date - h % 90,
      case when h % 10 < 7 then 'WS' when h % 10 < 9 then 'WA' else 'WAI' end, case when h % 10 not in (7, 8) then h % 300 end, 1 + h % 9,
      current_date + h % 270, false
    from comuni c, lateral (select ('x' || substr(md5(c.istat), 1, 7))::bit(28)::int h) drawn where c.ceased_on is null`;
  await sql`
    update plans p set sheet_sent_on = s.sent_on, modality = s.modality from sheets s where s.comune_id = p.comune_id`;
  const [person] = await sql<{ id: number }[]>`
    insert into people (email, name) values ('bench@sogei.example', 'Bench') returning id::int`;
  return person?.id ?? 0;
}
