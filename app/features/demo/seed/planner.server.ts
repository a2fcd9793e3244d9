import { sql } from "drizzle-orm";
import { dayOf, isoOf, mondayOf } from "~/features/plan/planner/days";
import { readPlanFilters } from "~/features/plan/planner/filters";
import { italianCalendar } from "~/features/plan/planner/load.server";
import { NOTICE_DAYS } from "~/features/plan/planner/rules";
import { runWithin } from "~/features/plan/planner/run.server";
import { addVersions, type VersionRow } from "~/features/plan/planner/versions.server";
import { todayInRome } from "~/lib/format";
import type { Tx } from "~db/client.server";
import type { EarliestBecause } from "~db/schema/planner";
import { PERSONAS } from "../personas";

/** Proposals in every state, weeks with a capacity of their own, comuni without dates, plans with a history. */
export async function seedPlanner(tx: Tx): Promise<void> {
  const [sogei, supervisor, ministero] = await Promise.all(
    [PERSONAS.sogei, PERSONAS.supervisore, PERSONAS.ministero].map(({ email }) => personId(tx, email)),
  );
  await seedReadiness(tx);
  await seedCapacity(tx, supervisor ?? 0);
  await seedApproved(tx, sogei ?? 0, ministero ?? 0);
  const everybody = readPlanFilters(new URLSearchParams(), { regions: [], provinces: [] }, []);
  const from = isoOf(dayOf(todayInRome()) + NOTICE_DAYS);
  // A registry of a few comuni, as tests have it, may hold nobody to plan.
  const [waiting] = await tx.execute(sql`select 1 from plans where start_planned_from is null limit 1`);
  if (waiting)
    await runWithin(tx, sogei ?? 0, { filters: everybody, also: { again: false, late: false }, from, weeks: 78 });
  await seedAdjusted(tx, sogei ?? 0);
  await seedReturned(tx, ministero ?? 0);
  await seedNewSheets(tx);
}

/** Comuni that are preparing are ready in the months to come: some by the day they gave, some when their software is adapted. */
async function seedReadiness(tx: Tx): Promise<void> {
  await tx.execute(sql`
    update sheets s set tests_from = case when s.comune_id % 41 > 0 then current_date + (s.comune_id * 53)::int % 150 - 20 end,
      adapted_by = case when s.modality <> 'WA' and s.comune_id % 41 > 0 then current_date + (s.comune_id * 37)::int % 120 - 30 end,
      adaptation_days = case when s.comune_id % 41 > 0 then s.adaptation_days end
    from plans p where p.comune_id = s.comune_id and p.stage = 'presubentro'`);
}

async function seedCapacity(tx: Tx, by: number): Promise<void> {
  const monday = sql`date_trunc('week', current_date)::date`;
  await tx.execute(sql`
    insert into plan_capacities (kind, week, number, note, changed_by)
    values ('start', ${monday} + 147, 60, 'Aggiornamento programmato di ANPR', ${by}),
      ('file', ${monday} + 147, 80, 'Aggiornamento programmato di ANPR', ${by}),
      ('start', ${monday} + 154, 260, 'Squadra di rinforzo', ${by})
    on conflict do nothing`);
}

/** Plans of Piemonte and Valle d'Aosta, approved a month ago. */
async function seedApproved(tx: Tx, sogei: number, ministero: number): Promise<void> {
  const ofRegions = sql`select comuni.id from comuni join provinces v on v.code = province_code
    where region_code in ('01', '02') and ceased_on is null`;
  await tx.execute(sql`
    with planned as (
      select comune_id, file_planned_on, tests_end_planned_on, start_planned_from, start_planned_to from plans
      where comune_id in (${ofRegions}) and completed_on is null and started_on is null
        and file_planned_on is not null and tests_end_planned_on is not null and start_planned_from > current_date
    ), run as (
      insert into plan_runs (requested_by, filters, not_before, weeks, proposed, unplaced, created_at)
      select ${sogei}, '{"regione":"01"}', current_date - 200, 52, count(*), 0, now() - interval '220 days' from planned
      having count(*) > 0 returning id
    ), decision as (
      insert into plan_decisions (act, person_id, decided, left_out, created_at)
      select 'approved', ${ministero}, count(*), '[]', now() - interval '210 days' from planned having count(*) > 0 returning id
    ), proposed as (
      insert into plan_versions (comune_id, version, act, file_on, tests_end_on, start_from, start_to, reasons, person_id, run_id, created_at)
      select comune_id, 1, 'proposed', file_planned_on, tests_end_planned_on, start_planned_from, start_planned_to,
        jsonb_build_object('file', ${reason("file_planned_on", "tests-from")}, 'tests', ${reason("tests_end_planned_on", "tests-length")},
          'start', ${reason("start_planned_from - 14", "preparation", 2)}), ${sogei}, run.id,
        now() - interval '220 days' from planned, run
    ), approved as (
      insert into plan_versions (comune_id, version, act, file_on, tests_end_on, start_from, start_to, person_id, decision_id, created_at)
      select comune_id, 2, 'approved', file_planned_on, tests_end_planned_on, start_planned_from, start_planned_to, ${ministero},
        decision.id, now() - interval '210 days' from planned, decision returning id, comune_id
    )
    insert into plan_proposals (comune_id, state, version, version_id, is_adjusted, run_id, sheet_id, file_on, tests_end_on, start_from, start_to)
    select planned.comune_id, 'approved', 2, approved.id, false, run.id, s.id, file_planned_on, tests_end_planned_on,
      start_planned_from, start_planned_to
    from planned join approved using (comune_id) cross join run left join sheets s on s.comune_id = planned.comune_id and s.version = 1`);
}

/** Why a date was chosen, as the planner writes it. */
function reason(earliest: string, because: EarliestBecause, fullWeeks = 0) {
  return sql`jsonb_build_object('earliest', (${sql.raw(earliest)})::date, 'because', ${because}::text, 'fullWeeks', ${fullWeeks}::int,
    'shortWeeks', 0, 'takenWeeks', 0, 'holidays', '[]'::jsonb)`;
}

/** Open proposals of the province of Roma, some for each purpose. */
async function openOf(tx: Tx, skip: number, limit: number): Promise<VersionRow[]> {
  return tx.execute<VersionRow & Record<string, unknown>>(sql`
    select q.comune_id::int "comuneId", q.sheet_id::int "sheetId", q.file_on::text "fileOn", q.tests_end_on::text "testsEndOn",
      q.start_from::text "startFrom", q.start_to::text "startTo", true "isAdjusted"
    from plan_proposals q join comuni c on c.id = q.comune_id
    where q.state = 'open' and c.province_code = '058' and q.start_from > current_date + 100 order by c.istat offset ${skip} limit ${limit}`);
}

/** Moved by six weeks, where weeks have room, if those are working days, too. */
async function seedAdjusted(tx: Tx, sogei: number): Promise<void> {
  const later = (iso: string | null) => (iso ? isoOf(dayOf(iso) + 42) : null);
  const isWorking = (iso: string | null) => !iso || italianCalendar(mondayOf(dayOf(iso))).working.includes(dayOf(iso));
  const rows = (await openOf(tx, 0, 8)).map((row) => ({
    ...row,
    startFrom: later(row.startFrom),
    startTo: later(row.startTo),
  }));
  const note = "Il comune vota in quei giorni: sei settimane dopo.";
  const moved = rows.filter(({ startFrom, startTo }) => isWorking(startFrom) && isWorking(startTo));
  await addVersions(tx, moved, { act: "adjusted", personId: sogei, note });
}

async function seedReturned(tx: Tx, ministero: number): Promise<void> {
  const rows = (await openOf(tx, 10, 7)).map((row) => ({ ...row, isAdjusted: false }));
  const note = "Lo stesso gestionale subentra già in troppi comuni in quei giorni: distanziare.";
  const [decision] = await tx.execute<{ id: number }>(sql`
    insert into plan_decisions (act, person_id, note, decided, left_out) values ('returned', ${ministero}, ${note}, ${rows.length}, '[]')
    returning id::int`);
  await addVersions(tx, rows, { act: "returned", personId: ministero, note, decisionId: decision?.id });
}

/** Comuni that have amended their sheet after the proposal. */
async function seedNewSheets(tx: Tx): Promise<void> {
  const ids = sql.join(
    [0, ...(await openOf(tx, 20, 3)).map(({ comuneId }) => comuneId)].map((id) => sql`${id}`),
    sql`, `,
  );
  await tx.execute(sql`
    insert into sheets (comune_id, campaign_id, version, sent_on, modality, adaptation_days, workstations, tests_from, software, is_late)
    select comune_id, campaign_id, version + 1, current_date, modality, adaptation_days, workstations, current_date + 120, software, true
    from sheets where comune_id in (${ids}) and version = (select max(version) from sheets s where s.comune_id = sheets.comune_id)`);
  await tx.execute(sql`update plans set sheet_sent_on = current_date where comune_id in (${ids})`);
}

async function personId(tx: Tx, email: string): Promise<number> {
  const [person] = await tx.execute<{ id: number }>(sql`select id::int id from people where email = ${email}`);
  return person?.id ?? 0;
}
