import { beforeEach, describe, expect, test } from "vitest";
import { Invalid, NotFound } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import { db, sql } from "~db/client.server";
import { adjustPlan } from "./adjust.server";
import { signedOf } from "./chosen.server";
import { decide } from "./decide.server";
import { historyOf } from "./history.server";
import { loadRows } from "./load.server";
import { readDecision } from "./records.server";
import {
  emptyStage,
  filtersFor,
  HERE,
  leftOut,
  makeReady,
  mondayIn,
  planOf,
  proposalOf,
  type Stage,
  setCapacity,
  typed,
} from "./testing";

let stage: Stage;
beforeEach(async () => {
  stage = await emptyStage();
});

describe("an approval", () => {
  test("writes the dates on every plan at once, with history, register and one event", async () => {
    const made = [await makeReady(), await makeReady(), await makeReady()];
    await stage.run();
    const id = await stage.decideAll("approved");
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
    await stage.run();
    const signed = await signedOf(filtersFor());
    await adjustPlan(stage.sogei, corrected.id, await typed(corrected.id, 1), HERE);
    const id = await decide(stage.ministero, signed, { intento: "approved" }, HERE);
    expect(await leftOut(id)).toEqual([1, [[corrected.id, "changed"]]]);
    expect(await planOf(corrected.id)).toMatchObject({ startFrom: null });
    expect((await planOf(same.id))?.startFrom).toBeTruthy();
  });

  test("at the same moment as a correction approves what was read, or nothing", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id: comuneId } = await makeReady();
      await stage.run();
      const read = await proposalOf(comuneId);
      const form = await typed(comuneId, 1);
      const signed = await signedOf(filtersFor());
      await Promise.all([
        decide(stage.ministero, signed, { intento: "approved" }, HERE),
        adjustPlan(stage.sogei, comuneId, form, HERE).catch(() => {}),
      ]);
      expect((await planOf(comuneId))?.startFrom).toBeOneOf([read?.startFrom, null]);
    }
  });

  test("waits for a sheet that is just being sent, and leaves that comune out", async () => {
    const [sending, other] = [await makeReady(), await makeReady()];
    await stage.run();
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
    const decided = decide(stage.ministero, signed, { intento: "approved" }, HERE);
    await until(
      async () =>
        (await sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
          .length > 0,
    );
    commit();
    await sheet;
    expect(await leftOut(await decided)).toEqual([1, [[sending.id, "new-sheet"]]]);
    expect(await planOf(sending.id)).toMatchObject({ startFrom: null });
    expect((await planOf(other.id))?.startFrom).toBeTruthy();
  });

  test("given twice at once it is given once", async () => {
    const { id: comuneId } = await makeReady();
    await stage.run();
    const signed = await signedOf(filtersFor());
    const both = await Promise.all([1, 2].map(() => decide(stage.ministero, signed, { intento: "approved" }, HERE)));
    const results = await Promise.all(both.map(leftOut));
    expect(results.map(([decided]) => decided).sort()).toEqual([0, 1]);
    expect(results).toContainEqual([0, [[comuneId, "changed"]]]);
  });

  test("is refused for what has happened, passed or ceased meanwhile", async () => {
    const [reached, passed, gone] = [await makeReady(), await makeReady(), await makeReady()];
    await stage.run();
    await sql`update plans set file_sent_on = ${todayInRome()} where comune_id = ${reached.id}`;
    await sql`update plan_proposals set file_on = '2020-01-08' where comune_id = ${passed.id}`;
    const signed = await signedOf(filtersFor());
    await sql`update comuni set ceased_on = ${todayInRome()} where id = ${gone.id}`;
    const id = await decide(stage.ministero, signed, { intento: "approved" }, HERE);
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
    await stage.run();
    await setCapacity({ start: 2 });
    const id = await stage.decideAll("approved");
    expect(await leftOut(id)).toEqual([2, [[made[2]?.id, "full"]]]);
    const load = await loadRows(db, todayInRome());
    const approved = load.filter(({ kind, isProposed }) => kind === "start" && !isProposed);
    expect(approved.reduce((sum, { number }) => sum + number, 0)).toBe(2);
  });

  test("gives back the weeks of the plan it replaces", async () => {
    await setCapacity({ start: 1 });
    const { id: comuneId } = await makeReady();
    await stage.run();
    await stage.decideAll("approved");
    await adjustPlan(stage.sogei, comuneId, await typed(comuneId, 0), HERE);
    expect(await leftOut(await stage.decideAll("approved"))).toEqual([1, []]);
  });
});

test("a proposal sent back needs a reason, stays as it is and is proposed again", async () => {
  const { id: comuneId } = await makeReady();
  await stage.run();
  await expect(stage.decideAll("returned")).rejects.toThrow(Invalid);
  await stage.decideAll("returned", "Troppo vicino alle elezioni");
  expect(await proposalOf(comuneId)).toMatchObject({ state: "returned", version: 2 });
  expect(await planOf(comuneId)).toMatchObject({ startFrom: null });
  expect((await historyOf(comuneId)).at(-1)).toMatchObject({ act: "returned", note: "Troppo vicino alle elezioni" });
  await stage.run();
  expect(await proposalOf(comuneId)).toMatchObject({ state: "open", version: 3 });
});

test("an authority reads the decisions about its provinces, of them its comuni only, and nothing of others", async () => {
  const [mine, other] = [await makeReady(), await makeReady()];
  await stage.run();
  const [first] = await signedOf(filtersFor(mine.istat));
  const [second] = await signedOf(filtersFor(other.istat));
  const both = await decide(
    stage.ministero,
    [first, second].filter((one) => one !== undefined),
    { intento: "approved" },
    HERE,
  );
  const seen = await readDecision(String(both), [mine.provinceCode]);
  expect([seen.comuni.map(({ istat }) => istat), seen.leftOut]).toEqual([[mine.istat], []]);
  expect((await readDecision(String(both), null)).comuni).toHaveLength(2);
  await expect(readDecision(String(both), ["000"])).rejects.toThrow(NotFound);
  await expect(readDecision(String(both), [])).rejects.toThrow(NotFound);
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}
