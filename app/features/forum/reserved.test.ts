import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { actorOf } from "~/features/accounts/joining/testing";
import { deliverEvent } from "~/features/notifications/deliver.server";
import { answersFor } from "~/features/search/answers.server";
import { searchEngine } from "~/features/search/engine.server";
import { indexSource } from "~/features/search/sources.server";
import { keepFile } from "~/features/uploads/keep.server";
import { closeConfirmations } from "~/lib/changes/public-change.server";
import { env } from "~/lib/env.server";
import { db, sql } from "~db/client.server";
import { makeMembership } from "../../../test/factories/accounts";
import { editPost, findPost } from "./edit/edit.server";
import { postHistory } from "./edit/history.server";
import { listFeed, threadFeed } from "./feed.server";
import { attachmentResponse, mayReadPostFile } from "./files.server";
import { flaggedPosts, flagPost } from "./flags/flags.server";
import { changeFollow } from "./follow/follow.server";
import { readFilters } from "./list/filters";
import { countThreads, listThreads, threadAddresses, threadsAbout } from "./list/list.server";
import { managePage } from "./moderate/page.server";
import { manageThread } from "./moderate/thread.server";
import { ADDRESS, emptyForum, makePeople, makeReply, makeThread, type People, reserved } from "./testing";
import { changeMeToo } from "./thread/me-too.server";
import { threadPage } from "./thread/page.server";
import { nameable } from "./write/mentions.server";

const SECRET = "Ornitorinco segretissimo nel certificato";
const everybody = { stage: undefined, modality: undefined, query: "" };
let people: People;
let id: number;

beforeEach(async () => {
  env().RATE_LIMITS = false;
  people = await makePeople();
  id = await makeThread(people.olga, {
    ...reserved,
    titolo: SECRET,
    codici: "EC075",
    testo: `${SECRET}, ripetuto nel testo.`,
  });
});
afterEach(emptyForum);
afterAll(closeConfirmations);

const strangers = () => ({ nobody: null, fulvia: people.fulvia, silvio: people.silvio, ada: people.ada });
const insiders = () => ({ olga: people.olga, rino: people.rino, sara: people.sara, mina: people.mina });
const letIn = () => manageThread(people.olga, id, { intento: "invita", software: String(people.vendorId) }, ADDRESS);
const list = (query: string) => readFilters(new URLSearchParams(query));
const rows = async (query: string, actor: Actor | null) =>
  (await listThreads(list(query), { actor })).rows.map((row) => row.id);

describe("a reserved thread", () => {
  test("is read by its comune, Sogei and the Ministero; for anybody else it is not there", async () => {
    for (const reader of Object.values(insiders())) {
      expect((await threadPage(reader, id, {}, everybody)).thread.title).toBe(SECRET);
    }
    for (const reader of Object.values(strangers())) {
      await expect(threadPage(reader, id, {}, everybody)).rejects.toMatchObject({ status: 404 });
    }
  });

  test("is read by a software house only once let in, and while the comune uses a product of theirs", async () => {
    await expect(
      manageThread(people.fulvia, id, { intento: "invita", software: String(people.vendorId) }, ADDRESS),
    ).rejects.toMatchObject({ status: 404 });
    await letIn();
    expect((await threadPage(people.silvio, id, {}, everybody)).thread.title).toBe(SECRET);
    await makeReply(people.silvio, id);
    await sql`update plans set software = 'Un altro gestionale' where comune_id = ${people.ivrea}`;
    await expect(threadPage(people.silvio, id, {}, everybody)).rejects.toMatchObject({ status: 404 });
    expect(await rows("", people.silvio)).toEqual([]);
  });

  test("is closed to who has left the comune, and open to the comune that took over from it", async () => {
    await sql`update memberships set ended_at = now() where person_id = ${people.rino.personId}`;
    const left = await actorOf(people.rino.personId);
    await expect(threadPage(left, id, {}, everybody)).rejects.toMatchObject({ status: 404 });
    await sql`insert into comune_successors (comune_id, successor_id, since) values (${people.ivrea}, ${people.chivasso}, '2026-01-01')`;
    expect((await threadPage(people.fulvia, id, {}, everybody)).thread.title).toBe(SECRET);
    await sql`delete from comune_successors`;
  });

  test("is in no list of anybody else, whatever the list", async () => {
    const queries = [
      "",
      "vista=senza-risposta",
      "vista=riservate",
      "codice=EC075",
      "solo_fase=test",
      "prodotto=Anagrafe+Facile",
      "parole=Ornitorinco",
      "vista=mie",
      "vista=seguite",
    ];
    await sql`insert into follows (person_id, kind, key) values (${people.fulvia.personId}, 'thread', ${String(id)})`;
    for (const query of queries) {
      for (const reader of Object.values(strangers())) expect(await rows(query, reader), query).toEqual([]);
    }
    await sql`update threads set pinned_at = now() where id = ${id}`;
    for (const reader of Object.values(strangers())) expect(await rows("", reader)).toEqual([]);
    expect(await rows("vista=riservate", people.rino)).toEqual([id]);
    expect(await rows("", people.sara)).toEqual([id]);
    expect(await threadsAbout("EC075")).toEqual([]);
  });

  test("is in no count, feed or site map", async () => {
    expect(Object.values(await countThreads()).filter((count) => count > 0)).toEqual([]);
    expect(await listFeed(list("vista=riservate"), "/forum/feed.xml")).not.toContain("Ornitorinco");
    await expect(threadFeed(id)).rejects.toMatchObject({ status: 404 });
    expect(await threadAddresses()).toEqual([]);
  });

  test("is in no search and no suggestion of anybody else, not even the moment after it was closed", async () => {
    const open = await makeThread(people.olga, { titolo: "Ornitorinco pubblico nel certificato" });
    for (const thread of [id, open]) await indexSource({ kind: "thread", id: thread });
    const found = async (actor: Actor | null) => {
      const { hits, total, facets } = await searchEngine(actor).search({ text: "ornitorinco certificato" });
      const { groups } = await searchEngine(actor).suggest({ text: "ornitorinco certificato" });
      const suggested = groups.flatMap(({ items }) => items.map((item) => item.sourceKey));
      return [hits.map((hit) => hit.sourceKey).sort(), total, facets.kind.thread, suggested.sort()];
    };
    const both = [String(id), String(open)].sort();
    for (const reader of Object.values(strangers())) {
      expect(await found(reader)).toEqual([[String(open)], 1, 1, [String(open)]]);
      expect((await searchEngine(reader).search({ text: "segretissimo" })).total).toBe(0);
    }
    for (const reader of Object.values(insiders())) expect(await found(reader)).toEqual([both, 2, 2, both]);
    expect(await answersFor("Ornitorinco nel certificato")).toHaveLength(1);
    await manageThread(people.olga, open, { intento: "visibilita", visibilita: "riservata" }, ADDRESS);
    // The job that tells the index has not run yet.
    for (const reader of Object.values(strangers())) expect(await found(reader)).toEqual([[], 0, 0, []]);
    await indexSource({ kind: "thread", id: open });
    for (const reader of Object.values(strangers())) expect(await found(reader)).toEqual([[], 0, 0, []]);
    expect(await found(people.rino)).toEqual([both, 2, 2, both]);
    expect(await answersFor("Ornitorinco nel certificato")).toHaveLength(0);
  });

  test("is found by the comune that took over, and by nobody once it is hidden; personal data in it are not searched", async () => {
    const data = "Il codice è RSSMRA80A01H501U, un marsupiale.";
    const other = await makeThread(people.olga, { ...reserved, titolo: "Marsupiale con dati", testo: data });
    const search = async (actor: Actor | null, text: string) => (await searchEngine(actor).search({ text })).total;
    await sql`insert into comune_successors (comune_id, successor_id, since) values (${people.ivrea}, ${people.chivasso}, '2026-01-01')`;
    await indexSource({ kind: "thread", id: other });
    expect(await search(people.fulvia, "marsupiale")).toBe(1);
    expect(await search(people.olga, "RSSMRA80A01H501U")).toBe(0);
    expect(JSON.stringify(await sql`select * from search_documents`)).not.toMatch(/RSSMRA80A01/i);
    await manageThread(people.sara, other, { intento: "nascondi", motivo: "Fuori tema" }, ADDRESS);
    await indexSource({ kind: "thread", id: other });
    for (const reader of [people.olga, people.sara, people.mina]) expect(await search(reader, "marsupiale")).toBe(0);
    await sql`delete from comune_successors`;
  });

  test("is on no other thread's page: not as a card, nor among those like it, nor as the original of a double", async () => {
    const other = await makeThread(people.fulvia, {
      codici: "EC075",
      testo: `Come in [questa](/forum/t/${id}) discussione, o no?`,
    });
    await sql`update threads set solutions = 1 where id = ${id}`;
    await sql`update threads set duplicate_of = ${id} where id = ${other}`;
    for (const reader of [null, people.fulvia, people.sara]) {
      expect(JSON.stringify(await threadPage(reader, other, {}, everybody))).not.toContain("Ornitorinco");
    }
    await expect(
      manageThread(people.sara, other, { intento: "doppia", originale: String(id) }, ADDRESS),
    ).rejects.toMatchObject({ status: 422 });
  });

  test("is told to nobody else, whatever they follow, and to its readers without a word of it", async () => {
    await sql`insert into follows (person_id, kind, key)
      select p, k.kind, k.key from unnest(array[${people.fulvia.personId}, ${people.silvio.personId}, ${people.ada.personId}, ${people.rino.personId}]::bigint[]) p,
        (values ('thread', ${String(id)}), ('category', 'anomalie'), ('code', 'EC075'), ('stage', 'test')) k(kind, key)`;
    await makeReply(people.sara, id, "Risposta per @persona.1 e per chi segue la discussione.");
    for (const { id: eventId } of await sql`select id::int from events`) await deliverEvent({ eventId });
    const told = await sql`select person_id::int, comune_id::int, subject || body::text as text from outgoing`;
    // Sogei hears of each new question.
    const readers = [people.olga, people.rino, people.sara].map(({ personId }) => personId);
    expect(new Set(told.map(({ person_id }) => person_id))).toEqual(new Set(readers));
    for (const { text, person_id, comune_id } of told) {
      expect(text).not.toMatch(/Ornitorinco|segretissimo|Risposta per/);
      expect(comune_id).toBe(person_id === people.sara.personId ? null : people.ivrea);
    }
  });

  test("gives its files, versions and messages to nobody else", async () => {
    const [post] = await sql`select id::int from posts where thread_id = ${id}`;
    const file = await db.transaction((tx) =>
      keepFile(tx, Buffer.from("testo"), {
        name: "a.txt",
        mediaType: "text/plain",
        ownerKind: "post",
        ownerId: post?.id,
        uploadedBy: people.olga.personId,
      }),
    );
    await sql`insert into post_files (file_id, post_id, is_image, published_at) values (${file.id}, ${post?.id}, false, now())`;
    await editPost(people.olga, post?.id, { testo: "Un altro testo, abbastanza lungo.", titolo: SECRET }, ADDRESS);
    for (const reader of Object.values(strangers())) {
      expect(await mayReadPostFile(reader, post?.id, file.id)).toBe(false);
      await expect(attachmentResponse(reader, file.id)).rejects.toMatchObject({ status: 404 });
      if (!reader) continue;
      await expect(findPost(reader, post?.id)).rejects.toMatchObject({ status: 404 });
      await expect(postHistory(reader, post?.id)).rejects.toMatchObject({ status: 404 });
      await expect(flagPost(reader, post?.id, { motivo: "errato" }, ADDRESS)).rejects.toMatchObject({ status: 404 });
      await expect(changeFollow(reader, { tipo: "thread", chi: String(id) })).rejects.toMatchObject({ status: 404 });
      await expect(makeReply(reader, id)).rejects.toMatchObject({ status: 404 });
    }
    expect(await mayReadPostFile(people.rino, post?.id, file.id)).toBe(true);
    expect((await postHistory(people.sara, post?.id)).changes).toHaveLength(1);
    await expect(
      changeMeToo(people.fulvia, id, { comune: String(people.chivasso) }, ADDRESS, true),
    ).rejects.toMatchObject({ status: 404 });
    await flagPost(people.rino, post?.id, { motivo: "errato" }, ADDRESS);
    await expect(flaggedPosts(people.mina)).rejects.toMatchObject({ status: 403 });
  });

  test("is said «anch'io» to by nobody, not even by who reads it for one comune and works for another", async () => {
    await makeMembership({ personId: people.rino.personId, role: "operatore", comuneId: people.chivasso });
    const both = await actorOf(people.rino.personId);
    const { meToo, breakdown } = await threadPage(both, id, {}, everybody);
    expect({ meToo, breakdown }).toEqual({ meToo: [], breakdown: null });
    await expect(changeMeToo(both, id, { comune: String(people.chivasso) }, ADDRESS, true)).rejects.toMatchObject({
      status: 409,
    });
  });

  test("is managed by its comune and Sogei alone; its other readers only read", async () => {
    await letIn();
    for (const reader of [people.mina, people.silvio])
      await expect(managePage(reader, id)).rejects.toMatchObject({ status: 403 });
    expect((await managePage(people.rino, id)).canChangeVisibility).toBe(true);
  });

  test("is announced to its readers alone, and names none of them to others", async () => {
    const heard: string[] = [];
    const listening = await sql.listen("live", (payload) => heard.push(payload));
    await sql`insert into thread_reads (person_id, thread_id, number) values (${people.fulvia.personId}, ${id}, 1)`;
    await makeReply(people.sara, id);
    await sql`select pg_notify('live', 'last')`;
    await expect.poll(() => heard.at(-1)).toBe("last");
    await listening.unlisten();
    const audiences = heard.slice(0, -1).map((payload) => JSON.parse(payload).audience);
    expect(audiences).toEqual([{ comuni: [people.ivrea] }, { roles: ["agente", "supervisore", "ministero"] }]);
    const names = await nameable({ threadId: null, comuneId: people.chivasso });
    expect(names.map(({ personId }) => personId)).not.toContain(people.olga.personId);
  });
});
