import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeActor } from "~/features/accounts/joining/testing";
import { closeConfirmations } from "~/lib/changes/public-change.server";
import { env } from "~/lib/env.server";
import { sql } from "~db/client.server";
import { readFilters } from "./list/filters";
import { countThreads, listThreads } from "./list/list.server";
import { emptyForum, makePeople, makeReply, makeThread, type People, reserved } from "./testing";
import { threadPage } from "./thread/page.server";

const everybody = { stage: undefined, modality: undefined, query: "" };
let people: People;

beforeEach(async () => {
  env().RATE_LIMITS = false;
  people = await makePeople();
});
afterEach(emptyForum);
afterAll(closeConfirmations);

describe("asking", () => {
  test("keeps where the comune stands and what it uses, and shows neither name nor address of who asks", async () => {
    const id = await makeThread(people.olga, { codici: "ec075, EN-306" });
    const page = await threadPage(null, id, {}, everybody);
    expect(page.thread).toMatchObject({
      stage: "test",
      modality: "WS",
      product: "Anagrafe Facile",
      codes: ["EC075", "EN306"],
    });
    expect(page.question).toMatchObject({ speaker: "Operatore, Comune di Ivrea", authorName: null, official: null });
    expect(JSON.stringify(page)).not.toContain(people.olga.name);
    expect((await threadPage(people.fulvia, id, {}, everybody)).question?.authorName).toBe(people.olga.name);
  });

  test.each<[string, Record<string, string>, string]>([
    ["a short title", { titolo: "Corto" }, "titolo"],
    ["a long title", { titolo: "a".repeat(181) }, "titolo"],
    ["a short text", { testo: "Troppo corto" }, "testo"],
    ["a text beyond 32,000 characters", { testo: "a".repeat(32_001) }, "testo"],
    ["an unknown category", { categoria: "altro" }, "categoria"],
    ["a code that is none", { codici: "EC075 pippo" }, "codici"],
    ["an unknown visibility", { visibilita: "segreta" }, "visibilita"],
  ])("%s is refused beside its field", async (_, values, field) => {
    await expect(makeThread(people.olga, values)).rejects.toMatchObject({
      status: 422,
      fields: { [field]: expect.any(String) },
    });
    expect(await sql`select 1 from threads`).toHaveLength(0);
  });

  test("is for who has a voice", async () => {
    await expect(makeThread(people.ada)).rejects.toMatchObject({ status: 403 });
    await expect(makeThread(people.sara, reserved)).rejects.toMatchObject({
      fields: { visibilita: expect.any(String) },
    });
    await expect(makeThread(people.olga, { comune: String(people.chivasso) })).rejects.toMatchObject({ status: 403 });
  });

  test("twice with one form, or with the same words, is one question", async () => {
    const once = await makeThread(people.olga, {
      chiave: "una-chiave-sola",
      titolo: "Sempre lo stesso titolo",
      testo: "Sempre lo stesso testo qui.",
    });
    const again = await Promise.all(
      Array.from({ length: 4 }, () =>
        makeThread(people.olga, { chiave: "una-chiave-sola", testo: "Un testo diverso da prima." }),
      ),
    );
    expect(new Set(again)).toEqual(new Set([once]));
    expect(
      await makeThread(people.olga, { titolo: "Sempre lo stesso titolo", testo: "Sempre lo stesso testo qui.  " }),
    ).toBe(once);
    await sql`update posts set created_at = now() - interval '6 minutes'`;
    expect(
      await makeThread(people.olga, { titolo: "Sempre lo stesso titolo", testo: "Sempre lo stesso testo qui." }),
    ).not.toBe(once);
  });
});

describe("answering", () => {
  test("counts, tells whose turn it is and who has answered officially", async () => {
    const id = await makeThread(people.olga);
    expect(await makeReply(people.fulvia, id)).toBe(2);
    expect(await makeReply(people.sara, id)).toBe(3);
    const [thread] = await sql`select * from threads where id = ${id}`;
    expect(thread).toMatchObject({
      replies: 2,
      last_number: 3,
      officials: ["sogei"],
      waiting_for: "comune",
      last_post_by: "Supporto Sogei",
    });
    await makeReply(people.rino, id);
    expect((await sql`select waiting_for from threads where id = ${id}`)[0]).toEqual({ waiting_for: "sogei" });
  });

  test("by fifty people at once makes fifty messages, counted and numbered, without a deadlock", async () => {
    const id = await makeThread(people.olga);
    const writers = await Promise.all(
      Array.from({ length: 50 }, () => makeActor("operatore", { comuneId: people.chivasso })),
    );
    const numbers = await Promise.all(
      writers.map((writer, index) => makeReply(writer, id, `Anche da noi lo stesso esito, ufficio ${index}.`)),
    );
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 2));
    const [thread] = await sql`select replies, last_number from threads where id = ${id}`;
    expect(thread).toEqual({ replies: 50, last_number: 51 });
    expect(await countThreads()).toMatchObject({ tutte: 1, "senza-risposta": 0 });
  });

  test("a double click is one message", async () => {
    const id = await makeThread(people.olga);
    const both = await Promise.all(
      [1, 2, 3].map(() =>
        makeReply(people.fulvia, id, "La stessa risposta, mandata due volte.", { chiave: "doppio-clic-1" }),
      ),
    );
    expect(both).toEqual([2, 2, 2]);
    expect(await makeReply(people.fulvia, id, "La stessa risposta, mandata due volte.")).toBe(2);
    expect(await sql`select 1 from posts where thread_id = ${id}`).toHaveLength(2);
  });

  test("comes not sooner than five seconds after the last message, fifteen after the last question", async () => {
    env().RATE_LIMITS = true;
    const id = await makeThread(people.olga);
    await expect(makeReply(people.olga, id)).rejects.toMatchObject({ status: 429, retryAfter: expect.any(Number) });
    await sql`update posts set created_at = now() - interval '6 seconds'`;
    await makeReply(people.olga, id);
    await sql`update threads set created_at = now() - interval '14 seconds'`;
    await expect(makeThread(people.olga)).rejects.toMatchObject({ status: 429, retryAfter: 1 });
    await sql`update threads set created_at = now() - interval '16 seconds'`;
    await makeThread(people.olga);
  });
});

describe("an answer while others answer", () => {
  const send = (actor: People["olga"], id: number, visti: number, chiave = "una-risposta-1") =>
    makeReply(actor, id, "La mia risposta, scritta con calma.", { visti: String(visti), chiave });

  test("shows what was written meanwhile before it is sent, once", async () => {
    const id = await makeThread(people.olga);
    await makeReply(people.fulvia, id, "Da noi bastava **riavviare** il servizio.");
    await makeReply(people.mina, id, "Vale anche per gli altri comuni.");
    const refusal = await send(people.sara, id, 1).catch((error) => error);
    expect(refusal).toMatchObject({ status: 409, lastNumber: 3, posts: [{ number: 2 }, { number: 3 }] });
    expect(refusal.posts[0].html).toContain("<strong>riavviare</strong>");
    expect(await sql`select 1 from posts where thread_id = ${id}`).toHaveLength(3);
    expect(await send(people.sara, id, refusal.lastNumber)).toBe(4);
    // The same form again is the same answer, not a question about it.
    expect(await send(people.sara, id, 1)).toBe(4);
  });

  test("is not stopped by one's own message, nor by one that is hidden", async () => {
    const id = await makeThread(people.olga);
    await makeReply(people.sara, id);
    await makeReply(people.fulvia, id);
    await sql`update posts set hidden_at = now() where thread_id = ${id} and number = 3`;
    expect(await send(people.sara, id, 1)).toBe(4);
  });

  test("shows no picture that its reader may not see yet", async () => {
    const id = await makeThread(people.olga);
    await makeReply(people.fulvia, id);
    await sql`update posts set html = '<p><img src="/allegati/aaaaaaaaaaaaaaaaaaaa" alt="Esito"></p>' where number = 2`;
    await sql`insert into files (id, sha256, media_type, name, bytes, owner_kind, owner_id)
      select 'aaaaaaaaaaaaaaaaaaaa', 'x', 'image/png', 'a.png', 1, 'post', id from posts where number = 2`;
    await sql`insert into post_files (file_id, post_id, is_image) select 'aaaaaaaaaaaaaaaaaaaa', id, true from posts where number = 2`;
    const [other, own] = [
      await send(people.silvio, id, 1).catch((error) => error),
      await send(people.olga, id, 1).catch((error) => error),
    ];
    expect(other.posts[0].html).not.toContain("<img");
    expect(own.posts[0].html).toContain("<img");
  });
});

describe("lists", () => {
  const list = (query: string, actor = null as People["olga"] | null, size = 25) =>
    listThreads(readFilters(new URLSearchParams(query)), { actor }, size);
  const ids = async (query: string, actor = null as People["olga"] | null) =>
    (await list(query, actor)).rows.map(({ id }) => id);

  test("hold what their address says", async () => {
    const first = await makeThread(people.olga, { codici: "EC075" });
    const second = await makeThread(people.fulvia, { categoria: "aire", ambiente: "esercizio" });
    await makeReply(people.sara, first);
    expect(await ids("")).toEqual([first, second]);
    expect(await ids("vista=senza-risposta")).toEqual([second]);
    expect(await ids("codice=ec075")).toEqual([first]);
    expect(await ids("ambiente=esercizio")).toEqual([second]);
    expect(await ids("solo_fase=test")).toEqual([first]);
    expect(await ids("prodotto=Anagrafe+Facile")).toEqual([first]);
    expect(await ids("vista=seguite", people.sara)).toEqual([first]);
    expect(await ids("vista=mie", people.rino)).toEqual([first]);
    expect(await ids("categoria=aire&vista=inventata&solo_fase=x")).toEqual([second]);
  });

  test("go forth and back page by page without missing or repeating a thread", async () => {
    const made: number[] = [];
    for (let number = 0; number < 11; number += 1)
      made.push(await makeThread(number % 3 ? people.olga : people.fulvia, number % 4 ? {} : reserved));
    // Several at the same instant: the id decides.
    await sql`update threads set last_post_at = '2026-11-20T10:00:00Z' where id % 2 = 0`;
    for (const actor of [null, people.sara]) {
      const all = (await list("", actor, 50)).rows.map(({ id }) => id);
      const seen: number[] = [];
      const pages: (number[] | undefined)[] = [];
      let page = await list("", actor, 3);
      for (;;) {
        seen.push(...page.rows.map(({ id }) => id));
        pages.push(page.rows.map(({ id }) => id));
        if (!page.next) break;
        page = await list(`dopo=${page.next}`, actor, 3);
      }
      expect(seen).toEqual(all);
      const before = await list(`prima=${page.previous}`, actor, 3);
      expect(before.rows.map(({ id }) => id)).toEqual(pages.at(-2));
    }
    expect((await list("", people.sara, 50)).rows).toHaveLength(made.length);
  });
});
