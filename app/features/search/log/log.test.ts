import { afterEach, expect, test } from "vitest";
import { makeActor } from "~/features/accounts/joining/testing";
import { applyRetention } from "~/features/retention/apply.server";
import { sql } from "~db/client.server";
import { makeComune } from "../../../../test/factories/registry";
import { empty } from "../../../../test/support/empty";
import { noteArrival } from "./arrivals.server";
import { keepClick, keepSearch } from "./log.server";

afterEach(() => empty("search_log"));

const rows = () =>
  sql`select query, stage, modality, searcher, results, clicked, open_until > now() as open from search_log order by id`;

test("a search is kept as words, day, reader's choice and kind of reader: nothing else stands in the table", async () => {
  const { id } = await makeComune({ name: "Ivrea" });
  const actor = await makeActor("operatore", { comuneId: id });
  await keepSearch({ text: "Cambio di RESIDENZA", reader: { stage: "test", modality: "WS" } }, 7, actor);
  await keepSearch({ text: "cambio di residenza" }, 0, null);
  const common = { query: "cambio di residenza", clicked: false, open: true };
  expect([...(await rows())]).toEqual([
    { ...common, stage: "test", modality: "WS", searcher: "comune", results: 7 },
    { ...common, stage: null, modality: null, searcher: "anonimo", results: 0 },
  ]);
  const [row] = await sql`select * from search_log limit 1`;
  expect(Object.keys(row ?? {}).sort()).toEqual(
    ["clicked", "day", "id", "modality", "open_until", "query", "results", "searcher", "stage"].sort(),
  );
});

test("a query with personal data leaves no row at all", async () => {
  await keepSearch({ text: "residenza di RSSMRA80A01H501U" }, 3, null);
  await keepSearch({ text: "scrivere a mario.rossi@example.it" }, 3, null);
  expect(await rows()).toHaveLength(0);
});

test("further pages and filters of a search are not searches", async () => {
  await keepSearch({ text: "residenza", page: 2 }, 30, null);
  await keepSearch({ text: "residenza", kinds: ["faq"] }, 3, null);
  await keepSearch({ text: "residenza", stage: "test" }, 3, null);
  expect(await rows()).toHaveLength(0);
});

test("a result that is opened within the minute counts once, for the last search of these words", async () => {
  for (const text of ["residenza", "certificati", "residenza"]) await keepSearch({ text }, 5, null);
  await keepClick("Residenza");
  expect((await rows()).map(({ query, clicked }) => [query, clicked])).toEqual([
    ["residenza", false],
    ["certificati", false],
    ["residenza", true],
  ]);
  await sql`update search_log set open_until = now() - interval '1 second' where not clicked`;
  await keepClick("certificati");
  expect((await rows()).filter(({ clicked }) => clicked)).toHaveLength(1);
});

test("a search that ended in the dialog with a result is counted as opened, and stays so", async () => {
  await keepSearch({ text: "residenza" }, 5, null, true);
  await keepSearch({ text: "residenza" }, 5, null);
  await keepClick("residenza");
  expect((await rows()).map(({ clicked, open }) => [clicked, open])).toEqual([
    [true, null],
    [true, null],
  ]);
});

test("only the way from the results to a page they lead to is an opening", async () => {
  await keepSearch({ text: "residenza" }, 5, null);
  const from = new URL("http://site.example/cerca?q=residenza");
  const to = (path: string) => new URL(path, from);
  for (const path of ["/cerca?q=altro", "/", "/faq", "/segnala?cercato=residenza", "/immagini/a.svg"])
    noteArrival(from, to(path));
  noteArrival(new URL("http://site.example/faq?q=residenza"), to("/faq/pin-bloccato"));
  await keepClick("altre parole");
  expect((await rows())[0]?.clicked).toBe(false);
  noteArrival(from, to("/faq/pin-bloccato"));
  await expect.poll(async () => (await rows())[0]?.clicked).toBe(true);
});

test("after 180 days a search is gone; within the hour only its day is left of when it was", async () => {
  await keepSearch({ text: "oggi" }, 5, null);
  await keepSearch({ text: "un minuto fa" }, 5, null);
  await keepSearch({ text: "l'anno scorso" }, 5, null);
  await sql`update search_log set open_until = now() - interval '1 second' where query = 'un minuto fa'`;
  await sql`update search_log set day = current_date - 181 where query like 'l anno%'`;
  await applyRetention();
  const kept = await sql`select query, open_until is null as timeless from search_log order by id`;
  expect([...kept]).toEqual([
    { query: "oggi", timeless: false },
    { query: "un minuto fa", timeless: true },
  ]);
});
