import { beforeEach, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { searchEngine } from "~/features/search/engine.server";
import { indexSource, indexSources } from "~/features/search/sources.server";
import { refreshWords } from "~/features/search/words.server";
import { closeRenderers } from "~/lib/markdown/pool.server";
import { db, sql } from "~db/client.server";
import { conferenceSeries } from "~db/schema/conferences";
import { makeConference } from "../../../test/factories/conferences";
import { editConference } from "./planning/edit.server";
import { NEW_VALUES } from "./planning/form-values";
import { cancelConference, publishConference } from "./planning/publish.server";
import { holdNow } from "./testing";

const HERE = "203.0.113.9";
let mina: Actor;

beforeEach(async () => {
  mina = await makeActor("ministero");
  return closeRenderers;
});

/** Jobs of the queue that look at conferences, done as the worker does. */
async function doJobs(): Promise<void> {
  const jobs = await sql<{ id: number }[]>`
    select distinct (payload->>'id')::int as id from graphile_worker._private_jobs where payload->>'kind' = 'conference'`;
  for (const { id } of jobs) await indexSource({ kind: "conference", id });
  await db.transaction(refreshWords);
}

/** Numbers of the conferences that are found, wherever somebody may look. */
async function found(text: string, reader: Actor | null = null): Promise<number[]> {
  const engine = searchEngine(reader);
  const { hits, facets } = await engine.search({ text });
  const { groups } = await engine.suggest({ text });
  const shown = hits.filter(({ kind }) => kind === "conference").map(({ sourceKey }) => Number(sourceKey));
  const suggested = groups.flatMap(({ items }) => items).filter(({ kind }) => kind === "conference");
  expect(suggested.map(({ sourceKey }) => Number(sourceKey))).toEqual(shown);
  expect(facets.kind.conference).toBe(shown.length);
  return shown;
}

const publish = async (values: Parameters<typeof makeConference>[0]) => {
  const id = await makeConference({ ...values, state: "draft", publishedAt: null });
  await publishConference(mina, id, {}, HERE);
  return id;
};

test("a conference is found by its title and programme once it is published, with when it is", async () => {
  const draft = await makeConference({ title: "Prova dei colibrì", state: "draft", publishedAt: null });
  await indexSource({ kind: "conference", id: draft });
  expect(await found("colibrì")).toEqual([]);
  await publishConference(mina, draft, {}, HERE);
  await doJobs();
  expect(await found("colibrì")).toEqual([draft]);
  const { hits } = await searchEngine().search({ text: "consolati" });
  expect(hits[0]).toMatchObject({ url: `/web-conference/${draft}`, context: expect.stringMatching(/\d{1,2}:\d\d/) });
});

test("words that an edit takes out find nothing any more", async () => {
  const id = await publish({ title: "Prova dei fenicotteri" });
  await doJobs();
  const form = {
    ...NEW_VALUES,
    titolo: "Prova dei pellicani",
    programma: "Uova, nidi e piccoli.",
    giorno: "2027-02-01",
  };
  await editConference(mina, id, form, HERE);
  await doJobs();
  expect(await found("fenicotteri")).toEqual([]);
  expect(await found("pellicani")).toEqual([id]);
});

test("one that is called off, or over, is found no more", async () => {
  const off = await publish({ title: "Prova degli ibis" });
  const over = await publish({ title: "Prova degli ibis" });
  await doJobs();
  expect((await found("ibis")).toSorted()).toEqual([off, over].toSorted());
  await cancelConference(mina, off, { motivo: "Il relatore non può esserci." }, HERE);
  await holdNow(over);
  await doJobs();
  expect(await found("ibis")).toEqual([]);
});

test("search is to look again when it is over, also after it was moved", async () => {
  const id = await publish({ title: "Prova degli aironi" });
  const dueAt = async () =>
    (await sql`select run_at from graphile_worker._private_jobs where key = ${`search.index conference ${id} over`}`)[0]
      ?.run_at;
  const [row] = await sql`select ends_at from conferences where id = ${id}`;
  expect(await dueAt()).toEqual(row?.ends_at);
  await editConference(
    mina,
    id,
    { ...NEW_VALUES, titolo: "Prova degli aironi", programma: "Uova, nidi e piccoli.", giorno: "2027-02-01" },
    HERE,
  );
  const [moved] = await sql`select ends_at from conferences where id = ${id}`;
  expect(moved?.ends_at).not.toEqual(row?.ends_at);
  expect(await dueAt()).toEqual(moved?.ends_at);
});

test("of a series only the next date is found; when it is over the one after it", async () => {
  const [series] = await db.insert(conferenceSeries).values({}).returning();
  const dates = [];
  for (const inHours of [48, 24, 72]) {
    dates.push(await publish({ title: "Prova delle cicogne", seriesId: series?.id, inHours }));
  }
  const [second, first, third] = dates;
  await doJobs();
  expect(await found("cicogne")).toEqual([first]);
  await holdNow(first ?? 0);
  await doJobs();
  expect(await found("cicogne")).toEqual([second]);
  await cancelConference(mina, second ?? 0, { motivo: "Il relatore non può esserci." }, HERE);
  await doJobs();
  expect(await found("cicogne")).toEqual([third]);
});

test("a meeting by invitation is found by nobody, by no word of it", async () => {
  await makeConference({ title: "Riunione dei pinguini", isByInvitation: true, kind: "meeting" });
  await sql`insert into search_settings (engine, mark) values ('sources', 'test')`;
  await indexSources();
  await doJobs();
  expect(await found("pinguini")).toEqual([]);
  expect(await found("pinguini", mina)).toEqual([]);
  expect(await sql`select 1 from search_words where word = 'pinguini'`).toHaveLength(0);
});
