import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { actorOf, makeActor } from "~/features/accounts/joining/testing";
import { exportData } from "~/features/accounts/profile/data/export-data.server";
import { deliverEvent } from "~/features/notifications/deliver.server";
import { indexSource } from "~/features/search/sources.server";
import { closeConfirmations } from "~/lib/changes/public-change.server";
import { env } from "~/lib/env.server";
import { sql } from "~db/client.server";
import { queriesOf } from "../../../../test/support/queries";
import { postHistory } from "../edit/history.server";
import { listFeed, threadFeed } from "../feed.server";
import { readFilters } from "../list/filters";
import { countThreads, listThreads } from "../list/list.server";
import { managePage } from "../moderate/page.server";
import { manageThread } from "../moderate/thread.server";
import { answerPlace } from "../reply/place.server";
import { ADDRESS, emptyForum, makePeople, makeReply, makeThread, type People, reserved } from "../testing";
import { threadPage } from "../thread/page.server";
import { changeSolution } from "../thread/solution.server";
import { assignThreads, chosenThreads } from "./assign.server";
import { addNote, removeNote } from "./notes.server";
import { countQueues, listQueue } from "./queue.server";
import { type Queue, readQueue } from "./queues";
import { changeWaiting } from "./status.server";
import { changeTeams, teamsWithThreads } from "./teams.server";
import { deskThread } from "./thread.server";

const everybody = { stage: undefined, modality: undefined, query: "" };
let people: People;
let vito: Awaited<ReturnType<typeof makeActor>>;

beforeEach(async () => {
  env().RATE_LIMITS = false;
  people = await makePeople();
  vito = await makeActor("supervisore");
});
afterEach(emptyForum);
afterAll(closeConfirmations);

const queue = async (coda: Queue, query = "", actor = people.sara) =>
  (await listQueue(actor, readQueue(new URLSearchParams(`coda=${coda}&${query}`)))).rows.map(({ id }) => id);
const assign = (assegna: string, ...ids: number[]) => assignThreads(people.sara, ids, { assegna }, ADDRESS);
const waits = async (id: number) => (await sql`select waiting_for from threads where id = ${id}`)[0]?.waiting_for;
const postId = async (thread: number, number: number): Promise<string> =>
  String((await sql`select id::int from posts where thread_id = ${thread} and number = ${number}`)[0]?.id);
const notes = async (actor: Actor, id: number) => (await deskThread(actor, id)).notes;
const outsiders = () => [people.olga, people.rino, people.fulvia, people.mina, people.silvio, people.ada];

test("the page of a thread asks three queries for anybody, and one more for Sogei", async () => {
  const id = await makeThread(people.olga);
  await addNote(people.sara, id, { nota: "Sentito il comune al telefono." }, ADDRESS);
  const open = async (actor: Actor | null) => {
    const page = await threadPage(actor, id, {}, everybody);
    await Promise.all([answerPlace(actor, page, undefined), actor && deskThread(actor, id)]);
  };
  // The first time it is noted up to where it was read.
  await open(people.sara);
  expect([await queriesOf(() => open(null)), await queriesOf(() => open(people.sara))]).toEqual([3, 4]);
});

describe("queues", () => {
  test("follow who has spoken last, also in what only few may read", async () => {
    const id = await makeThread(people.olga, reserved);
    expect([await queue("senza-risposta"), await queue("sogei"), await queue("comune")]).toEqual([[id], [id], []]);
    await makeReply(people.sara, id);
    expect([await queue("senza-risposta"), await queue("sogei"), await queue("comune")]).toEqual([[], [], [id]]);
    await makeReply(people.rino, id);
    expect([await queue("senza-risposta"), await queue("sogei"), await queue("comune")]).toEqual([[], [id], []]);
    expect(await countQueues(people.sara)).toEqual({ "senza-risposta": 0, sogei: 1, comune: 0, mie: 0, flags: 0 });
  });

  test("and their lengths are for Sogei alone, the Ministero not", async () => {
    await makeThread(people.olga, reserved);
    for (const actor of outsiders()) {
      await expect(queue("sogei", "", actor)).rejects.toMatchObject({ status: 403 });
      await expect(countQueues(actor)).rejects.toMatchObject({ status: 403 });
    }
  });

  test("take a software house's own reply, and that of the comune that took over, for the asker's", async () => {
    const house = await makeThread(people.silvio, { comune: "" });
    const own = await makeThread(people.olga);
    for (const id of [house, own]) await makeReply(people.sara, id);
    await makeReply(people.fulvia, own);
    expect(await queue("comune")).toEqual([house, own]);
    await makeReply(people.silvio, house);
    await sql`insert into comune_successors (comune_id, successor_id, since) values (${people.ivrea}, ${people.chivasso}, '2026-01-01')`;
    await makeReply(people.fulvia, own);
    await sql`delete from comune_successors`;
    expect(await queue("sogei")).toEqual([house, own]);
  });

  test("leave out what is solved, closed, hidden or repeated, and take back what is no longer solved", async () => {
    const id = await makeThread(people.olga);
    await makeReply(people.sara, id);
    const messaggio = await postId(id, 2);
    await changeSolution(people.olga, id, { messaggio }, ADDRESS, true);
    expect(await waits(id)).toBeNull();
    await changeSolution(people.olga, id, { messaggio }, ADDRESS, false);
    expect(await queue("sogei")).toEqual([id]);
    for (const intento of ["chiudi", "nascondi"]) {
      await manageThread(people.sara, id, { intento, motivo: "È fuori tema." }, ADDRESS);
      expect(await queue("sogei"), intento).toEqual([]);
      expect((await countQueues(people.sara)).sogei).toBe(0);
      const back = intento === "chiudi" ? "riapri" : "mostra";
      await manageThread(people.sara, id, { intento: back }, ADDRESS);
    }
  });

  test("are read by pages both ways, the longest wait first, without losing or repeating a thread", async () => {
    await sql`insert into threads (title, slug, category, visibility, author_id, last_post_by, waiting_for, waiting_since)
      select 'Domanda ' || n, 'domanda', 'aire', 'pubblica', ${people.olga.personId}, 'Ivrea', 'sogei',
        date_trunc('milliseconds', now()) - make_interval(hours => n / 3) from generate_series(1, 70) n`;
    const at = (query: string) => listQueue(people.sara, readQueue(new URLSearchParams(`coda=sogei&${query}`)));
    const first = await at("");
    const second = await at(`dopo=${first.next}`);
    const third = await at(`dopo=${second.next}`);
    const all = [...first.rows, ...second.rows, ...third.rows];
    expect(new Set(all.map(({ id }) => id)).size).toBe(70);
    expect(all.map(({ since }) => since.getTime())).toEqual(
      [...all.map(({ since }) => since.getTime())].sort((a, b) => a - b),
    );
    expect([first.previous, third.next]).toEqual([null, null]);
    const back = await at(`prima=${third.previous}`);
    expect(back.rows).toEqual(second.rows);
    expect((await at(`prima=${back.previous}`)).previous).toBeNull();
  });
});

describe("assigning", () => {
  test("gives threads to a person, a team or nobody, several at once, and each change to the register", async () => {
    await changeTeams(vito, { intento: "aggiungi", nome: "Squadra file" }, ADDRESS);
    const ids = [await makeThread(people.olga), await makeThread(people.fulvia)];
    expect(await assign(`p${vito.personId}`, ...ids)).toBe(2);
    expect(await queue("mie", "", vito)).toEqual(ids);
    expect(await assign("sSquadra file", ids[0] ?? 0)).toBe(1);
    expect(await queue("sogei", "squadra=Squadra+file")).toEqual([ids[0]]);
    expect(await assign("sSquadra file", ids[0] ?? 0)).toBe(0);
    expect(await assign("nessuno", ...ids)).toBe(2);
    expect(await queue("mie", "", vito)).toEqual([]);
    expect(await sql`select 1 from audit_log where action = 'thread.assigned'`).toHaveLength(5);
  });

  test("is for people who work for Sogei now and for teams that are there", async () => {
    const id = await makeThread(people.olga);
    for (const to of [`p${people.olga.personId}`, `p${people.mina.personId}`, "p999", "sAltra", "", "x"])
      await expect(assign(to, id)).rejects.toMatchObject({ fields: { assegna: expect.any(String) } });
    await expect(assign("nessuno")).rejects.toMatchObject({ fields: { discussioni: expect.any(String) } });
    await assign(`p${vito.personId}`, id);
    await sql`update memberships set ended_at = now() where person_id = ${vito.personId}`;
    expect(await deskThread(people.sara, id)).toMatchObject({ assignee: null, team: null });
  });

  test("reads the boxes that are ticked, and nothing else", () => {
    expect(chosenThreads({ "d-12": "si", "d-0": "si", "d-x": "si", assegna: "p1", "d-7": "si" })).toEqual([12, 7]);
  });
});

describe("teams", () => {
  test("are renamed with their threads, which a removed one leaves to nobody", async () => {
    const change = (form: Record<string, string>) => changeTeams(vito, form, ADDRESS);
    await change({ intento: "aggiungi", nome: "  Squadra   file " });
    const id = await makeThread(people.olga);
    await assign("sSquadra file", id);
    await expect(change({ intento: "aggiungi", nome: "squadra FILE" })).rejects.toMatchObject({
      fields: { nome: expect.any(String) },
    });
    await change({ intento: "rinomina", squadra: "Squadra file", nuovo: "Squadra fornitura" });
    expect([...(await teamsWithThreads())]).toEqual([{ name: "Squadra fornitura", sogei: 1, comune: 0 }]);
    await change({ intento: "togli", squadra: "Squadra fornitura" });
    expect(await deskThread(people.sara, id)).toMatchObject({ team: null, choices: { teams: [] } });
    await expect(changeTeams(people.sara, { intento: "aggiungi", nome: "Altra" }, ADDRESS)).rejects.toMatchObject({
      status: 403,
    });
  });
});

describe("the state", () => {
  test("is changed by hand, but not of a solved thread", async () => {
    const id = await makeThread(people.olga);
    const change = (stato: string) => changeWaiting(people.sara, id, { stato }, ADDRESS);
    await change("comune");
    expect(await queue("comune")).toEqual([id]);
    await change("nessuno");
    expect(await waits(id)).toBeNull();
    await expect(change("altro")).rejects.toMatchObject({ fields: { stato: expect.any(String) } });
    await makeReply(people.sara, id);
    await changeSolution(people.olga, id, { messaggio: await postId(id, 2) }, ADDRESS, true);
    await expect(change("sogei")).rejects.toMatchObject({ status: 409 });
  });
});

const NOTE = "Ornitorinco: sentito il collega dell'area sicurezza";

describe("an internal note", () => {
  let id: number;

  beforeEach(async () => {
    id = await makeThread(people.olga, { ...reserved, codici: "EC075" });
    await makeReply(people.sara, id);
  });

  const write = (actor = people.sara) => addNote(actor, id, { nota: NOTE }, ADDRESS);
  /** All that the thread's own row says, its counters and times included. */
  const row = async () => JSON.stringify((await sql`select * from threads where id = ${id}`)[0]);

  test("is written, read and taken away by Sogei alone", async () => {
    await write();
    expect(await notes(vito, id)).toMatchObject([{ body: NOTE, canRemove: true }]);
    const [note] = await sql`select id::int from thread_notes`;
    const other = await makeActor("agente");
    await expect(removeNote(other, id, { nota: String(note?.id) }, ADDRESS)).rejects.toMatchObject({ status: 403 });
    for (const actor of outsiders()) {
      await expect(write(actor)).rejects.toMatchObject({ status: 403 });
      await expect(notes(actor, id)).rejects.toMatchObject({ status: 403 });
      await expect(removeNote(actor, id, { nota: String(note?.id) }, ADDRESS)).rejects.toMatchObject({ status: 403 });
    }
    await removeNote(people.sara, id, { nota: String(note?.id) }, ADDRESS);
    expect(await notes(vito, id)).toEqual([]);
  });

  test("of another thread is not taken away here", async () => {
    await write();
    const [note] = await sql`select id::int from thread_notes`;
    const elsewhere = await makeThread(people.fulvia);
    await expect(removeNote(vito, elsewhere, { nota: String(note?.id) }, ADDRESS)).rejects.toMatchObject({
      status: 404,
    });
  });

  test.each([
    ["", "missing"],
    ["x".repeat(4001), "long"],
  ])("is refused when it says nothing or too much", async (nota) => {
    await expect(addNote(people.sara, id, { nota }, ADDRESS)).rejects.toMatchObject({
      fields: { nota: expect.any(String) },
    });
  });

  test("leaves the thread as it was, and is told, announced and indexed nowhere", async () => {
    const before = await row();
    const events = await sql`select count(*)::int n from events`;
    const heard: string[] = [];
    const listening = [
      await sql.listen("live", (payload) => heard.push(payload)),
      await sql.listen("public_change", (payload) => heard.push(payload)),
    ];
    await write();
    await sql`select pg_notify('live', 'last')`;
    await expect.poll(() => heard.at(-1)).toBe("last");
    for (const one of listening) await one.unlisten();
    expect(heard).toEqual(["last"]);
    expect(await row()).toBe(before);
    expect([...(await sql`select count(*)::int n from events`)]).toEqual([...events]);
  });

  test("is in nothing that anybody else is shown, also once the thread is public", async () => {
    await sql`insert into follows (person_id, kind, key) values (${people.rino.personId}, 'thread', ${String(id)})`;
    await write();
    await manageThread(people.olga, id, { intento: "visibilita", visibilita: "pubblica", controllato: "si" }, ADDRESS);
    await makeReply(people.sara, id);
    await indexSource({ kind: "thread", id });
    for (const { id: eventId } of await sql`select id::int from events`) await deliverEvent({ eventId });
    const shown: unknown[] = [await threadPage(null, id, {}, everybody), await threadFeed(id), await countThreads()];
    shown.push(await listFeed(readFilters(new URLSearchParams()), "/forum/feed.xml"));
    for (const actor of [people.olga, people.rino, people.fulvia, people.mina, people.silvio]) {
      shown.push(await threadPage(actor, id, {}, everybody), await exportData(actor, ADDRESS));
      for (const vista of ["recenti", "seguite", "mie", "riservate", "senza-risposta"])
        shown.push(await listThreads(readFilters(new URLSearchParams({ vista })), { actor }));
    }
    shown.push(await managePage(people.olga, id), await postHistory(people.olga, Number(await postId(id, 1))));
    expect(JSON.stringify(shown)).toContain("Esito inatteso");
    expect(JSON.stringify(shown)).not.toContain("Ornitorinco");
    // Nothing but the note's own row holds a word of it.
    const tables =
      await sql`select tablename from pg_tables where schemaname = 'public' and tablename <> 'thread_notes'`;
    const rows = await Promise.all(tables.map(({ tablename }) => sql`select t::text from ${sql(tablename)} t`));
    expect(JSON.stringify(rows)).not.toContain("Ornitorinco");
  });

  test("is not in the file of its author's data, who may have left Sogei", async () => {
    await write();
    await sql`update memberships set ended_at = now() where person_id = ${people.sara.personId}`;
    const left = await actorOf(people.sara.personId);
    expect(await exportData(left, ADDRESS)).not.toContain("Ornitorinco");
    await expect(notes(left, id)).rejects.toMatchObject({ status: 403 });
  });
});
