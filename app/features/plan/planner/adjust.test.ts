import { beforeEach, describe, expect, test } from "vitest";
import { Conflict, Invalid } from "~/lib/errors";
import { sql } from "~db/client.server";
import { adjustPlan } from "./adjust.server";
import { historyOf } from "./history.server";
import { emptyStage, HERE, makeReady, proposalOf, type Stage, setCapacity, typed } from "./testing";

let stage: Stage;
beforeEach(async () => {
  stage = await emptyStage();
});

describe("dates corrected by hand", () => {
  test("become a new version that waits, with who and why", async () => {
    const { id } = await makeReady({}, { testsFrom: "2028-02-07" });
    await stage.run({ settimane: "156" });
    const form = await typed(id, 1);
    await adjustPlan(stage.sogei, id, form, HERE);
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
    await stage.run({ settimane: "156" });
    const refusal = await adjustPlan(stage.sogei, id, await typed(id, 0, { [field]: value }), HERE).catch(
      (error) => error,
    );
    expect(refusal).toBeInstanceOf(Invalid);
    expect(refusal.fields[field]).toMatch(words);
    expect(await proposalOf(id)).toMatchObject({ version: 1 });
  });

  test("are refused in a week that is full, but a proposal keeps its own place", async () => {
    await setCapacity({ start: 1 });
    const [one, other] = [await makeReady(), await makeReady()];
    await stage.run();
    const taken = await proposalOf(one.id);
    const form = await typed(other.id, 0, { dal: taken?.startFrom ?? "", al: taken?.startTo ?? "" });
    await expect(adjustPlan(stage.sogei, other.id, form, HERE)).rejects.toMatchObject({
      fields: { dal: expect.stringMatching(/non ha più posto/) },
    });
    await adjustPlan(stage.sogei, one.id, await typed(one.id, 0), HERE);
  });

  test("are refused when somebody else was quicker", async () => {
    const { id } = await makeReady();
    await stage.run();
    const form = await typed(id, 1);
    const both = await Promise.allSettled([
      adjustPlan(stage.sogei, id, form, HERE),
      adjustPlan(stage.sogei, id, form, HERE),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(adjustPlan(stage.sogei, id, form, HERE)).rejects.toThrow(Conflict);
  });
});
