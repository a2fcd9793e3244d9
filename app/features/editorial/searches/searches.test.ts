import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { sql } from "~db/client.server";
import { empty } from "../../../../test/support/empty";
import { readSearchFilters } from "./filters";
import { makeTask } from "./make-task.server";
import { searchReport } from "./queries.server";

const ADDRESS = "203.0.113.9";
const filters = (query = "") => readSearchFilters(new URLSearchParams(query));
const found = async (query = "") => (await searchReport(filters(query))).rows.map((row) => row.query);

/** So many searches, days ago, by somebody at this stage. */
async function search(
  query: string,
  times: number,
  values: { results?: number; clicked?: boolean; days?: number; stage?: string } = {},
) {
  const { results = 5, clicked = true, days = 0, stage = "test" } = values;
  await sql`insert into search_log (day, query, stage, searcher, results, clicked)
    select (now() at time zone 'Europe/Rome')::date - ${days}::int, ${query}, ${stage}, 'comune', ${results}, ${clicked}
    from generate_series(1, ${times})`;
}

let sara: Actor;
beforeAll(async () => {
  sara = await makeActor("agente");
});
beforeEach(async () => {
  await search("residenza", 9);
  await search("residenza", 1, { stage: "aregime", clicked: false });
  await search("tessera elettorale", 4, { results: 0, clicked: false });
  await search("moduli", 5, { clicked: false, days: 20 });
  await search("mario", 2, { results: 0, clicked: false });
});
afterEach(() => empty("search_log, suggestions, audit_log"));

test("each view has the words that were searched for most, found least, opened least", async () => {
  expect(await found()).toEqual(["residenza", "moduli", "tessera elettorale"]);
  expect(await found("vista=vuote")).toEqual(["tessera elettorale"]);
  expect(await found("vista=ignorate")).toEqual(["moduli", "residenza"]);
  expect(await found("giorni=7")).toEqual(["residenza", "tessera elettorale"]);
  expect(await found("solo_fase=aregime")).toEqual([]);
  const { rows, totals } = await searchReport(filters());
  expect(rows[0]).toMatchObject({ times: 10, empty: 0, ignored: 1 });
  expect(rows[0]?.stages).toEqual([
    { stage: "test", times: 9 },
    { stage: "aregime", times: 1 },
  ]);
  expect(totals).toEqual({ all: 21, empty: 6, ignored: 6 });
});

test("words that were searched for less than three times are shown in no view and make no task", async () => {
  for (const query of ["", "vista=vuote", "vista=ignorate", "giorni=180"])
    expect(await found(query)).not.toContain("mario");
  await expect(makeTask(sara, filters(), { parole: "mario" }, ADDRESS)).rejects.toMatchObject({ status: 422 });
  expect(await sql`select 1 from suggestions`).toHaveLength(0);
});

test("a search whose minute is not over yet is not held against the results", async () => {
  await sql`update search_log set open_until = now() + interval '30 seconds' where query = 'moduli'`;
  expect(await found("vista=ignorate")).toEqual(["residenza"]);
});

test("a task stands among the reports, once as long as it is open", async () => {
  await makeTask(sara, filters(), { parole: "tessera elettorale" }, ADDRESS);
  const [task] = await sql`select path, body, person_id from suggestions`;
  expect(task).toMatchObject({ path: "/cerca?q=tessera+elettorale", person_id: null });
  expect(task?.body).toContain("«tessera elettorale». Cercata 4 volte; senza risultati 4 volte");
  expect(task?.body).toContain("Per fase: Test 4");
  const isTaken = async () => (await searchReport(filters("vista=vuote"))).rows[0]?.hasTask;
  expect(await isTaken()).toBe(true);
  const again = () => makeTask(sara, filters(), { parole: "tessera elettorale" }, ADDRESS);
  await expect(again()).rejects.toMatchObject({ status: 409 });
  await sql`update suggestions set handled_at = now()`;
  expect(await isTaken()).toBe(false);
  await Promise.allSettled([again(), again(), again()]);
  expect(await sql`select 1 from suggestions`).toHaveLength(2);
  const acts = await sql`select details from audit_log where action = 'search.task'`;
  expect(acts).toHaveLength(2);
  expect(JSON.stringify(acts)).not.toContain("elettorale");
});

test("who may not read the searches makes no task", async () => {
  await expect(
    makeTask(await makeActor("ministero"), filters(), { parole: "tessera elettorale" }, ADDRESS),
  ).rejects.toMatchObject({ status: 403 });
});
