import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test } from "vitest";
import { sql } from "~db/client.server";
import { makeComune, makeProvince, makeRegion } from "../../../test/factories/registry";
import { ProgressPage } from "./components/ProgressPage";
import { progressCsv } from "./export.server";
import { OUTLINES } from "./italy";
import { readProgress } from "./queries.server";

beforeEach(async () => {
  await sql`truncate comuni, provinces, regions restart identity cascade`;
  const [north, south] = [
    await makeRegion({ code: "01", name: "Piemonte" }),
    await makeRegion({ code: "19", name: "Sicilia" }),
  ];
  const [alba, enna] = [await makeProvince({ regionCode: north.code }), await makeProvince({ regionCode: south.code })];
  const done = await makeComune({ provinceCode: alba.code });
  const late = await makeComune({ provinceCode: alba.code });
  await makeComune({ provinceCode: enna.code });
  await makeComune({ provinceCode: enna.code, ceasedOn: "2020-01-01" });
  await sql`update plans set completed_on = '2020-01-01' where comune_id = ${done.id}`;
  await sql`update plans set file_sent_on = '2020-01-01', start_planned_from = '2020-02-01' where comune_id = ${late.id}`;
});

test("counts the comuni of today by stage and region, the furthest behind first; the ceased are out", async () => {
  const { italy, regions } = await readProgress();
  expect(italy).toEqual({ scheda: 1, presubentro: 0, test: 1, subentro: 0, aregime: 1, total: 3, late: 1 });
  expect(regions.map(({ name, total, aregime, late }) => [name, total, aregime, late])).toEqual([
    ["Sicilia", 1, 0, 0],
    ["Piemonte", 2, 1, 1],
  ]);
  expect(await progressCsv()).toContain("Piemonte;2;0;0;1;0;1;1");
});

test("every figure and every region of the map leads to its list", async () => {
  const html = renderToStaticMarkup(<ProgressPage {...(await readProgress())} today="2026-11-24" />);
  expect(html).toContain('href="/comuni?situazione=aregime"');
  expect(html).toContain('href="/comuni?regione=01&amp;situazione=test"');
  expect(html).toContain('aria-label="Piemonte: 50% a regime"');
});

test("the map has an outline for each of the twenty regions, inside its frame, and is light", () => {
  expect([...OUTLINES.keys()].sort()).toEqual(
    Array.from({ length: 20 }, (_, index) => String(index + 1).padStart(2, "0")),
  );
  for (const outline of OUTLINES.values()) expect(outline).toMatch(/^(M\d+ \d+l(-?\d+[ -]?)+z)+$/);
  expect([...OUTLINES.values()].join("").length).toBeLessThan(20_000);
});
