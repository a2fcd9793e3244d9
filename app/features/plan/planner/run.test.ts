import { beforeEach, describe, expect, test } from "vitest";
import { makeActor } from "~/features/accounts/joining/testing";
import { Forbidden, Invalid } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import { sql } from "~db/client.server";
import { adjustPlan } from "./adjust.server";
import { changeCapacity } from "./capacity.server";
import { dayOf, isoOf, mondayOfIso } from "./days";
import { decide } from "./decide.server";
import { historyOf } from "./history.server";
import { runPlanner } from "./run.server";
import {
  emptyStage,
  filtersFor,
  HERE,
  makeReady,
  mondayIn,
  planOf,
  proposalOf,
  type Stage,
  sendSheet,
  setCapacity,
  typed,
} from "./testing";

const week = (iso: string | undefined) => mondayOfIso(iso ?? "");

let stage: Stage;
beforeEach(async () => {
  stage = await emptyStage();
});

describe("a run", () => {
  test("proposes dates for who is ready, says who is not and why, and takes nobody twice", async () => {
    const ready = await makeReady({}, { testsFrom: mondayIn(4) });
    const silent = await makeReady({}, { testsFrom: null });
    const { id: missing } = await makeReady();
    await sql`delete from sheets where comune_id = ${missing}`;
    const id = await stage.run();
    const [written] = await sql`select proposed, unplaced from plan_runs where id = ${id}`;
    expect(written).toEqual({ proposed: 1, unplaced: 2 });
    expect(await proposalOf(ready.id)).toMatchObject({ state: "open", version: 1, isAdjusted: false });
    expect((await proposalOf(ready.id))?.fileOn).toBeOneOf(
      [0, 1, 2, 3, 4].map((more) => isoOf(dayOf(mondayIn(4)) + more)),
    );
    const unplaced = await sql`select comune_id::int id, reason from plan_unplaced order by comune_id`;
    expect(unplaced.map(({ id, reason }) => [id, reason])).toEqual([
      [silent.id, "no-readiness"],
      [missing, "no-sheet"],
    ]);
    const again = await stage.run();
    expect((await sql`select proposed, unplaced from plan_runs where id = ${again}`)[0]).toEqual({
      proposed: 0,
      unplaced: 2,
    });
    expect(await historyOf(ready.id)).toMatchObject([
      { version: 1, act: "proposed", reasons: { file: { because: "tests-from" } } },
    ]);
  });

  test("is for the comuni of its filters, and refused when none of them waits", async () => {
    const [one, other] = [await makeReady({ name: "Vallescura" }), await makeReady({ name: "Montechiaro" })];
    await stage.run({}, "Vallescura");
    expect([await proposalOf(one.id), await proposalOf(other.id)]).toMatchObject([{ state: "open" }, undefined]);
    await expect(stage.run({}, "Vallescura")).rejects.toThrow(Invalid);
    await expect(stage.run({ dal: isoOf(dayOf(todayInRome()) - 1) })).rejects.toThrow(Invalid);
    await expect(stage.run({ settimane: "7" })).rejects.toThrow(Invalid);
  });

  test("counts what is approved and what only waits, so that no week is promised twice", async () => {
    await setCapacity({ start: 1 });
    const [first, second, third] = [await makeReady(), await makeReady(), await makeReady({ name: "Terzo" })];
    await sql`update comuni set ceased_on = ${todayInRome()} where id in ${sql([second.id, third.id])}`;
    await stage.run();
    await stage.decideAll("approved");
    await sql`update comuni set ceased_on = null where id = ${second.id}`;
    await stage.run();
    await sql`update comuni set ceased_on = null where id = ${third.id}`;
    await stage.run();
    const weeks = [await planOf(first.id), await proposalOf(second.id), await proposalOf(third.id)].map((dates) =>
      week(dates?.startFrom),
    );
    expect(new Set(weeks).size).toBe(3);
    expect([...weeks].sort()).toEqual(weeks);
  });

  test("counts what another run takes at the same moment", async () => {
    await setCapacity({ start: 1 });
    const made: Awaited<ReturnType<typeof makeReady>>[] = [];
    for (const name of ["Vallescura", "Montechiaro", "Roccaverde"]) made.push(await makeReady({ name }));
    // Nobody writes before all have begun.
    const runs = await sql.begin(async (tx) => {
      await tx`lock table plan_runs in access exclusive mode`;
      const begun = made.map(({ name }) => stage.run({}, name));
      await allWait(made.length);
      return [begun];
    });
    await Promise.all(runs.flat());
    const weeks = await Promise.all(made.map(async ({ id }) => week((await proposalOf(id))?.startFrom)));
    expect(new Set(weeks).size).toBe(3);
  });

  test("made anew it leaves alone what was changed by hand, and gives up what finds no place", async () => {
    const [kept, lost] = [await makeReady(), await makeReady()];
    await stage.run();
    await adjustPlan(stage.sogei, kept.id, await typed(kept.id, 2), HERE);
    await sendSheet(lost.id, { testsFrom: null });
    await stage.run({ rifai: "1" });
    expect(await proposalOf(kept.id)).toMatchObject({ state: "open", version: 2, isAdjusted: true });
    expect(await proposalOf(lost.id)).toMatchObject({ state: "withdrawn", version: 2 });
  });

  test("gives new dates to who is late on an approved plan, when asked to", async () => {
    const late = await makeReady();
    await sql`update plans set start_planned_from = '2020-01-13', start_planned_to = '2020-01-17' where comune_id = ${late.id}`;
    await expect(stage.run()).rejects.toThrow(Invalid);
    await stage.run({ ritardo: "1" });
    expect(await proposalOf(late.id)).toMatchObject({ state: "open" });
    expect(await planOf(late.id)).toMatchObject({ startFrom: "2020-01-13" });
  });
});

test("each does what is theirs", async () => {
  const { id } = await makeReady();
  const supervisore = await makeActor("supervisore");
  await expect(runPlanner(stage.ministero, filtersFor(), {}, HERE)).rejects.toThrow(Forbidden);
  await expect(adjustPlan(stage.ministero, id, {}, HERE)).rejects.toThrow(Forbidden);
  for (const actor of [stage.sogei, supervisore]) await expect(decide(actor, [], {}, HERE)).rejects.toThrow(Forbidden);
  for (const actor of [stage.sogei, stage.ministero])
    await expect(changeCapacity(actor, {}, HERE)).rejects.toThrow(Forbidden);
});

test("capacity is changed for every week or for one, recorded, and refused when it is no number", async () => {
  const supervisore = await makeActor("supervisore");
  const numbers = { file: "10", tests: "10", start: "3", large: "1" };
  await changeCapacity(supervisore, { intento: "solita", ...numbers }, HERE);
  const august = { intento: "settimana", lavoro: "start", settimana: mondayIn(8), numero: "0", motivo: "Ferie" };
  await changeCapacity(supervisore, august, HERE);
  await changeCapacity(supervisore, { ...august, numero: "1" }, HERE);
  const rows =
    await sql`select kind, week::text, number from plan_capacities where kind = 'start' order by week nulls first`;
  expect(rows.map(({ week, number }) => [week, number])).toEqual([
    [null, 3],
    [mondayIn(8), 1],
  ]);
  await expect(changeCapacity(supervisore, { ...august, numero: "-1" }, HERE)).rejects.toThrow(Invalid);
  await expect(changeCapacity(supervisore, { ...august, settimana: mondayIn(-1) }, HERE)).rejects.toThrow(Invalid);
  await changeCapacity(supervisore, { intento: "togli", lavoro: "start", settimana: mondayIn(8) }, HERE);
  expect(await sql`select 1 from plan_capacities where week is not null`).toHaveLength(0);
  expect(await sql`select 1 from audit_log where action = 'plan.capacity-changed'`).toHaveLength(7);
});

test("the history of plans cannot be rewritten, by anybody", async () => {
  await makeReady();
  await stage.run();
  await expect(sql`update plan_versions set note = 'x'`).rejects.toThrow(/never changed/);
  await expect(sql`delete from plan_versions`).rejects.toThrow(/never changed/);
});

/** Until so many wait for a lock. */
async function allWait(number: number): Promise<void> {
  while (
    (await sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`).length <
    number
  ) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
