import { beforeEach, expect, test } from "vitest";
import { readSoftwareHouses } from "../../app/features/oversight/software.server";
import { readTotals } from "../../app/features/oversight/totals.server";
import { importSheets } from "../../app/features/plan/import/sheets.server";
import { importSubentri } from "../../app/features/plan/import/subentri.server";
import { importArchive } from "../../app/features/registry/archive/import.server";
import { sql } from "../../db/client.server";
import { makeProvince, makeRegion } from "../../test/factories/registry";
import { empty } from "../../test/support/empty";
import { compare, shownFigures } from "./compare";
import { countFiles } from "./count";
import { parseCsv, readFiles } from "./csv";

/** Made up, each with what the real files are odd in: mergers, recoded provinces, unknown codes, a second sheet, no software. */
const FOLDER = "test/files/accordo";
const TODAY = "2026-11-25";

const agreed = async () => {
  const shown = { totals: await readTotals(), houses: await readSoftwareHouses() };
  return compare(countFiles(readFiles(FOLDER), TODAY), shownFigures(shown));
};

beforeEach(async () => {
  await empty("comuni, provinces, regions");
  // As the starting list has them: the archive only knows their codes.
  for (const [region, province, sigla] of [
    ["91", "911", "FX"],
    ["92", "912", "GX"],
  ] as const) {
    await makeRegion({ code: region });
    await makeProvince({ code: province, sigla, regionCode: region });
  }
  await importArchive(`${FOLDER}/archivio.csv`);
  await importSheets(`${FOLDER}/schede.csv`);
  await importSubentri(`${FOLDER}/subentri.csv`);
});

test("the figures of the monitoring are those of the files, counted by hand and by the script", async () => {
  const { rows, differences } = await agreed();
  expect(differences).toEqual([]);
  expect(Object.fromEntries(rows.map(([name, files]) => [name, files]))).toMatchObject({
    "Italia: comuni": "8",
    "Italia: schede": "6",
    "Italia: fase aregime": "2",
    "Italia: fase test": "2",
    "Italia: fase presubentro": "3",
    "Italia: fase scheda": "1",
    "Italia: in ritardo": "2",
    "modalità WS: comuni": "3",
    "modalità WA: comuni": "2",
    "modalità WAI: comuni": "1",
    "modalità nessuna: comuni": "2",
  });
});

test("a figure that differs is named, with both values", async () => {
  await sql`update plans set completed_on = null where comune_id = (select id from comuni where belfiore = 'Z701')`;
  const { rows, differences } = await agreed();
  expect(differences).toContain("Italia: fase aregime: 2 in the files, 1 on the pages");
  expect(rows.find(([name]) => name === "Italia: fase aregime")?.[3]).toBe("NO");
  expect(rows.filter(([, , , agree]) => agree === "NO").length).toBeGreaterThan(3);
});

test("quotes, doubled quotes, a byte order mark and empty cells are read as they are", () => {
  expect(parseCsv('\uFEFF"a","b",c\r\n"x ""y"", z",,2\n')).toEqual([{ a: 'x "y", z', b: "", c: "2" }]);
});
