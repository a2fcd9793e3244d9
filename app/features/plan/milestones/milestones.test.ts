import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { typedDay } from "~/lib/day";
import { Conflict, Forbidden, Invalid, NotFound } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import { sql } from "~db/client.server";
import type { Milestone } from "~db/enums";
import { makeComune } from "../../../../test/factories/registry";
import { confirmMilestone, recordMilestone, refuseMilestone, removeMilestone } from "./decide.server";
import { reportMilestone, withdrawMilestone } from "./report.server";
import { listReports, listWaiting } from "./reports.server";

let comune: Awaited<ReturnType<typeof makeComune>>;
let rino: Actor;
let sara: Actor;

beforeEach(async () => {
  comune = await makeComune();
  [rino, sara] = await Promise.all([makeActor("referente", { comuneId: comune.id }), makeActor("agente")]);
});

const own = (day?: string, comuneId = comune.id) => ({ comune: String(comuneId), ...typedDay("giorno", day ?? null) });
const report = (milestone: Milestone, day: string, actor = rino) => reportMilestone(actor, milestone, own(day), "");
const record = (tappa: Milestone, day: string, actor = sara) =>
  recordMilestone(actor, comune.id, { tappa, ...typedDay("giorno", day) }, "");
const waitingId = async () => {
  const [row] = (await listReports(comune.id)).filter(({ state }) => state === "reported");
  return String(row?.id ?? 0);
};
const confirm = async (actor = sara, data?: string) =>
  confirmMilestone(actor, { data: data ?? (await waitingId()) }, "");
const planNow = async () => {
  const [plan] = await sql`
    select stage, file_sent_on::text file, tests_ended_on::text tests, started_on::text start, completed_on::text completion
    from plans where comune_id = ${comune.id}`;
  return plan;
};
const statesNow = async () => (await listReports(comune.id)).map(({ state }) => state);

describe("a day that a referente records", () => {
  test("changes nothing until Sogei confirms it: then the stage follows, and the comune is told", async () => {
    await report("file", "2026-03-02");
    expect(await planNow()).toMatchObject({ stage: "scheda", file: null });
    expect(await listWaiting()).toContainEqual(
      expect.objectContaining({ istat: comune.istat, happenedOn: "2026-03-02" }),
    );
    await confirm();
    expect(await planNow()).toMatchObject({ stage: "test", file: "2026-03-02" });
    expect((await listWaiting()).some(({ istat }) => istat === comune.istat)).toBe(false);
    const events = await sql`select name from events where payload ->> 'reportId' in (
      select id::text from milestone_reports where comune_id = ${comune.id}) order by id`;
    expect(events.map(({ name }) => name)).toEqual(["milestone.reported", "milestone.decided"]);
  });

  test("twice, also at once, is one report; another day has to wait for the first to be withdrawn", async () => {
    await Promise.all([report("file", "2026-03-02"), report("file", "2026-03-02")]);
    expect(await statesNow()).toEqual(["reported"]);
    await expect(report("file", "2026-03-03")).rejects.toBeInstanceOf(Invalid);
    await withdrawMilestone(rino, "file", own(), "");
    await report("file", "2026-03-03");
    expect(await statesNow()).toEqual(["reported", "withdrawn"]);
  });

  test("is sent back with the reason, and can be recorded anew", async () => {
    await report("file", "2026-03-02");
    const data = await waitingId();
    await expect(refuseMilestone(sara, { data, motivo: " " }, "")).rejects.toBeInstanceOf(Invalid);
    await refuseMilestone(sara, { data, motivo: "Manca la ricevuta" }, "");
    expect(await listReports(comune.id)).toMatchObject([{ state: "refused", reason: "Manca la ricevuta" }]);
    expect(await planNow()).toMatchObject({ file: null });
    await report("file", "2026-03-02");
    expect(await statesNow()).toEqual(["reported", "refused"]);
  });

  test("is decided once, whoever of Sogei presses", async () => {
    const vito = await makeActor("supervisore");
    await report("file", "2026-03-02");
    const data = await waitingId();
    const outcomes = await Promise.allSettled([
      confirm(sara, data),
      refuseMilestone(vito, { data, motivo: "No" }, ""),
      confirm(vito, data),
    ]);
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused.map(({ reason }) => reason instanceof Conflict)).toEqual([true, true]);
    expect(await statesNow()).toHaveLength(1);
  });
});

describe("dates out of order between known ones", () => {
  test("are refused to the comune, with the one they contradict", async () => {
    await record("file", "2026-03-02");
    await expect(report("tests", "2026-03-01")).rejects.toEqual(
      new Invalid({
        "giorno-giorno": "Non può venire prima di «Invio del file propedeutico», 2 marzo 2026: controlla le due date.",
      }),
    );
    await record("completion", "2026-06-01");
    await expect(report("start", "2026-06-02")).rejects.toBeInstanceOf(Invalid);
    await report("start", "2026-05-31");
  });

  test("are looked at again when they are confirmed", async () => {
    await report("tests", "2026-03-10");
    await record("file", "2026-03-20");
    await expect(confirm()).rejects.toBeInstanceOf(Invalid);
    expect(await planNow()).toMatchObject({ tests: null });
    expect((await statesNow())[1]).toBe("reported");
  });

  test("are refused to Sogei, too, which may correct a known one", async () => {
    await record("file", "2026-03-20");
    await expect(record("tests", "2026-03-10")).rejects.toBeInstanceOf(Invalid);
    await record("file", "2026-03-01");
    await record("tests", "2026-03-10");
    expect(await planNow()).toMatchObject({ stage: "subentro", file: "2026-03-01", tests: "2026-03-10" });
  });

  test("a day to come, or that is none, is refused", async () => {
    for (const day of ["2099-01-01", "2015-12-31"]) await expect(report("file", day)).rejects.toBeInstanceOf(Invalid);
    const none = { comune: String(comune.id), "giorno-giorno": "31", "giorno-mese": "2", "giorno-anno": "2026" };
    await expect(reportMilestone(rino, "file", none, "")).rejects.toBeInstanceOf(Invalid);
    await report("file", todayInRome());
  });
});

describe("Sogei alone", () => {
  test("records a day; what the comune had waiting is decided with it", async () => {
    await report("file", "2026-03-02");
    await record("file", "2026-03-02");
    expect(await statesNow()).toEqual(["confirmed"]);
    await report("tests", "2026-04-01");
    await record("tests", "2026-04-02");
    expect(await statesNow()).toEqual(["confirmed", "refused", "confirmed"]);
    expect(await planNow()).toMatchObject({ file: "2026-03-02", tests: "2026-04-02" });
  });

  test("says what is missing of the form, all at once", async () => {
    const attempt = recordMilestone(sara, comune.id, {}, "");
    await expect(attempt).rejects.toEqual(
      new Invalid({ tappa: "Scegli la tappa.", "giorno-giorno": "Scrivi il giorno." }),
    );
  });
});

describe("who may", () => {
  test("operatori and strangers record nothing; nobody but Sogei confirms", async () => {
    const operatore = await makeActor("operatore", { comuneId: comune.id });
    const stranger = await makeActor("referente", { comuneId: (await makeComune()).id });
    for (const actor of [operatore, stranger])
      await expect(report("file", "2026-03-02", actor)).rejects.toBeInstanceOf(Forbidden);
    await report("file", "2026-03-02");
    for (const actor of [rino, operatore, await makeActor("ministero"), await makeActor("admin")]) {
      await expect(confirm(actor)).rejects.toBeInstanceOf(Forbidden);
      await expect(record("file", "2026-03-02", actor)).rejects.toBeInstanceOf(Forbidden);
    }
    await expect(withdrawMilestone(operatore, "file", own(), "")).rejects.toBeInstanceOf(Forbidden);
    await expect(confirm(sara, "999999999")).rejects.toBeInstanceOf(NotFound);
    expect(await planNow()).toMatchObject({ file: null });
  });

  test("a referente who was lowered while the page was open records nothing", async () => {
    await sql`update memberships set ended_at = now() where person_id = ${rino.personId}`;
    await expect(report("file", "2026-03-02")).rejects.toBeInstanceOf(Forbidden);
  });

  test("of a comune that has ceased nothing changes any more", async () => {
    await report("file", "2026-03-02");
    await sql`update comuni set ceased_on = '2026-01-01' where id = ${comune.id}`;
    await expect(confirm()).rejects.toBeInstanceOf(Conflict);
    await expect(record("file", "2026-03-02")).rejects.toBeInstanceOf(Conflict);
    expect((await listWaiting()).some(({ istat }) => istat === comune.istat)).toBe(false);
  });
});

describe("a day that Sogei takes away", () => {
  const remove = (togli: string, perche = "Il comune non ha ancora iniziato.", actor = sara) =>
    removeMilestone(actor, comune.id, { togli, perche }, "");

  test("is gone from the plan, the stage follows, the history keeps day and reason, the comune is told", async () => {
    await record("file", "2026-03-02");
    await record("start", "2026-04-02");
    expect(await planNow()).toMatchObject({ stage: "subentro" });
    await remove("start");
    expect(await planNow()).toMatchObject({ stage: "test", file: "2026-03-02", start: null });
    expect((await listReports(comune.id))[0]).toMatchObject({
      state: "removed",
      happenedOn: "2026-04-02",
      reason: "Il comune non ha ancora iniziato.",
    });
    const [event] = await sql`select name from events order by id desc limit 1`;
    expect(event?.name).toBe("milestone.decided");
    await record("start", "2026-04-09");
    expect(await planNow()).toMatchObject({ stage: "subentro", start: "2026-04-09" });
  });

  test("must be there, needs a reason, and is for Sogei alone", async () => {
    await record("file", "2026-03-02");
    await expect(remove("start")).rejects.toEqual(
      new Invalid({ togli: "Questa tappa non ha una data: ricarica la pagina." }),
    );
    await expect(remove("", " ")).rejects.toEqual(
      new Invalid({ togli: "Scegli la tappa.", perche: "Scrivi perché togli la data." }),
    );
    await expect(remove("file", "Errore", rino)).rejects.toBeInstanceOf(Forbidden);
    expect(await planNow()).toMatchObject({ stage: "test", file: "2026-03-02" });
  });
});
