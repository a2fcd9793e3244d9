import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { Conflict, Forbidden, Invalid, NotFound } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import { sql } from "~db/client.server";
import type { VisitState } from "~db/enums";
import { makeComune, makeProvince } from "../../../../../test/factories/registry";
import { empty } from "../../../../../test/support/empty";
import { moveVisit } from "./move.server";
import { readVisit, visitsFor } from "./queries.server";
import { requestVisit } from "./request.server";
import { visitToWithdraw, withdrawVisit } from "./withdraw.server";

const HERE = "203.0.113.9";
const TODAY = todayInRome();
const LATER = "2099-06-15";
let comune: { id: number };
let olga: Actor;
let sara: Actor;
let pia: Actor;
let others: Record<string, Actor>;

beforeAll(async () => {
  const here = await makeProvince();
  const there = await makeProvince();
  comune = await makeComune({ name: "Ivrea", provinceCode: here.code });
  olga = await makeActor("operatore", { comuneId: comune.id });
  sara = await makeActor("agente");
  pia = await makePrefettura(here.code);
  others = {
    "of another comune": await makeActor("referente", { comuneId: (await makeComune()).id }),
    "of another Prefettura": await makePrefettura(there.code),
    "of the Ministero": await makeActor("ministero"),
    "of nobody": await makeActor("admin"),
  };
});

async function makePrefettura(provinceCode: string): Promise<Actor> {
  const [authority] =
    await sql`insert into authorities (kind, name) values ('prefettura', ${`Prefettura ${provinceCode}`}) returning id::int`;
  await sql`insert into authority_provinces (authority_id, province_code) values (${authority?.id}, ${provinceCode})`;
  return makeActor("prefettura", { authorityId: authority?.id });
}

beforeEach(() => empty("visit_requests, visit_steps, events"));

const wanted = {
  residenti: "23.592",
  postazioni: "9",
  sedi: "2",
  due_banche: "1",
  perche: "La banca dati AIRE è separata dall'APR e le due estrazioni non quadrano.",
};

const request = (values: Record<string, string> = {}) =>
  requestVisit(olga, { comune: String(comune.id), ...wanted, ...values }, HERE);

const move = (id: number, stato: VisitState, values: Record<string, string> = {}, actor = sara) =>
  moveVisit(actor, id, { stato, ...values }, HERE);

async function faultsOf(work: Promise<unknown>): Promise<string[]> {
  const error = await work.catch((refused: unknown) => refused);
  if (!(error instanceof Invalid)) throw new Error(`not refused: ${error}`);
  return Object.keys(error.fields);
}

describe("a request", () => {
  test("says how large and how complex the comune is, and begins its history", async () => {
    const visit = await readVisit(olga, await request());
    expect(visit).toMatchObject({ residents: 23592, workstations: 9, offices: 2, keepsTwoRegisters: true });
    expect(visit).toMatchObject({ changesSoftware: false, state: "richiesta", wantedFrom: null });
    expect(visit.steps.map(({ state }) => state)).toEqual(["richiesta"]);
  });

  test("comes back with each field that is wrong", async () => {
    const wrong = { residenti: "molti", postazioni: "-1", sedi: "9000", dal: "2020-02-30", perche: "breve" };
    expect(await faultsOf(request(wrong))).toEqual(["residenti", "postazioni", "sedi", "dal", "perche"]);
    expect(await faultsOf(request({ dal: "2020-02-20" }))).toEqual(["dal"]);
  });

  test("sent twice at once is one; another beside it is refused until that one is closed", async () => {
    const ids = await Promise.all([request(), request(), request()]);
    expect(new Set(ids).size).toBe(1);
    expect(await sql`select 1 from events`).toHaveLength(1);
    await expect(request({ perche: `${wanted.perche} Di nuovo.` })).rejects.toThrow(Conflict);
    await move(ids[0] ?? 0, "impossibile", { nota: "In questo periodo non è possibile." });
    expect(await request()).not.toBe(ids[0]);
  });

  test("is seen by its comune, Sogei and the Prefettura of its province, and by nobody else", async () => {
    const id = await request();
    for (const actor of [olga, sara, pia]) {
      expect((await readVisit(actor, id)).id).toBe(id);
      expect((await visitsFor(actor)).map((row) => row.id)).toEqual([id]);
    }
    for (const [who, actor] of Object.entries(others)) {
      await expect(readVisit(actor, id), who).rejects.toThrow(NotFound);
      expect(await visitsFor(actor), who).toEqual([]);
    }
  });
});

describe("what becomes of it", () => {
  test("goes step by step to its end, each with who sees it told", async () => {
    const id = await request();
    await move(id, "valutazione", { nota: "Mandateci i totali." });
    await move(id, "programmata", { giorno: LATER });
    expect(await faultsOf(move(id, "svolta"))).toEqual(["stato"]);
    await move(id, "programmata", { giorno: TODAY });
    await move(id, "svolta");
    const { state, scheduledOn, steps } = await readVisit(pia, id);
    expect([state, scheduledOn]).toEqual(["svolta", TODAY]);
    expect(steps.map((step) => [step.state, step.day])).toEqual([
      ["richiesta", null],
      ["valutazione", null],
      ["programmata", LATER],
      ["programmata", TODAY],
      ["svolta", null],
    ]);
    expect(await sql`select 1 from events where name = 'visit.changed'`).toHaveLength(5);
  });

  test.each<[VisitState, VisitState]>([
    ["richiesta", "programmata"],
    ["richiesta", "svolta"],
    ["valutazione", "svolta"],
    ["svolta", "programmata"],
    ["svolta", "impossibile"],
    ["impossibile", "valutazione"],
  ])("does not leap from %s to %s", async (from, to) => {
    const id = await request();
    await sql`update visit_requests set state = ${from}, scheduled_on = ${TODAY} where id = ${id}`;
    const values = { giorno: LATER, nota: "Un motivo abbastanza lungo." };
    await expect(move(id, to, values)).rejects.toThrow(Conflict);
    expect((await readVisit(sara, id)).state).toBe(from);
  });

  test("needs a day to be scheduled and a reason to be impossible", async () => {
    const id = await request();
    expect(await faultsOf(move(id, "impossibile", { nota: "no" }))).toEqual(["nota"]);
    await move(id, "valutazione");
    expect(await faultsOf(move(id, "programmata"))).toEqual(["giorno"]);
    expect(await faultsOf(move(id, "programmata", { giorno: "2020-01-01" }))).toEqual(["giorno"]);
  });

  test("is for Sogei to say; two who decide at once do not both", async () => {
    const id = await request();
    for (const actor of [olga, pia, ...Object.values(others)])
      await expect(move(id, "valutazione", {}, actor)).rejects.toThrow(Forbidden);
    const both = await Promise.allSettled([move(id, "valutazione"), move(id, "valutazione")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("a comune takes its request back", () => {
  const withdraw = (id: number, actor: Actor = olga, nota = "") => withdrawVisit(actor, id, { nota }, HERE);

  test("before it was answered, by anybody who works there; then it may ask again", async () => {
    const rino = await makeActor("referente", { comuneId: comune.id });
    const id = await request();
    await move(id, "valutazione");
    await move(id, "programmata", { giorno: TODAY });
    await Promise.all([
      withdraw(id, rino, "Abbiamo risolto al telefono."),
      withdraw(id, rino, "Abbiamo risolto al telefono."),
    ]);
    const { state, steps } = await readVisit(pia, id);
    expect(state).toBe("ritirata");
    expect(steps.map((step) => [step.state, step.note]).slice(3)).toEqual([
      ["ritirata", "Abbiamo risolto al telefono."],
    ]);
    expect(
      await sql`select details from audit_log where action = 'visit.changed' and subject_id = ${String(id)} and person_id = ${rino.personId}`,
    ).toEqual([{ details: { from: "programmata", to: "ritirata" } }]);
    await expect(move(id, "svolta")).rejects.toThrow(Conflict);
    expect(await request()).not.toBe(id);
  });

  test.each<[VisitState, string | null]>([
    ["svolta", TODAY],
    ["impossibile", null],
    ["programmata", "2020-06-15"],
  ])("not once it is %s for %s", async (state, day) => {
    const id = await request();
    await sql`update visit_requests set state = ${state}, scheduled_on = ${day} where id = ${id}`;
    await expect(withdraw(id)).rejects.toThrow(Conflict);
    expect(await visitToWithdraw(olga, id)).toBeNull();
    expect((await readVisit(sara, id)).state).toBe(state);
  });

  test("with no more than a thousand characters about why, and its own request only", async () => {
    const id = await request();
    expect(await faultsOf(withdraw(id, olga, "x".repeat(1001)))).toEqual(["nota"]);
    for (const actor of [sara, pia]) await expect(withdraw(id, actor)).rejects.toThrow(Forbidden);
    for (const [who, actor] of Object.entries(others)) await expect(withdraw(id, actor), who).rejects.toThrow(NotFound);
    expect((await readVisit(olga, id)).state).toBe("richiesta");
  });
});
