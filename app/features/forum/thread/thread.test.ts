import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeActor } from "~/features/accounts/joining/testing";
import { deliverEvent } from "~/features/notifications/deliver.server";
import { closeConfirmations } from "~/lib/changes/public-change.server";
import { env } from "~/lib/env.server";
import { sql } from "~db/client.server";
import { makeComune } from "../../../../test/factories/registry";
import { readDraft, saveDraft } from "../drafts/drafts.server";
import { editPost } from "../edit/edit.server";
import { postHistory } from "../edit/history.server";
import { closeFlags, flaggedPosts, flagPost } from "../flags/flags.server";
import { countThreads } from "../list/list.server";
import { manageThread } from "../moderate/thread.server";
import { ADDRESS, emptyForum, makePeople, makeReply, makeThread, type People } from "../testing";
import { breakdownOf } from "./me-too";
import { changeMeToo } from "./me-too.server";
import { threadPage } from "./page.server";
import { changeSolution, verifySolution } from "./solution.server";

const everybody = { stage: undefined, modality: undefined, query: "" };
let people: People;
let id: number;

beforeEach(async () => {
  env().RATE_LIMITS = false;
  people = await makePeople();
  id = await makeThread(people.olga);
});
afterEach(emptyForum);
afterAll(closeConfirmations);

const page = (actor: People["olga"] | null = null) => threadPage(actor, id, {}, everybody);
const postId = async (number: number, thread = id): Promise<number> =>
  (await sql`select id::int from posts where thread_id = ${thread} and number = ${number}`)[0]?.id;
const manage = (intento: string, form = {}, thread = id) =>
  manageThread(people.sara, thread, { intento, ...form }, ADDRESS);

describe("«anch'io»", () => {
  /** A comune with the product, whose operatore says it. */
  async function alsoFrom(product: string, thread = id): Promise<void> {
    const { id: comuneId } = await makeComune();
    await sql`update plans set sheet_sent_on = '2026-01-01', modality = 'WS', software = ${product} where comune_id = ${comuneId}`;
    const actor = await makeActor("operatore", { comuneId });
    await changeMeToo(actor, thread, { comune: String(comuneId) }, ADDRESS, true);
  }

  test("counts comuni, not people, and says nothing of fewer than three", async () => {
    const colleague = await makeActor("referente", { comuneId: people.chivasso });
    const form = { comune: String(people.chivasso) };
    await Promise.all(
      [people.fulvia, colleague, people.fulvia].map((actor) => changeMeToo(actor, id, form, ADDRESS, true)),
    );
    await alsoFrom("Demos Web");
    expect(await page()).toMatchObject({ thread: { meToos: 2 }, breakdown: null });
    await alsoFrom("Demos Web");
    // Three comuni, of which two have the product: a part of two would tell which.
    expect(await page()).toMatchObject({ thread: { meToos: 3 }, breakdown: null });
    await alsoFrom("Demos Web");
    expect((await page()).breakdown).toEqual({
      products: [["Demos Web", 3]],
      stages: [["presubentro", 3]],
      modalities: [["WS", 3]],
    });
    await changeMeToo(colleague, id, form, ADDRESS, false);
    expect((await page()).thread.meToos).toBe(3);
  });

  test("is not for the comune that asked, nor for another's", async () => {
    await expect(changeMeToo(people.rino, id, { comune: String(people.ivrea) }, ADDRESS, true)).rejects.toMatchObject({
      status: 409,
    });
    await expect(
      changeMeToo(people.rino, id, { comune: String(people.chivasso) }, ADDRESS, true),
    ).rejects.toMatchObject({ status: 403 });
  });

  test("never shows a part that fewer than three share", () => {
    const summary = { stages: { test: 4 }, modalities: { WS: 2, WA: 2 }, products: { A: 1, B: 3 } };
    expect(breakdownOf(4, summary)).toEqual({ stages: [["test", 4]], modalities: [], products: [["B", 3]] });
    expect(breakdownOf(2, { stages: { test: 9 }, modalities: {}, products: {} })).toBeNull();
  });
});

describe("solutions", () => {
  test("are marked by who asked or Sogei, several together, and verified by Sogei or the Ministero", async () => {
    await makeReply(people.fulvia, id);
    await makeReply(people.sara, id);
    const [first, second] = [String(await postId(2)), String(await postId(3))];
    const mark = (actor: People["olga"], messaggio: string, per = "") =>
      changeSolution(actor, id, { messaggio, per }, ADDRESS, true);
    await expect(mark(people.fulvia, first)).rejects.toMatchObject({ status: 403 });
    await expect(mark(people.olga, String(await postId(1)))).rejects.toMatchObject({ status: 404 });
    await mark(people.rino, first, "WS");
    await mark(people.sara, second);
    await expect(verifySolution(people.olga, id, { messaggio: first, versione: "4.2" }, ADDRESS)).rejects.toMatchObject(
      { status: 403 },
    );
    await verifySolution(people.mina, id, { messaggio: first, versione: "4.2" }, ADDRESS);
    const shown = await page();
    expect(shown.solutions).toMatchObject([{ solutionFor: "WS", verifiedFor: "4.2" }, { official: "sogei" }]);
    expect(shown).toMatchObject({ replies: [], thread: { solutions: 2, waitingFor: null } });
    expect(await countThreads()).toMatchObject({ risolte: 1 });
    await changeSolution(people.olga, id, { messaggio: second }, ADDRESS, false);
    expect((await page()).thread.solutions).toBe(1);
  });

  test("are told once to who follows, in a job", async () => {
    await makeReply(people.fulvia, id);
    await sql`delete from events`;
    const messaggio = String(await postId(2));
    await changeSolution(people.olga, id, { messaggio }, ADDRESS, true);
    await changeSolution(people.olga, id, { messaggio, per: "tutti" }, ADDRESS, true);
    const events = await sql`select id::int from events`;
    expect(events).toHaveLength(1);
    await deliverEvent({ eventId: events[0]?.id });
    const told = await sql`select person_id::int, subject from outgoing`;
    expect(told).toMatchObject([{ person_id: people.fulvia.personId, subject: expect.stringMatching(/^Risolta: /) }]);
  });
});

describe("editing", () => {
  test("keeps what stood there, shows it, and is for the author alone", async () => {
    const question = await postId(1);
    const edit = (actor: People["olga"], form = {}) =>
      editPost(
        actor,
        question,
        { titolo: "Un titolo corretto dopo", testo: "Il testo di prima, corretto e completo.", ...form },
        ADDRESS,
      );
    for (const other of [people.rino, people.sara]) await expect(edit(other)).rejects.toMatchObject({ status: 403 });
    await edit(people.olga, { prima: "0" });
    await expect(
      edit(people.olga, { prima: "0", testo: "Da un'altra finestra rimasta aperta." }),
    ).rejects.toMatchObject({ status: 409 });
    expect(await page()).toMatchObject({ thread: { title: "Un titolo corretto dopo" }, question: { revisions: 1 } });
    const { changes } = await postHistory(people.fulvia, question);
    expect(changes).toMatchObject([{ title: { after: "Un titolo corretto dopo" } }]);
    expect(changes[0]?.lines.map((line) => line?.kind)).toEqual(["removed", "added"]);
    const entries = await sql`select action, details::text from audit_log where action = 'post.edited'`;
    expect(entries).toMatchObject([{ details: JSON.stringify({ threadId: id }).replace(":", ": ") }]);
  });
});

describe("moderation", () => {
  test("is Sogei's, with a reason, recorded, and can be undone", async () => {
    await expect(
      manageThread(people.olga, id, { intento: "chiudi", motivo: "Risolta altrove" }, ADDRESS),
    ).rejects.toMatchObject({ status: 403 });
    await expect(manage("chiudi")).rejects.toMatchObject({ status: 422, fields: { motivo: expect.any(String) } });
    await manage("chiudi", { motivo: "Risolta al telefono" });
    await expect(makeReply(people.fulvia, id)).rejects.toMatchObject({ status: 409 });
    expect(await makeReply(people.sara, id)).toBe(2);
    await manage("riapri");
    await makeReply(people.fulvia, id);
    await manage("sposta", { categoria: "aire" });
    expect(await countThreads()).toMatchObject({ "categoria:aire": 1, "categoria:anomalie": 0 });
    await manage("nascondi", { motivo: "Contiene nomi" });
    await expect(page()).rejects.toMatchObject({ status: 404 });
    await expect(page(people.fulvia)).rejects.toMatchObject({ status: 404 });
    expect((await page(people.rino)).thread.moderationReason).toBe("Contiene nomi");
    expect(await countThreads()).toMatchObject({ tutte: 0 });
    await manage("mostra");
    expect((await page()).thread.hiddenAt).toBeNull();
    const actions =
      await sql`select action from audit_log where subject_kind = 'thread' and person_id = ${people.sara.personId} order by id`;
    expect(actions.map(({ action }) => action)).toEqual([
      "thread.locked",
      "thread.unlocked",
      "thread.moved",
      "thread.hidden",
      "thread.shown",
    ]);
  });

  test("of a double sends who follows and who has the problem, too, to the original", async () => {
    const double = await makeThread(people.fulvia);
    const { id: third } = await makeComune();
    const also = await makeActor("operatore", { comuneId: third });
    await changeMeToo(also, double, { comune: String(third) }, ADDRESS, true);
    await changeMeToo(people.olga, double, { comune: String(people.ivrea) }, ADDRESS, true);
    await manage("doppia", { originale: `http://sito/forum/t/${id}/un-nome?x=1` }, double);
    expect((await page()).thread.meToos).toBe(2);
    const follows = await sql`select person_id::int from follows where kind = 'thread' and key = ${String(id)}`;
    expect(follows.map(({ person_id }) => person_id)).toEqual(
      expect.arrayContaining([people.fulvia.personId, also.personId]),
    );
    expect((await threadPage(null, double, {}, everybody)).thread.original).toMatchObject({ id });
    await expect(manage("doppia", { originale: String(double) })).rejects.toMatchObject({ status: 422 });
    await expect(manage("doppia", { originale: String(id) })).rejects.toMatchObject({ status: 422 });
  });

  test("of flagged messages hides them with a reason or leaves them, once", async () => {
    await makeReply(people.fulvia, id);
    const reply = await postId(2);
    await changeSolution(people.olga, id, { messaggio: String(reply) }, ADDRESS, true);
    await Promise.all(
      [people.olga, people.olga, people.rino].map((who) =>
        flagPost(who, reply, { motivo: "errato", nota: "No" }, ADDRESS),
      ),
    );
    await expect(flagPost(people.fulvia, reply, { motivo: "errato" }, ADDRESS)).rejects.toMatchObject({ status: 409 });
    expect(await flaggedPosts(people.sara)).toMatchObject([
      { postId: reply, flags: [{ reason: "errato" }, { reason: "errato" }] },
    ]);
    const close = (form = {}) =>
      closeFlags(people.sara, { messaggio: String(reply), intento: "nascondi", ...form }, ADDRESS);
    await expect(close()).rejects.toMatchObject({ status: 422 });
    await close({ perche: "Indicazione superata" });
    expect(await flaggedPosts(people.sara)).toEqual([]);
    expect(await page()).toMatchObject({
      thread: { replies: 0, solutions: 0 },
      solutions: [],
      replies: [{ html: null, hiddenReason: "Indicazione superata" }],
    });
    await expect(close({ intento: "lascia" })).rejects.toMatchObject({ status: 409 });
    await manage("mostra-messaggio", { messaggio: String(reply) });
    expect((await page()).thread).toMatchObject({ replies: 1, solutions: 1 });
  });
});

describe("reading and writing", () => {
  test("a mention reaches who is named, shown as who they speak for", async () => {
    await sql`update people set name = 'Fulvia Famigli' where id = ${people.fulvia.personId}`;
    await makeReply(people.fulvia, id);
    await sql`delete from follows`;
    await makeReply(people.sara, id, "Grazie @fulvia.famigli e @nessuno.qui della prova fatta.");
    const [event] = await sql`select id::int from events order by id desc limit 1`;
    await deliverEvent({ eventId: event?.id });
    const told = await sql`select person_id::int, subject from outgoing`;
    expect(told).toMatchObject([
      { person_id: people.fulvia.personId, subject: expect.stringMatching(/^Ti hanno citato/) },
    ]);
    const html = (await page()).replies.at(-1)?.html;
    expect(html).toContain("<strong>@Operatore, Comune di Chivasso</strong>");
    expect(html).toContain("@nessuno.qui");
  });

  test("a page holds twenty messages, each has an address, and pages go forth and back", async () => {
    for (let number = 0; number < 45; number += 1) await makeReply(people.fulvia, id);
    const numbers = async (of: Parameters<typeof threadPage>[2]) => {
      const { replies, question, previous, next } = await threadPage(null, id, of, everybody);
      return [question?.number, replies[0]?.number, replies.at(-1)?.number, previous, next];
    };
    expect(await numbers({})).toEqual([1, 2, 21, null, 21]);
    expect(await numbers({ dopo: 21 })).toEqual([undefined, 22, 41, 0, 41]);
    expect(await numbers({ messaggio: 41 })).toEqual(await numbers({ dopo: 21 }));
    expect(await numbers({ messaggio: 42 })).toEqual([undefined, 42, 46, 21, null]);
    expect(await numbers({ messaggio: 21 })).toEqual(await numbers({}));
  });

  test("a thread that has been silent for long says so", async () => {
    expect((await page()).age).toBeNull();
    await sql`update threads set last_post_at = now() - interval '13 months'`;
    expect((await page()).age).toBeGreaterThanOrEqual(12);
  });

  test("a draft is its writer's alone, and gone once the text is sent", async () => {
    await saveDraft(people.olga, { bozza: `t${id}`, testo: "Cominciata", visibilita: "pubblica" });
    expect((await readDraft(people.olga.personId, `t${id}`))?.fields).toEqual({
      testo: "Cominciata",
      visibilita: "pubblica",
    });
    expect(await readDraft(people.rino.personId, `t${id}`)).toBeNull();
    await makeReply(people.olga, id);
    expect(await readDraft(people.olga.personId, `t${id}`)).toBeNull();
    await expect(saveDraft(people.olga, { bozza: "altrove", testo: "x" })).rejects.toMatchObject({ status: 422 });
  });
});
