import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { actorOf, makeActor } from "~/features/accounts/joining/testing";
import { missingTouches } from "~/features/editorial/notices/touched-pages.server";
import { makeNotice } from "~/features/notices/testing";
import { touchedBy } from "~/features/notices/touches/queries.server";
import { deliverEvent } from "~/features/notifications/deliver.server";
import { mailChoices } from "~/features/notifications/preferences.server";
import { unsubscribeCode } from "~/features/notifications/unsubscribe/code.server";
import { unsubscribePage } from "~/features/notifications/unsubscribe/unsubscribe.server";
import { audiencesOf } from "~/features/search/audience";
import type { SearchEngine } from "~/features/search/engine";
import { postgresEngine } from "~/features/search/postgres/engine.server";
import { forReader } from "~/features/search/readable.server";
import { indexSource } from "~/features/search/sources.server";
import { closeConfirmations } from "~/lib/changes/public-change.server";
import { env } from "~/lib/env.server";
import { sql } from "~db/client.server";
import { empty } from "../../../test/support/empty";
import { saveDraft } from "./drafts/drafts.server";
import { ownThreads } from "./list/own-threads.server";
import { manageThread } from "./moderate/thread.server";
import { canModerate } from "./policy";
import { ADDRESS, emptyForum, makePeople, makeReply, makeThread, type People, reserved } from "./testing";
import { findThread } from "./thread/read.server";
import { nameable } from "./write/mentions.server";

// Behind most doors of a reserved thread stands a second guard: here each is asked by itself.

let people: People;
let id: number;

beforeEach(async () => {
  env().RATE_LIMITS = false;
  people = await makePeople();
  id = await makeThread(people.olga, { ...reserved, titolo: "Ornitorinco segretissimo nel certificato" });
});
afterEach(emptyForum);
afterAll(closeConfirmations);

const letIn = () => manageThread(people.olga, id, { intento: "invita", software: String(people.vendorId) }, ADDRESS);
const changeSoftware = () => sql`update plans set software = 'Un altro' where comune_id = ${people.ivrea}`;

/** To whom live messages go while something is done. */
async function audiencesDuring(work: () => Promise<unknown>): Promise<Record<string, number[]>[]> {
  const heard: string[] = [];
  const listening = await sql.listen("live", (payload) => heard.push(payload));
  await work();
  await sql`select pg_notify('live', 'last')`;
  await expect.poll(() => heard.at(-1)).toBe("last");
  await listening.unlisten();
  return heard.slice(0, -1).map((payload) => JSON.parse(payload).audience);
}

describe("moderating", () => {
  test("is for who reads every thread, reserved or hidden: its pages have nobody to refuse one to", async () => {
    await sql`update threads set hidden_at = now() where id = ${await makeThread(people.fulvia, reserved)}`;
    const all = await sql<{ id: number }[]>`select id::int from threads`;
    const { olga, rino, fulvia, sara, mina, silvio, ada } = people;
    const everyone = [olga, rino, fulvia, sara, mina, silvio, ada, await makeActor("supervisore")];
    const moderators = everyone.filter(canModerate);
    expect(moderators.map(({ memberships }) => memberships[0]?.role)).toEqual(["agente", "supervisore"]);
    for (const moderator of moderators)
      for (const thread of all) expect(await findThread(moderator, thread.id)).toMatchObject(thread);
  });
});

describe("live messages", () => {
  test("of a reserved thread reach a software house that was let in, while the comune uses a product of theirs", async () => {
    await letIn();
    const { silvio, sara } = people;
    const heardBy = async () => {
      const heard = await audiencesDuring(() => makeReply(sara, id));
      return heard.some((audience) => audience.people?.includes(silvio.personId));
    };
    expect(await heardBy()).toBe(true);
    await changeSoftware();
    expect(await heardBy()).toBe(false);
  });

  test("of a public one reach who has read that one", async () => {
    const open = await makeThread(people.fulvia);
    await sql`insert into thread_reads (person_id, thread_id, number) values
      (${people.mina.personId}, ${open}, 1), (${people.rino.personId}, ${id}, 1)`;
    const heard = (await audiencesDuring(() => makeReply(people.sara, open))).flatMap(
      (audience) => audience.people ?? [],
    );
    expect(heard).toContain(people.mina.personId);
    expect(heard).not.toContain(people.rino.personId);
  });
});

describe("search", () => {
  const empty = { exact: null, hits: [], groups: [], total: 0 };

  test("is told for whom it searches, and for whom it suggests", async () => {
    const told: unknown[] = [];
    const ask = async ({ audiences }: { audiences?: unknown }) => {
      told.push(audiences);
      return empty;
    };
    const engine = { name: "none", search: ask, suggest: ask } as unknown as SearchEngine;
    for (const actor of [null, people.fulvia, people.silvio, people.rino, people.sara]) {
      await forReader(engine, actor).search({ text: "ornitorinco" });
      await forReader(engine, actor).suggest({ text: "ornitorinco" });
    }
    const [fulvia, rino] = [`comune-${people.chivasso}`, `comune-${people.ivrea}`];
    expect(told).toEqual([[], [], [fulvia], [fulvia], [], [], [rino], [rino], ["sogei"], ["sogei"]]);
  });

  test("keeps for whom a text is beside it, and finds it for them alone before anything is looked at again", async () => {
    await indexSource({ kind: "thread", id });
    const rows = await sql`select audiences from search_documents`;
    expect(rows.map(({ audiences }) => audiences)).toEqual([["sogei", "ministero", `comune-${people.ivrea}`]]);
    // A word that no public text has is not even looked for.
    await indexSource({ kind: "thread", id: await makeThread(people.fulvia, { titolo: "Ornitorinco in chiaro" }) });
    const found = async (actor: Actor | null) =>
      (await postgresEngine.search({ text: "ornitorinco", audiences: audiencesOf(actor) })).total;
    for (const actor of [null, people.fulvia, people.silvio, people.ada]) expect(await found(actor)).toBe(1);
    for (const actor of [people.rino, people.sara, people.mina]) expect(await found(actor)).toBe(2);
  });
});

test("a software house that was let in is told of answers while the comune uses a product of theirs", async () => {
  await letIn();
  const { silvio, sara } = people;
  await sql`insert into follows (person_id, kind, key) values (${silvio.personId}, 'thread', ${String(id)})`;
  const told = async () => {
    await empty("events");
    await makeReply(sara, id);
    for (const { id: eventId } of await sql`select id::int from events`) await deliverEvent({ eventId });
    return (await sql`select 1 from outgoing where person_id = ${silvio.personId}`).length;
  };
  expect(await told()).toBe(1);
  await changeSoftware();
  expect(await told()).toBe(0);
});

test("it is closed as the double of no other, which would take its followers along", async () => {
  const open = await makeThread(people.fulvia);
  await expect(
    manageThread(people.sara, id, { intento: "doppia", originale: String(open) }, ADDRESS),
  ).rejects.toMatchObject({ status: 409 });
});

test("a text begun in it is its writer's alone, whoever else reads the thread", async () => {
  await saveDraft(people.olga, { bozza: `t${id}`, testo: "Un rimedio cominciato" });
  const draftOf = async (actor: Actor) => (await findThread(actor, id)).mine.draft;
  expect([await draftOf(people.olga), await draftOf(people.rino)]).toEqual(["Un rimedio cominciato", null]);
});

test("it is offered to link from an appointment to its own comune alone", async () => {
  await makeThread(people.fulvia);
  const offered = async (actor: Actor) => (await ownThreads(actor)).map((thread) => thread.id);
  expect(await offered(people.rino)).toEqual([id]);
  for (const actor of [people.fulvia, people.sara, people.silvio]) expect(await offered(actor)).not.toContain(id);
});

test("a release that touches it does not name it, and is not said to touch it by who writes one", async () => {
  await sql`update threads set solutions = 1 where id = ${id}`;
  const touch = { kind: "thread", key: String(id) } as const;
  expect(await missingTouches([touch])).toEqual([touch]);
  const notice = await makeNotice(people.mina);
  await sql`insert into notice_touches (notice_id, kind, key) values (${notice}, ${touch.kind}, ${touch.key})`;
  expect(await touchedBy(notice)).toEqual([]);
  await sql`update threads set visibility = 'pubblica' where id = ${id}`;
  expect([await missingTouches([touch]), (await touchedBy(notice)).length]).toEqual([[], 1]);
});

test("who follows it and may not read it any more finds its number, not its name, among what they follow", async () => {
  const { rino } = people;
  await sql`insert into follows (person_id, kind, key) values (${rino.personId}, 'thread', ${String(id)})`;
  expect(JSON.stringify(await mailChoices(rino))).toContain("Ornitorinco");
  await sql`update memberships set ended_at = now() where person_id = ${rino.personId}`;
  const choices = JSON.stringify(await mailChoices(await actorOf(rino.personId)));
  expect(choices).toContain(`"${id}"`);
  expect(choices).not.toMatch(/ornitorinco/i);
});

test("the page that turns its mails off, which may have been passed on, does not name it", async () => {
  const whatOf = async (thread: number) =>
    (await unsubscribePage(unsubscribeCode(people.rino.personId, `thread:${thread}`))).what;
  expect(await whatOf(id)).not.toMatch(/ornitorinco/i);
  expect(await whatOf(await makeThread(people.fulvia, { titolo: "Marsupiale in chiaro" }))).toContain("Marsupiale");
});

test("nobody whose account is closed can be named in it, whatever is left of the account", async () => {
  const names = async () => (await nameable({ threadId: id, comuneId: people.ivrea })).map(({ personId }) => personId);
  expect(await names()).toContain(people.rino.personId);
  await sql`update people set closed_at = now() where id = ${people.rino.personId}`;
  expect(await names()).not.toContain(people.rino.personId);
});
