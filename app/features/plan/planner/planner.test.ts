import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { Conflict, Forbidden, Invalid } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import { db, sql } from "~db/client.server";
import { adjustPlan } from "./adjust.server";
import { changeCapacity } from "./capacity.server";
import { signedOf } from "./chosen.server";
import { dayOf, isoOf, mondayOfIso } from "./days";
import { decide } from "./decide.server";
import { historyOf } from "./history.server";
import { loadRows } from "./load.server";
import { runPlanner } from "./run.server";
import { filtersFor, makeReady, mondayIn, sendSheet, setCapacity } from "./testing";

const HERE = "203.0.113.7";
let sogei: Actor;
let ministero: Actor;

beforeEach(async () => {
  await sql`truncate comuni, plan_runs, plan_decisions, events restart identity cascade`;
  await setCapacity({ file: 50, tests: 50, start: 50, large: 2 });
  sogei = await makeActor("agente");
  ministero = await makeActor("ministero");
});

const run = (values: Record<string, string> = {}, name = "") =>
  runPlanner(sogei, filtersFor(name), { dal: todayInRome(), settimane: "52", ...values }, HERE);
const decideAll = async (intento: string, motivo = "", only?: number[]) => {
  const all = await signedOf(filtersFor());
  const signed = only ? all.filter(({ comuneId }) => only.includes(comuneId)) : all;
  return decide(ministero, signed, { intento, motivo }, HERE);
};
const proposalOf = async (comuneId: number) => {
  const [row] =
    await sql`select state, version, is_adjusted "isAdjusted", file_on::text "fileOn", tests_end_on::text "testsEndOn",
    start_from::text "startFrom", start_to::text "startTo" from plan_proposals where comune_id = ${comuneId}`;
  return row as Record<string, string> | undefined;
};
const planOf = async (comuneId: number) => {
  const [row] = await sql`select file_planned_on::text "fileOn", tests_end_planned_on::text "testsEndOn",
    start_planned_from::text "startFrom", start_planned_to::text "startTo" from plans where comune_id = ${comuneId}`;
  return row as Record<string, string> | undefined;
};
const leftOut = async (decisionId: number) => {
  const [row] = await sql`select decided, left_out from plan_decisions where id = ${decisionId}`;
  return [row?.decided, row?.left_out.map(({ comuneId, why }: { comuneId: number; why: string }) => [comuneId, why])];
};
const week = (iso: string | undefined) => mondayOfIso(iso ?? "");

describe("a run", () => {
  test("proposes dates for who is ready, says who is not and why, and takes nobody twice", async () => {
    const ready = await makeReady({}, { testsFrom: mondayIn(4) });
    const silent = await makeReady({}, { testsFrom: null });
    const { id: missing } = await makeReady();
    await sql`delete from sheets where comune_id = ${missing}`;
    const id = await run();
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
    const again = await run();
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
    await run({}, "Vallescura");
    expect([await proposalOf(one.id), await proposalOf(other.id)]).toMatchObject([{ state: "open" }, undefined]);
    await expect(run({}, "Vallescura")).rejects.toThrow(Invalid);
    await expect(run({ dal: isoOf(dayOf(todayInRome()) - 1) })).rejects.toThrow(Invalid);
    await expect(run({ settimane: "7" })).rejects.toThrow(Invalid);
  });

  test("counts what is approved and what only waits, so that no week is promised twice", async () => {
    await setCapacity({ start: 1 });
    const [first, second, third] = [await makeReady(), await makeReady(), await makeReady({ name: "Terzo" })];
    await sql`update comuni set ceased_on = ${todayInRome()} where id in ${sql([second.id, third.id])}`;
    await run();
    await decideAll("approved");
    await sql`update comuni set ceased_on = null where id = ${second.id}`;
    await run();
    await sql`update comuni set ceased_on = null where id = ${third.id}`;
    await run();
    const weeks = [await planOf(first.id), await proposalOf(second.id), await proposalOf(third.id)].map((dates) =>
      week(dates?.startFrom),
    );
    expect(new Set(weeks).size).toBe(3);
    expect([...weeks].sort()).toEqual(weeks);
  });

  test("made anew it leaves alone what was changed by hand, and gives up what finds no place", async () => {
    const [kept, lost] = [await makeReady(), await makeReady()];
    await run();
    await adjustPlan(sogei, kept.id, await typed(kept.id, 2), HERE);
    await sendSheet(lost.id, { testsFrom: null });
    await run({ rifai: "1" });
    expect(await proposalOf(kept.id)).toMatchObject({ state: "open", version: 2, isAdjusted: true });
    expect(await proposalOf(lost.id)).toMatchObject({ state: "withdrawn", version: 2 });
  });

  test("gives new dates to who is late on an approved plan, when asked to", async () => {
    const late = await makeReady();
    await sql`update plans set start_planned_from = '2020-01-13', start_planned_to = '2020-01-17' where comune_id = ${late.id}`;
    await expect(run()).rejects.toThrow(Invalid);
    await run({ ritardo: "1" });
    expect(await proposalOf(late.id)).toMatchObject({ state: "open" });
    expect(await planOf(late.id)).toMatchObject({ startFrom: "2020-01-13" });
  });
});

/** The form with dates some weeks after those of the proposal. */
async function typed(comuneId: number, weeksLater: number, values: Record<string, string> = {}) {
  const present = (await proposalOf(comuneId)) ?? {};
  const later = (iso: string | undefined) => isoOf(dayOf(iso ?? "") + 7 * weeksLater);
  return {
    versione: String(present.version ?? 0),
    file: later(present.fileOn),
    test: later(present.testsEndOn),
    dal: later(present.startFrom),
    al: later(present.startTo),
    motivo: "Il comune ha chiesto due settimane in più",
    ...values,
  };
}

describe("dates corrected by hand", () => {
  test("become a new version that waits, with who and why", async () => {
    const { id } = await makeReady({}, { testsFrom: "2028-02-07" });
    await run({ settimane: "156" });
    const form = await typed(id, 1);
    await adjustPlan(sogei, id, form, HERE);
    expect(await proposalOf(id)).toMatchObject({ state: "open", version: 2, isAdjusted: true, startFrom: form.dal });
    expect(await historyOf(id)).toMatchObject([
      { act: "proposed" },
      { act: "adjusted", note: form.motivo, reasons: null },
    ]);
    const [record] = await sql`select action, comune_id::int from audit_log where action = 'plan.adjusted'`;
    expect(record).toEqual({ action: "plan.adjusted", comune_id: id });
  });

  test.each([
    ["file", "2028-02-04", /pronto dal 7 febbraio 2028/],
    ["file", "2028-02-12", /giorno lavorativo/],
    ["dal", "2028-04-25", /giorno lavorativo/],
    ["test", "2028-02-07", /dopo l'invio del file/],
    ["dal", "2028-02-28", /dopo la fine dei test/],
    ["al", "2028-12-29", /al massimo due settimane/],
    ["al", "2020-01-08", /da oggi in poi/],
    ["motivo", "", /Scrivi il motivo/],
    ["dal", "domani", /Scrivi un giorno/],
  ])("are refused beside the field: %s = «%s»", async (field, value, words) => {
    const { id } = await makeReady({}, { testsFrom: "2028-02-07" });
    await run({ settimane: "156" });
    const refusal = await adjustPlan(sogei, id, await typed(id, 0, { [field]: value }), HERE).catch((error) => error);
    expect(refusal).toBeInstanceOf(Invalid);
    expect(refusal.fields[field]).toMatch(words);
    expect(await proposalOf(id)).toMatchObject({ version: 1 });
  });

  test("are refused in a week that is full, but a proposal keeps its own place", async () => {
    await setCapacity({ start: 1 });
    const [one, other] = [await makeReady(), await makeReady()];
    await run();
    const taken = await proposalOf(one.id);
    const form = await typed(other.id, 0, { dal: taken?.startFrom ?? "", al: taken?.startTo ?? "" });
    await expect(adjustPlan(sogei, other.id, form, HERE)).rejects.toMatchObject({
      fields: { dal: expect.stringMatching(/non ha più posto/) },
    });
    await adjustPlan(sogei, one.id, await typed(one.id, 0), HERE);
  });

  test("are refused when somebody else was quicker", async () => {
    const { id } = await makeReady();
    await run();
    const form = await typed(id, 1);
    const both = await Promise.allSettled([adjustPlan(sogei, id, form, HERE), adjustPlan(sogei, id, form, HERE)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(adjustPlan(sogei, id, form, HERE)).rejects.toThrow(Conflict);
  });
});

describe("an approval", () => {
  test("writes the dates on every plan at once, with history, register and one event", async () => {
    const made = [await makeReady(), await makeReady(), await makeReady()];
    await run();
    const id = await decideAll("approved");
    expect(await leftOut(id)).toEqual([3, []]);
    for (const comune of made) {
      const { fileOn, testsEndOn, startFrom, startTo } = (await proposalOf(comune.id)) ?? {};
      expect(await planOf(comune.id)).toEqual({ fileOn, testsEndOn, startFrom, startTo });
      expect(await proposalOf(comune.id)).toMatchObject({ state: "approved", version: 2 });
      expect((await historyOf(comune.id)).map(({ act }) => act)).toEqual(["proposed", "approved"]);
    }
    const records =
      await sql`select comune_id::int id from audit_log where action = 'plan.approved' order by comune_id nulls last`;
    expect(records.map((row) => row.id)).toEqual([...made.map((comune) => comune.id), null]);
    expect(await sql`select payload from events where name = 'plan.approved'`).toEqual([
      { payload: { decisionId: id } },
    ]);
  });

  test("leaves out what was corrected after the page was opened, and says so", async () => {
    const [corrected, same] = [await makeReady(), await makeReady()];
    await run();
    const signed = await signedOf(filtersFor());
    await adjustPlan(sogei, corrected.id, await typed(corrected.id, 1), HERE);
    const id = await decide(ministero, signed, { intento: "approved" }, HERE);
    expect(await leftOut(id)).toEqual([1, [[corrected.id, "changed"]]]);
    expect(await planOf(corrected.id)).toMatchObject({ startFrom: null });
    expect((await planOf(same.id))?.startFrom).toBeTruthy();
  });

  test("at the same moment as a correction approves what was read, or nothing", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id: comuneId } = await makeReady();
      await run();
      const read = await proposalOf(comuneId);
      const form = await typed(comuneId, 1);
      const signed = await signedOf(filtersFor());
      await Promise.all([
        decide(ministero, signed, { intento: "approved" }, HERE),
        adjustPlan(sogei, comuneId, form, HERE).catch(() => {}),
      ]);
      expect((await planOf(comuneId))?.startFrom).toBeOneOf([read?.startFrom, null]);
    }
  });

  test("waits for a sheet that is just being sent, and leaves that comune out", async () => {
    const [sending, other] = [await makeReady(), await makeReady()];
    await run();
    const signed = await signedOf(filtersFor());
    let commit = () => {};
    const held = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let wrote = () => {};
    const written = new Promise<void>((resolve) => {
      wrote = resolve;
    });
    const sheet = sql.begin(async (tx) => {
      await tx`insert into sheets (comune_id, campaign_id, version, sent_on, modality, tests_from, is_late)
        select ${sending.id}, id, 2, ${todayInRome()}, 'WS', ${mondayIn(40)}, false from campaigns limit 1`;
      await tx`update plans set modality = 'WS' where comune_id = ${sending.id}`;
      wrote();
      await held;
    });
    await written;
    const decided = decide(ministero, signed, { intento: "approved" }, HERE);
    await until(async () => (await sql`select 1 from pg_locks where not granted`).length > 0);
    commit();
    await sheet;
    expect(await leftOut(await decided)).toEqual([1, [[sending.id, "new-sheet"]]]);
    expect(await planOf(sending.id)).toMatchObject({ startFrom: null });
    expect((await planOf(other.id))?.startFrom).toBeTruthy();
  });

  test("given twice at once it is given once", async () => {
    const { id: comuneId } = await makeReady();
    await run();
    const signed = await signedOf(filtersFor());
    const both = await Promise.all([1, 2].map(() => decide(ministero, signed, { intento: "approved" }, HERE)));
    const results = await Promise.all(both.map(leftOut));
    expect(results.map(([decided]) => decided).sort()).toEqual([0, 1]);
    expect(results).toContainEqual([0, [[comuneId, "changed"]]]);
  });

  test("is refused for what has happened, passed or ceased meanwhile", async () => {
    const [reached, passed, gone] = [await makeReady(), await makeReady(), await makeReady()];
    await run();
    await sql`update plans set file_sent_on = ${todayInRome()} where comune_id = ${reached.id}`;
    await sql`update plan_proposals set file_on = '2020-01-08' where comune_id = ${passed.id}`;
    const signed = await signedOf(filtersFor());
    await sql`update comuni set ceased_on = ${todayInRome()} where id = ${gone.id}`;
    const id = await decide(ministero, signed, { intento: "approved" }, HERE);
    expect(await leftOut(id)).toEqual([
      0,
      [
        [reached.id, "milestone"],
        [passed.id, "past"],
        [gone.id, "ceased"],
      ],
    ]);
    expect(await sql`select 1 from events where name = 'plan.approved'`).toHaveLength(0);
  });

  test("never fills a week beyond a capacity that was lowered meanwhile", async () => {
    const made = [await makeReady(), await makeReady(), await makeReady()];
    await run();
    await setCapacity({ start: 2 });
    const id = await decideAll("approved");
    expect(await leftOut(id)).toEqual([2, [[made[2]?.id, "full"]]]);
    const load = await loadRows(db, todayInRome());
    const approved = load.filter(({ kind, isProposed }) => kind === "start" && !isProposed);
    expect(approved.reduce((sum, { number }) => sum + number, 0)).toBe(2);
  });

  test("gives back the weeks of the plan it replaces", async () => {
    await setCapacity({ start: 1 });
    const { id: comuneId } = await makeReady();
    await run();
    await decideAll("approved");
    await adjustPlan(sogei, comuneId, await typed(comuneId, 0), HERE);
    expect(await leftOut(await decideAll("approved"))).toEqual([1, []]);
  });
});

test("a proposal sent back needs a reason, stays as it is and is proposed again", async () => {
  const { id: comuneId } = await makeReady();
  await run();
  await expect(decideAll("returned")).rejects.toThrow(Invalid);
  await decideAll("returned", "Troppo vicino alle elezioni");
  expect(await proposalOf(comuneId)).toMatchObject({ state: "returned", version: 2 });
  expect(await planOf(comuneId)).toMatchObject({ startFrom: null });
  expect((await historyOf(comuneId)).at(-1)).toMatchObject({ act: "returned", note: "Troppo vicino alle elezioni" });
  await run();
  expect(await proposalOf(comuneId)).toMatchObject({ state: "open", version: 3 });
});

test("each does what is theirs", async () => {
  const { id } = await makeReady();
  const supervisore = await makeActor("supervisore");
  await expect(runPlanner(ministero, filtersFor(), {}, HERE)).rejects.toThrow(Forbidden);
  await expect(adjustPlan(ministero, id, {}, HERE)).rejects.toThrow(Forbidden);
  for (const actor of [sogei, supervisore]) await expect(decide(actor, [], {}, HERE)).rejects.toThrow(Forbidden);
  for (const actor of [sogei, ministero]) await expect(changeCapacity(actor, {}, HERE)).rejects.toThrow(Forbidden);
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
  await run();
  await expect(sql`update plan_versions set note = 'x'`).rejects.toThrow(/never changed/);
  await expect(sql`delete from plan_versions`).rejects.toThrow(/never changed/);
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}
